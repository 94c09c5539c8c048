import { z } from "zod";

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
  X: number,
  Y: number,
  FontSize: number,
  FontColor: text,
  Alignment: text,
  Reelpress: z.looseObject({ Role: text, GroupName: text }).optional().catch(undefined),
});
export type ForeignClip = z.infer<typeof clipSchema>;

const foreignTimelineSchema = z.looseObject({
  VideoTracks: list(
    z.looseObject({
      MainTrack: z.boolean().optional().catch(undefined),
      VideoTrackClips: list(clipSchema),
    }),
  ),
  AudioTracks: list(z.looseObject({ AudioTrackClips: list(clipSchema) })),
  SubtitleTracks: list(z.looseObject({ SubtitleTrackClips: list(clipSchema) })),
  FECanvas: z.looseObject({ Width: number, Height: number }).optional().catch(undefined),
  Reelpress: z
    .looseObject({
      Width: number,
      Height: number,
      Title: text,
      SubHeadings: z.array(z.string()).optional().catch(undefined),
      SpeechText: text,
      Voice: text,
    })
    .optional()
    .catch(undefined),
});

/** A signed address of a file changes with every answer; what stands before `?` does not. */
export const sourceOf = ({ MediaId, MediaURL }: ForeignClip): string =>
  MediaId || MediaURL?.split("?")[0] || "";

export type Placed = { clip: ForeignClip; from: number; to: number; In: number; Out: number };

/**
 * Where each clip stands. What is left out follows IMS: a clip begins where the one before ends, in the
 * source at 0, and lasts as long as the stretch of the source.
 */
export function placed(clips: readonly ForeignClip[]): Placed[] {
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

export type ForeignTimeline = z.infer<typeof foreignTimelineSchema>;

/** A text that stands this share of the video or more is a title, any other a caption. */
const titleShare = 0.9;

export function isTitle(
  { Reelpress, TimelineIn, TimelineOut }: ForeignClip,
  seconds: number,
): boolean {
  if (Reelpress?.Role !== undefined) return Reelpress.Role !== "Caption";
  if (TimelineIn === undefined || TimelineOut === undefined) return true;
  return TimelineOut - TimelineIn >= seconds * titleShare;
}

/** A Timeline of any origin, with what could be read of it; null when it is none. */
export function readForeignTimeline(timeline: unknown): ForeignTimeline | null {
  if (typeof timeline !== "object" || timeline === null) return null;
  return foreignTimelineSchema.safeParse(timeline).data ?? null;
}

/** The track of the picture: the one that is said to be, else the first. */
export const mainClips = ({ VideoTracks }: ForeignTimeline): readonly ForeignClip[] =>
  (VideoTracks.find(({ MainTrack }) => MainTrack) ?? VideoTracks[0])?.VideoTrackClips ?? [];

/** The texts that are drawn, titles and captions alike. */
export const textClips = ({ SubtitleTracks }: ForeignTimeline): ForeignClip[] =>
  SubtitleTracks.flatMap(({ SubtitleTrackClips }) => SubtitleTrackClips).filter(
    ({ Content }) => Content,
  );
