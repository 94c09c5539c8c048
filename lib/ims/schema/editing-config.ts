import { z } from "zod";
import { mediaRefSchema, volumeSchema } from "./input-config";
import { colorSchema, textStyleSchema } from "./text-style";

const secondsSchema = z.coerce.number().min(0).max(86_400);

export const timeRangeSchema = z
  .strictObject({ In: secondsSchema, Out: secondsSchema })
  .refine((range) => range.Out > range.In, "Out must be later than In");

export const mediaMetaDataSchema = z.strictObject({
  Media: mediaRefSchema,
  /** The owning group: required in script mode. */
  GroupName: z.string().min(1),
  TimeRangeList: z.array(timeRangeSchema).min(1),
});

export const specialWordsSchema = z.strictObject({
  Type: z.enum(["Highlight", "Forbidden"]),
  WordsList: z.array(z.string().min(1)).min(1),
  Style: z.record(z.string(), z.unknown()).optional(),
  SoundReplaceMode: z.string().optional(),
});

/** `EditingConfig.SpeechConfig`. `SpeechRate`: -500 is half, 0 normal, 500 double speed. */
export const speechConfigSchema = z.strictObject({
  Volume: volumeSchema.optional(),
  Gain: volumeSchema.optional(),
  SpeechRate: z.coerce.number().int().min(-500).max(500).optional(),
  /** Voice id; a comma list draws one per output. */
  Voice: z.string().min(1).optional(),
  CustomizedVoice: z.string().min(1).optional(),
  Style: z.string().min(1).optional(),
  SpeechLanguage: z.string().min(1).optional(),
  AsrConfig: textStyleSchema.optional(),
  SpecialWordsConfig: z.array(specialWordsSchema).optional(),
});

export const backgroundImageConfigSchema = z.strictObject({
  SubType: z.enum(["Blur", "Color", "Image"]).optional(),
  Radius: z.coerce.number().min(0.01).max(1).optional(),
  Color: colorSchema.optional(),
});

/** `EditingConfig.ProcessConfig`, script mode. Defaults that IMS does not publish are ours. */
export const processConfigSchema = z.strictObject({
  SingleShotDuration: z.coerce.number().min(1).max(30).optional(),
  EnableClipSplit: z.boolean().optional(),
  ImageDuration: z.coerce.number().min(1).max(60).optional(),
  AlignmentMode: z.enum(["AutoSpeed", "Cut"]).optional(),
  AllowTransition: z.boolean().optional(),
  TransitionDuration: z.coerce.number().min(0.1).max(5).optional(),
  TransitionList: z.array(z.string().min(1)).optional(),
  UseUniformTransition: z.boolean().optional(),
  AllowVfxEffect: z.boolean().optional(),
  VfxEffectProbability: z.coerce.number().min(0).max(100).optional(),
  VfxFirstClipEffectList: z.array(z.string()).optional(),
  VfxNotFirstClipEffectList: z.array(z.string()).optional(),
  AllowFilter: z.boolean().optional(),
  FilterList: z.array(z.string()).optional(),
  EnableClipDetection: z.boolean().optional(),
  EnableTemporalOpt: z.boolean().optional(),
});

export const editingConfigSchema = z.strictObject({
  MediaConfig: z
    .strictObject({
      Volume: volumeSchema.optional(),
      MediaMetaDataArray: z.array(mediaMetaDataSchema).optional(),
    })
    .optional(),
  TitleConfig: textStyleSchema.optional(),
  /** Keyed by the level as text: `{"1":{"Y":0.3}}`. */
  SubHeadingConfig: z.record(z.string().regex(/^[1-5]$/), textStyleSchema).optional(),
  SpeechConfig: speechConfigSchema.optional(),
  BackgroundMusicConfig: z
    .strictObject({
      Volume: volumeSchema.optional(),
      Gain: volumeSchema.optional(),
      Style: z.string().optional(),
    })
    .optional(),
  BackgroundImageConfig: backgroundImageConfigSchema.optional(),
  ProcessConfig: processConfigSchema.optional(),
});

export type EditingConfig = z.infer<typeof editingConfigSchema>;

/** What a field that is absent means on the embedded engine. */
export const editingDefaults = {
  mediaVolume: 0,
  speechVolume: 1,
  musicVolume: 0.3,
  speechRate: 0,
  speechLanguage: "zh",
  singleShotSeconds: 3,
  imageSeconds: 3,
  clipSplit: true,
  alignment: "AutoSpeed",
  transitionSeconds: 0.5,
  backgroundRadius: 0.1,
  silentGroupSeconds: 5,
} as const;
