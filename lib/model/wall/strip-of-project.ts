import {
  type ForeignClip,
  type ForeignTimeline,
  isTitle,
  mainClips,
  placed,
  readForeignTimeline,
  sourceOf,
  textClips,
} from "@/lib/ims/schema/foreign-timeline";
import { toMontage } from "@/lib/ims/schema/likeness/to-montage";
import type { Strip, WallCaption } from "./wall-answer";

/** Where a text stands when its clip does not say: titles in the upper fifth, captions above the buttons. */
const usualTop = { title: 0.15, caption: 0.7 } as const;
/** Height of the letters as a share of the width of the frame, when the clip does not say. */
const usualSize = 0.055;
/** A number below this is a share of the frame, otherwise pixels. Source: IMS docs, "Timeline configuration". */
const leastPixels = 2;

/**
 * The strip of a project that a backend planned by itself: its Timeline may leave out most of what our own
 * always has. Its texts stand where the clips say or, without that, where such texts usually stand.
 * @param frame the size of the form, where the Timeline has none
 * @returns null for what is no Timeline, or shows nothing
 */
export function stripOfProject(
  timeline: unknown,
  draw: number,
  frame: { width: number; height: number },
): Strip | null {
  const read = readForeignTimeline(timeline);
  const montage = toMontage(timeline);
  if (!read || !montage) return null;
  const shots = shotsOf(mainClips(read));
  const durationSeconds = Math.max(0, ...shots.map(({ untilSeconds }) => untilSeconds));
  if (!(durationSeconds > 0)) return null;
  const [title = "", ...subHeadings] = montage.titles;
  return {
    draw,
    durationSeconds,
    title,
    subHeadings,
    script: montage.script,
    captions: captionsOf(read, durationSeconds),
    voice: montage.voice,
    music: montage.music === "" ? null : { mediaId: montage.music, inSeconds: 0 },
    shots,
    montage: { ...montage, shots: [...montage.shots], titles: [...montage.titles] },
    warnings: [],
    roughTexts: roughTextsOf(read, durationSeconds, frame),
  };
}

/** Where shots overlap by a transition, the later one counts from its beginning. */
function shotsOf(clips: readonly ForeignClip[]): Strip["shots"] {
  const all = placed(clips);
  return all.flatMap(({ clip, from, to, In, Out }, index) => {
    const mediaId = sourceOf(clip);
    const next = all[index + 1]?.from ?? to;
    const until = next > from ? Math.min(to, next) : to;
    if (mediaId === "" || until <= from) return [];
    const image = clip.Type === "Image";
    return [
      {
        mediaId,
        groupName: clip.Reelpress?.GroupName ?? "",
        inSeconds: image ? 0 : In,
        outSeconds: Out,
        fromSeconds: from,
        untilSeconds: until,
        filler: false,
        image,
      },
    ];
  });
}

const lineOf = ({ clip, from, to }: { clip: ForeignClip; from: number; to: number }) => ({
  fromSeconds: from,
  untilSeconds: to,
  text: clip.Content ?? "",
});

/** The captions or, where the backend writes them only when it makes the video, what is spoken. */
function captionsOf(read: ForeignTimeline, seconds: number): WallCaption[] {
  const shown = textClips(read).filter((clip) => !isTitle(clip, seconds));
  if (shown.length > 0) return placed(shown).map(lineOf);
  const spoken = read.AudioTracks.flatMap(({ AudioTrackClips }) => AudioTrackClips).filter(
    ({ Type, Content }) => Type === "AI_TTS" && Content,
  );
  const lines = placed(spoken).map(lineOf);
  // How long a voice speaks is known only once it has spoken: then the lines share the time evenly.
  if (lines.every(({ fromSeconds, untilSeconds }) => untilSeconds > fromSeconds)) return lines;
  return lines.map(({ text }, index) => ({
    text,
    fromSeconds: (seconds * index) / lines.length,
    untilSeconds: (seconds * (index + 1)) / lines.length,
  }));
}

function roughTextsOf(
  read: ForeignTimeline,
  seconds: number,
  frame: { width: number; height: number },
): Strip["roughTexts"] {
  const { FECanvas, Reelpress } = read;
  const width = Reelpress?.Width ?? FECanvas?.Width ?? frame.width;
  const height = Reelpress?.Height ?? FECanvas?.Height ?? frame.height;
  return textClips(read).map((clip) => {
    const role = isTitle(clip, seconds) ? "title" : "caption";
    const { Content = "", Y, FontSize, FontColor, TimelineIn = 0, TimelineOut = seconds } = clip;
    const top = Y === undefined ? usualTop[role] : Y < leastPixels ? Y : Y / height;
    return {
      text: Content.replaceAll(/\\[nN]/g, "\n"),
      fromSeconds: TimelineIn,
      untilSeconds: TimelineOut,
      top: Math.min(0.95, Math.max(0, top)),
      size: Math.min(0.2, Math.max(0.02, FontSize ? FontSize / width : usualSize)),
      color: FontColor && /^#[0-9a-f]{6}$/i.test(FontColor) ? FontColor : "#ffffff",
    };
  });
}
