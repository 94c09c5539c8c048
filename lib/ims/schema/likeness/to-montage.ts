import {
  type ForeignClip,
  isTitle,
  mainClips,
  placed,
  readForeignTimeline,
  sourceOf,
  textClips,
} from "../foreign-timeline";
import type { Montage, MontageShot } from "./montage";

function shotsOf(clips: readonly ForeignClip[]): MontageShot[] {
  const all = placed(clips);
  return all.flatMap(({ clip, from, to, In, Out }, index) => {
    const source = sourceOf(clip);
    const next = all[index + 1]?.from ?? to;
    const shownSeconds = (next > from ? Math.min(to, next) : to) - from;
    if (source === "" || shownSeconds <= 0) return [];
    const still = clip.Type === "Image";
    return [{ source, still, fromSeconds: In, toSeconds: Out, shownSeconds }];
  });
}

/** The sound that is heard longest is the music. */
function musicOf(sounds: readonly ForeignClip[]): string {
  const heard = new Map<string, number>();
  for (const { clip, from, to } of placed(sounds)) {
    const source = sourceOf(clip);
    if (source !== "") heard.set(source, (heard.get(source) ?? 0) + Math.max(to - from, 0.001));
  }
  return [...heard].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

/** Reduces a Timeline, ours or the cloud's, to what likeness compares; null when it is none. */
export function toMontage(timeline: unknown): Montage | null {
  const read = readForeignTimeline(timeline);
  if (!read) return null;
  const { AudioTracks, Reelpress: ours } = read;
  const shots = shotsOf(mainClips(read));
  const seconds = shots.reduce((sum, { shownSeconds }) => sum + shownSeconds, 0);
  const audio = AudioTracks.flatMap(({ AudioTrackClips }) => AudioTrackClips);
  const spoken = audio.filter(({ Type }) => Type === "AI_TTS");
  const texts = textClips(read);
  const contents = (clips: readonly ForeignClip[]) => clips.map(({ Content }) => Content ?? "");
  const titles = texts.filter((clip) => isTitle(clip, seconds));
  const captions = texts.filter((clip) => !isTitle(clip, seconds));
  return {
    shots,
    script: ours?.SpeechText || contents(spoken.length > 0 ? spoken : captions).join("\n"),
    titles:
      ours?.Title === undefined
        ? contents(titles)
        : [ours.Title, ...(ours.SubHeadings ?? [])].filter((line) => line !== ""),
    voice: ours?.Voice ?? spoken.find(({ Voice }) => Voice)?.Voice ?? "",
    music: musicOf(audio.filter(({ Type }) => Type !== "AI_TTS")),
  };
}

/** The montage of a Timeline that is stored as JSON text; null when it cannot be read. */
export function readMontage(timelineText: string | null | undefined): Montage | null {
  if (!timelineText) return null;
  try {
    return toMontage(JSON.parse(timelineText));
  } catch {
    return null;
  }
}
