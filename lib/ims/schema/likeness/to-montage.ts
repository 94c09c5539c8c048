import { z } from "zod";
import type { Montage, MontageShot } from "./montage";

/**
 * A Timeline as it may come from anywhere: ours, or the cloud's, of which only the fields that matter
 * are read. Source: IMS docs, "Timeline configuration". A number may be written as text.
 */
const number = z.preprocess(
  (value) => (typeof value === "string" && value.trim() !== "" ? Number(value) : value),
  z.number().optional().catch(undefined),
);
const text = z.string().optional().catch(undefined);
const list = <S extends z.ZodType>(item: S) => z.array(item).catch([]);

const clipSchema = z.looseObject({
  Type: text,
  MediaId: text,
  MediaURL: text,
  In: number,
  Out: number,
  TimelineIn: number,
  TimelineOut: number,
  Duration: number,
  Speed: number,
  Content: text,
  Voice: text,
  Reelpress: z.looseObject({ Role: text }).optional().catch(undefined),
});
type Clip = z.infer<typeof clipSchema>;

const foreignTimelineSchema = z.looseObject({
  VideoTracks: list(
    z.looseObject({
      MainTrack: z.boolean().optional().catch(undefined),
      VideoTrackClips: list(clipSchema),
    }),
  ),
  AudioTracks: list(z.looseObject({ AudioTrackClips: list(clipSchema) })),
  SubtitleTracks: list(z.looseObject({ SubtitleTrackClips: list(clipSchema) })),
  Reelpress: z
    .looseObject({
      Title: text,
      SubHeadings: z.array(z.string()).optional().catch(undefined),
      SpeechText: text,
      Voice: text,
    })
    .optional()
    .catch(undefined),
});

/** A signed address of a file changes with every answer; what stands before `?` does not. */
const sourceOf = ({ MediaId, MediaURL }: Clip): string => MediaId || MediaURL?.split("?")[0] || "";

type Placed = { clip: Clip; from: number; to: number; In: number; Out: number };

/**
 * Where each clip stands. What is left out follows IMS: a clip begins where the one before ends, in the
 * source at 0, and lasts as long as the stretch of the source.
 */
function placed(clips: readonly Clip[]): Placed[] {
  let end = 0;
  return clips.map((clip, index) => {
    const from = clip.TimelineIn ?? end;
    const In = clip.In ?? 0;
    const speed = clip.Speed && clip.Speed > 0 ? clip.Speed : 1;
    const stretch = clip.Out === undefined ? clip.Duration : (clip.Out - In) / speed;
    const until = clip.TimelineOut ?? (stretch === undefined ? undefined : from + stretch);
    const to = Math.max(from, until ?? clips[index + 1]?.TimelineIn ?? from);
    end = to;
    return { clip, from, to, In, Out: clip.Out ?? In + (to - from) * speed };
  });
}

function shotsOf(clips: readonly Clip[]): MontageShot[] {
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
function musicOf(sounds: readonly Clip[]): string {
  const heard = new Map<string, number>();
  for (const { clip, from, to } of placed(sounds)) {
    const source = sourceOf(clip);
    if (source !== "") heard.set(source, (heard.get(source) ?? 0) + Math.max(to - from, 0.001));
  }
  return [...heard].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

/** A text that stands this share of the video or more is a title, any other a caption. */
const titleShare = 0.9;

function isTitle({ Reelpress, TimelineIn, TimelineOut }: Clip, seconds: number): boolean {
  if (Reelpress?.Role !== undefined) return Reelpress.Role !== "Caption";
  if (TimelineIn === undefined || TimelineOut === undefined) return true;
  return TimelineOut - TimelineIn >= seconds * titleShare;
}

/** Reduces a Timeline, ours or the cloud's, to what likeness compares; null when it is none. */
export function toMontage(timeline: unknown): Montage | null {
  const parsed = foreignTimelineSchema.safeParse(timeline);
  if (!parsed.success || typeof timeline !== "object" || timeline === null) return null;
  const { VideoTracks, AudioTracks, SubtitleTracks, Reelpress: ours } = parsed.data;
  const main = VideoTracks.find(({ MainTrack }) => MainTrack) ?? VideoTracks[0];
  const shots = shotsOf(main?.VideoTrackClips ?? []);
  const seconds = shots.reduce((sum, { shownSeconds }) => sum + shownSeconds, 0);
  const audio = AudioTracks.flatMap(({ AudioTrackClips }) => AudioTrackClips);
  const spoken = audio.filter(({ Type }) => Type === "AI_TTS");
  const texts = SubtitleTracks.flatMap(({ SubtitleTrackClips }) => SubtitleTrackClips).filter(
    ({ Content }) => Content,
  );
  const contents = (clips: readonly Clip[]) => clips.map(({ Content }) => Content ?? "");
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
