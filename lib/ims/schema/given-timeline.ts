import { z } from "zod";
import { alignmentSchema, textLengths } from "./config/text-style";

/**
 * A Timeline as developers write it: the shape of IMS, mostly optional, with numbers also as text. The
 * schema has the fields that the engine obeys; the fidelity table (8.2) refuses the others. Source: IMS
 * docs, "Timeline configuration" and "Effect configuration".
 */
const number = z.union(
  [
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ],
  "write a number",
);
const atLeast0 = number.refine((value) => value >= 0, "must not be negative");
/** A share of the side, or whole pixels. Source: IMS docs, "Effect configuration". */
const coordinate = atLeast0.refine(
  (value) => value <= 1 || (Number.isInteger(value) && value >= 2),
  "use a share of the frame (0 to 1) or whole pixels (2 and above)",
);
const side = coordinate.refine((value) => value > 0, "must be larger than 0; leave it out");
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, "write a colour as #RRGGBB");
/** The engine's additions to a plan, which may come back edited. */
const ours = z.unknown().optional();

const volume = z.strictObject({
  Type: z.literal("Volume"),
  Gain: atLeast0.refine((gain) => gain <= 10, "at most 10"),
});
const background = z.strictObject({
  Type: z.literal("Background"),
  SubType: z.enum(["Blur", "Color", "Image"]).default("Blur"),
  Radius: number.refine((radius) => radius >= 0.01 && radius <= 1, "0.01 to 1").optional(),
  Color: color.optional(),
  MediaId: z.string().min(1).optional(),
});
const transition = z.strictObject({
  Type: z.literal("Transition"),
  SubType: z.string().min(1),
  Duration: atLeast0.default(1),
});
/** Source: IMS docs, "Effect configuration": over the whole clip. */
const filter = z.strictObject({ Type: z.literal("Filter"), SubType: z.string().min(1) });
const vfx = z.strictObject({ Type: z.literal("VFX"), SubType: z.string().min(1) });
const fade = z.strictObject({
  Type: z.literal("AFade"),
  SubType: z.enum(["In", "Out"]),
  Duration: atLeast0,
  Curve: z.literal("tri", "only the straight curve is made: tri").optional(),
});

const face = z.strictObject({
  Bold: z.boolean().optional(),
  Italic: z.boolean().optional(),
  Underline: z.boolean().optional(),
});
const length = atLeast0.optional();
const lengths = Object.fromEntries(
  Object.keys(textLengths).map((name) => [name, length]),
) as Record<keyof typeof textLengths, typeof length>;
/** The look of a text; for captions of a voice everything is optional. */
const look = {
  ...lengths,
  X: coordinate.optional(),
  Y: coordinate.optional(),
  Font: z.string().min(1).optional(),
  FontColor: color.optional(),
  FontColorOpacity: number.refine((value) => value >= 0 && value <= 1, "0 to 1").optional(),
  FontFace: face.optional(),
  Alignment: alignmentSchema.optional(),
  TextWidth: coordinate.optional(),
  OutlineColour: color.optional(),
  BackColour: color.optional(),
};
/** How a text enters and leaves, and for how many seconds. Source: IMS docs, Text clips. */
const motions = {
  AaiMotionInEffect: z.string().min(1).optional(),
  AaiMotionIn: atLeast0.optional(),
  AaiMotionOutEffect: z.string().min(1).optional(),
  AaiMotionOut: atLeast0.optional(),
};
const fontSize = number.refine((size) => size >= 1 && size <= 2000, "1 to 2000 pixels");
/** Captions of a voice clip. */
const spokenCaptions = z.strictObject({
  Type: z.literal("AI_ASR"),
  ...look,
  FontSize: fontSize.optional(),
});

const times = { TimelineIn: atLeast0.optional(), TimelineOut: atLeast0.optional() };
const source = {
  MediaId: z.string().min(1).optional(),
  MediaURL: z.string().min(1).optional(),
};

const givenPictureSchema = z.strictObject({
  Type: z.enum(["Video", "Image"]).default("Video"),
  ...source,
  ...times,
  In: atLeast0.optional(),
  Out: atLeast0.optional(),
  /** How long an image is shown, in seconds. */
  Duration: atLeast0.optional(),
  Speed: number.refine((speed) => speed >= 0.1 && speed <= 100, "0.1 to 100").optional(),
  X: coordinate.optional(),
  Y: coordinate.optional(),
  Width: side.optional(),
  Height: side.optional(),
  AdaptMode: z.enum(["Contain", "Cover", "Fill"], "use Contain, Cover or Fill").optional(),
  Opacity: number.refine((value) => value >= 0 && value <= 1, "0 to 1").optional(),
  DyncFrames: atLeast0.optional(),
  ClipId: z.string().optional(),
  Effects: z
    .array(z.discriminatedUnion("Type", [volume, background, transition, filter, vfx]))
    .default([]),
  Reelpress: ours,
});

/** The most characters of one clip. IMS documents no limit; a longer text would occupy the server too long. */
const givenTextLimit = 5000;

const givenVoiceSchema = z.strictObject({
  Type: z.literal("AI_TTS"),
  Content: z.string().trim().min(1, "say what is to be spoken").max(givenTextLimit),
  Voice: z.string().optional(),
  SpeechRate: number.refine((rate) => rate >= -500 && rate <= 500, "-500 to 500").optional(),
  ...times,
  ClipId: z.string().optional(),
  Effects: z.array(z.discriminatedUnion("Type", [volume, spokenCaptions])).default([]),
  Reelpress: ours,
});
const givenSoundSchema = z.strictObject({
  Type: z.literal("Audio").optional(),
  ...source,
  ...times,
  In: atLeast0.optional(),
  Out: atLeast0.optional(),
  LoopMode: z.boolean().default(false),
  ClipId: z.string().optional(),
  Effects: z.array(z.discriminatedUnion("Type", [volume, fade])).default([]),
});

const givenTextSchema = z.strictObject({
  Type: z.literal("Text"),
  Content: z.string().max(givenTextLimit),
  ...look,
  FontSize: fontSize,
  /** A custom font file: an object address. */
  FontUrl: z.string().min(1).max(1024).optional(),
  ...motions,
  ...times,
  ClipId: z.string().optional(),
  Reelpress: ours,
});

/** A subtitle file. Its times are shifted by `TimelineIn`. Source: IMS docs, Text clips. */
const givenSubtitlesSchema = z.strictObject({
  Type: z.literal("Subtitle"),
  SubType: z.string().regex(/^srt$/i, "SRT is read; write srt, or leave it away").optional(),
  /** An object address. */
  FileURL: z.string().min(1, "name the file").max(1024),
  ...look,
  FontSize: fontSize.optional(),
  FontUrl: z.string().min(1).max(1024).optional(),
  ...motions,
  ...times,
  ClipId: z.string().optional(),
});

/** An effect over a stretch of the timeline; without times over all of it. Source: IMS docs, effect tracks. */
const givenEffectSchema = z.strictObject({
  Type: z.enum(["VFX", "Filter"], "write VFX or Filter"),
  SubType: z.string().min(1, "name the effect"),
  ...times,
});

/** The most clips of a track; each kind has at most 100 tracks. */
const clipLimit = 1000;
const tracks = <S extends z.ZodType>(track: S) => z.array(track).max(100).default([]);

export const givenTimelineSchema = z.strictObject({
  VideoTracks: tracks(
    z.strictObject({
      MainTrack: z.boolean().optional(),
      Type: z.literal("Video", "the engine has no effect tracks").optional(),
      VideoTrackClips: z.array(givenPictureSchema).max(clipLimit).default([]),
    }),
  ),
  AudioTracks: tracks(
    z.strictObject({
      MainTrack: z.literal(false, "only a video track can be the main one").optional(),
      AudioTrackClips: z
        .array(z.union([givenVoiceSchema, givenSoundSchema]))
        .max(clipLimit)
        .default([]),
    }),
  ),
  SubtitleTracks: tracks(
    z.strictObject({
      SubtitleTrackClips: z
        .array(
          z.discriminatedUnion(
            "Type",
            [givenTextSchema, givenSubtitlesSchema],
            "write Text, or Subtitle with a FileURL",
          ),
        )
        .max(clipLimit)
        .default([]),
    }),
  ),
  EffectTracks: tracks(
    z.strictObject({ EffectTrackItems: z.array(givenEffectSchema).max(clipLimit).default([]) }),
  ),
  Reelpress: ours,
});

export type GivenTimeline = z.output<typeof givenTimelineSchema>;
export type GivenPicture = z.output<typeof givenPictureSchema>;
export type GivenVoice = z.output<typeof givenVoiceSchema>;
export type GivenSound = z.output<typeof givenSoundSchema>;
export type GivenText = z.output<typeof givenTextSchema>;
export type GivenSubtitles = z.output<typeof givenSubtitlesSchema>;
