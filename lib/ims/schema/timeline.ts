import { z } from "zod";
import { frameRates } from "./config/frame-rates";
import { alignmentSchema, textLengths } from "./config/text-style";
import { matchedPassageSchema } from "./matched-passage";

/**
 * An IMS Timeline: the plan of one output. Times are seconds on a grid of 25ths; coordinates and sizes
 * follow the rule of `coordinateSchema`. What the IMS shape has no field for is in `Reelpress`.
 * Source: IMS docs, "Timeline configuration".
 */
const effectSchema = z.discriminatedUnion("Type", [
  z.strictObject({
    Type: z.literal("Background"),
    SubType: z.enum(["Blur", "Color", "Image"]),
    Radius: z.number().optional(),
    Color: z.string().optional(),
    /** `Image`: the picture behind the clip. */
    MediaId: z.string().optional(),
  }),
  z.strictObject({ Type: z.literal("Volume"), Gain: z.number() }),
  /** On the earlier of the two clips; they overlap by `Duration`. */
  z.strictObject({ Type: z.literal("Transition"), SubType: z.string(), Duration: z.number() }),
  /** Over the whole clip: its colours and its visual effect. Ids of the reference, 9.2 and 9.3. */
  z.strictObject({ Type: z.literal("Filter"), SubType: z.string() }),
  z.strictObject({ Type: z.literal("VFX"), SubType: z.string() }),
  z.strictObject({
    Type: z.literal("AFade"),
    SubType: z.enum(["In", "Out"]),
    Duration: z.number(),
  }),
]);

/** How a picture moves while it stands: towards its middle, away from it, or across. */
const stillMoveSchema = z.enum(["In", "Out", "Left", "Right"]);
export type StillMove = z.infer<typeof stillMoveSchema>;

/**
 * What stays in the picture of a source that is cut to the frame, in shares of the sides of what is seen of it: one
 * point, or two that the picture moves between. `At`: seconds after the start of the prepared stretch.
 */
const focusSchema = z
  .array(z.strictObject({ At: z.number(), X: z.number(), Y: z.number() }))
  .min(1)
  .max(2);
export type Focus = z.infer<typeof focusSchema>;

const videoClipSchema = z.strictObject({
  Type: z.enum(["Video", "Image"]),
  MediaId: z.string(),
  /** Range of the source, in seconds. For an image: 0 to its time on screen. */
  In: z.number(),
  Out: z.number(),
  TimelineIn: z.number(),
  TimelineOut: z.number(),
  /** Play speed: (Out - In) / (TimelineOut - TimelineIn). */
  Speed: z.number(),
  /** Fitted over its background, cut to the frame, or stretched to it. */
  AdaptMode: z.enum(["Contain", "Cover", "Fill"]),
  /** The box that the picture is fitted to; the whole frame when all are absent. */
  X: z.number().optional(),
  Y: z.number().optional(),
  Width: z.number().optional(),
  Height: z.number().optional(),
  Effects: z.array(effectSchema),
  Reelpress: z.strictObject({
    GroupName: z.string(),
    /** The shot this clip was taken from: the unit that the renderer prepares and caches. */
    ShotIn: z.number(),
    ShotOut: z.number(),
    /** Added only to fill the length of the narration. */
    Filler: z.boolean(),
    /** Shares of the source's sides that are cut off before it is fitted: its black bars. */
    Bars: z
      .strictObject({ Left: z.number(), Right: z.number(), Top: z.number(), Bottom: z.number() })
      .optional(),
    /** Where `AdaptMode` is `Cover`; the middle when absent. */
    Focus: focusSchema.optional(),
    /** Of an image; it stands still when absent. */
    Move: stillMoveSchema.optional(),
  }),
});

export const stickerClipSchema = z.strictObject({
  Type: z.literal("Image"),
  MediaId: z.string(),
  X: z.number(),
  Y: z.number(),
  Width: z.number().optional(),
  Height: z.number().optional(),
  Opacity: z.number(),
  DyncFrames: z.number().optional(),
  TimelineIn: z.number(),
  TimelineOut: z.number(),
});

/** One sentence of the narration. */
const speechClipSchema = z.strictObject({
  Type: z.literal("AI_TTS"),
  Content: z.string(),
  Voice: z.string(),
  SpeechRate: z.number(),
  TimelineIn: z.number(),
  TimelineOut: z.number(),
  Effects: z.array(effectSchema),
  /** Key of the spoken file in the speech cache. */
  Reelpress: z.strictObject({ SpeechKey: z.string() }),
});

const musicClipSchema = z.strictObject({
  MediaId: z.string(),
  /** Where playback begins in the file, in seconds; at the start when absent. */
  In: z.number().optional(),
  LoopMode: z.boolean(),
  TimelineIn: z.number(),
  TimelineOut: z.number(),
  Effects: z.array(effectSchema),
});

export const textClipSchema = z.strictObject({
  Type: z.literal("Text"),
  Content: z.string(),
  X: z.number(),
  Y: z.number(),
  Font: z.string(),
  /** A custom font file; it wins over `Font` and the weight of `FontFace`. */
  FontUrl: z.string().optional(),
  FontSize: z.number(),
  FontColor: z.string(),
  FontColorOpacity: z.number(),
  FontFace: z.strictObject({ Bold: z.boolean(), Italic: z.boolean(), Underline: z.boolean() }),
  Alignment: alignmentSchema,
  TextWidth: z.number(),
  ...textLengths,
  Outline: z.number(),
  OutlineColour: z.string(),
  Shadow: z.number(),
  BackColour: z.string(),
  /** Flower text: fills the letters instead of `FontColor`. */
  EffectColorStyle: z.string().optional(),
  TimelineIn: z.number(),
  TimelineOut: z.number(),
  /** How the text enters and leaves, and for how many seconds. */
  AaiMotionInEffect: z.string().optional(),
  AaiMotionIn: z.number().optional(),
  AaiMotionOutEffect: z.string().optional(),
  AaiMotionOut: z.number().optional(),
  Reelpress: z.strictObject({
    Role: z.enum(["Title", "SubHeading", "Caption"]),
    /** Words of this text that are drawn in a highlight style. */
    Highlights: z
      .array(
        z.strictObject({
          Words: z.array(z.string()),
          FontColor: z.string().optional(),
          OutlineColour: z.string().optional(),
          Outline: z.number().optional(),
          Italic: z.boolean().optional(),
          Underline: z.boolean().optional(),
        }),
      )
      .optional(),
    /**
     * The word that is being said has a colour of its own. Each word has letters `From` up to, but not including, `To`
     * of the text, counted without spaces, and is said from `At`, in seconds of the output.
     */
    Spoken: z
      .strictObject({
        FontColor: z.string(),
        Words: z.array(z.strictObject({ From: z.number(), To: z.number(), At: z.number() })),
      })
      .optional(),
    /** The letters of the word that is said while this text is shown. A stored plan has `Spoken` instead. */
    Said: z.strictObject({ From: z.number(), To: z.number(), FontColor: z.string() }).optional(),
  }),
});

/** An effect over a stretch of the film, regardless of the clips: it has its own times. */
const effectItemSchema = z.strictObject({
  Type: z.enum(["VFX", "Filter"]),
  SubType: z.string(),
  TimelineIn: z.number(),
  TimelineOut: z.number(),
});

export const timelineSchema = z.strictObject({
  VideoTracks: z.tuple([
    z.strictObject({
      MainTrack: z.literal(true),
      /** Empty only for an output of sound alone. */
      VideoTrackClips: z.array(videoClipSchema),
    }),
    z.strictObject({ VideoTrackClips: z.array(stickerClipSchema) }),
  ]),
  AudioTracks: z.tuple([
    z.strictObject({ AudioTrackClips: z.array(speechClipSchema) }),
    z.strictObject({ AudioTrackClips: z.array(musicClipSchema) }),
  ]),
  SubtitleTracks: z.tuple([z.strictObject({ SubtitleTrackClips: z.array(textClipSchema) })]),
  /** Later effects lie above earlier ones. Absent without effects of that kind. */
  EffectTracks: z
    .tuple([z.strictObject({ EffectTrackItems: z.array(effectItemSchema) })])
    .optional(),
  Reelpress: z.strictObject({
    PlanVersion: z.literal(1),
    Index: z.number().int(),
    Seed: z.string(),
    Width: z.number().int(),
    Height: z.number().int(),
    /** Of the video; the times of the plan are in 25ths of a second, whatever it is. */
    FramesPerSecond: z.literal(frameRates),
    Crf: z.number().int(),
    /** How loud the video is, in LUFS; -14 when absent. */
    Lufs: z.literal([-14, -16]).optional(),
    /** The picture of the video: its first frame when absent. */
    Cover: z.literal("Best").optional(),
    /** The second whose frame is the picture of the video; before `Cover`. */
    CoverSecond: z.number().optional(),
    /** Planned length of the clip, in seconds, on the frame grid. */
    Duration: z.number(),
    Title: z.string(),
    SubHeadings: z.array(z.string()),
    /** The whole narration of this output; empty without speech. */
    SpeechText: z.string(),
    Voice: z.string(),
    /** The template that was drawn for this output; absent without templates. */
    TemplateId: z.string().optional(),
    /** Image-text matching: what each passage shows, and why. */
    Matches: z.array(matchedPassageSchema).optional(),
    /**
     * The video that this one is more like than the request allows, and how much: of the outputs whose draws
     * were made before its own, and of the jobs in `Likeness.Before`, the most alike.
     */
    TooAlike: z
      .strictObject({
        /** Its index among the outputs of its job, as `Reelpress.Index` there; never the number of a draw. */
        Index: z.number().int(),
        /** The other job; this one when absent. */
        JobId: z.string().optional(),
        /** 0 to 100. */
        Percent: z.number(),
        /** The group with the fewest shots: more footage there helps most. */
        GroupName: z.string().optional(),
      })
      .optional(),
    /** Codes of warnings for people, such as footage too short. */
    Warnings: z.array(z.string()),
  }),
});

export type Timeline = z.infer<typeof timelineSchema>;
export type VideoClip = z.infer<typeof videoClipSchema>;
export type StickerClip = z.infer<typeof stickerClipSchema>;
export type SpeechClip = z.infer<typeof speechClipSchema>;
export type MusicClip = z.infer<typeof musicClipSchema>;
export type EffectItem = z.infer<typeof effectItemSchema>;
export type TextClip = z.infer<typeof textClipSchema>;
