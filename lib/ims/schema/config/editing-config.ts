import { z } from "zod";
import { onlyConfirmed, unconfirmed } from "../fields/confirmed";
import { mediaRefSchema, volumeSchema } from "./input-config";
import { processConfigSchema } from "./process-config";
import { speechConfigSchema } from "./speech-config";
import { colorSchema, textStyleSchema } from "./text-style";

const secondsSchema = z.number().min(0).max(86_400);

/** In seconds; IMS's own example writes them as text. */
export const timeRangeSchema = z
  .strictObject({ In: secondsSchema, Out: secondsSchema })
  .refine((range) => range.Out > range.In, "Out must be later than In");

/** Which ranges of a source may be used. Source: IMS docs, public parameters (3.1). */
export const mediaMetaDataSchema = z.strictObject({
  /** A source, written exactly as in `InputConfig`. */
  Media: mediaRefSchema,
  /** The owning group: required in script mode, forbidden otherwise. */
  GroupName: z.string().min(1).optional(),
  TimeRangeList: z.array(timeRangeSchema).min(1),
  /** The next row of the docs is cut off in our copy. */
  Opacity: unconfirmed("3.1", z.number()),
});

/** `SubHeadingConfig`, keyed by the level as text: `{"1":{"Y":0.3}}` (3.2). */
export const subHeadingConfigSchema = z.record(z.string().regex(/^[1-5]$/), textStyleSchema);

/** Source: IMS docs, logic and advanced configuration (3.6). */
export const backgroundMusicConfigSchema = z.strictObject({
  /** 0…10; IMS does not publish its default. */
  Volume: volumeSchema.optional(),
  /** Older name of `Volume`. */
  Gain: volumeSchema.optional(),
  /** Tag of the public library (9.7), used when the request has no music of its own. */
  Style: z.string().optional(),
});

/** What fills the frame behind a source of another aspect ratio (3.7). */
export const backgroundImageConfigSchema = z.strictObject({
  /** Pictures of `BackgroundImageArray` need no `SubType`; the value `Image` is not confirmed. */
  SubType: onlyConfirmed("3.7", ["Blur", "Color"], z.enum(["Blur", "Color", "Image"])),
  /** For `Blur`: 0.01…1. */
  Radius: z.number().min(0.01).max(1).optional(),
  /** For `Color`. */
  Color: colorSchema.optional(),
});

/** `EditingConfig`: all of it may be left out (3). */
export const editingConfigSchema = z.strictObject({
  MediaConfig: z
    .strictObject({
      /** 0…10; 0 (when absent) is mute. A group's own `Volume` wins. */
      Volume: volumeSchema.optional(),
      MediaMetaDataArray: z.array(mediaMetaDataSchema).optional(),
    })
    .optional(),
  TitleConfig: textStyleSchema.optional(),
  SubHeadingConfig: subHeadingConfigSchema.optional(),
  SpeechConfig: speechConfigSchema.optional(),
  BackgroundMusicConfig: backgroundMusicConfigSchema.optional(),
  BackgroundImageConfig: backgroundImageConfigSchema.optional(),
  ProcessConfig: processConfigSchema.optional(),
  /** Third-party only (3.9); covers are documented for `SubmitMediaProducingJob`. */
  CoverConfig: unconfirmed("3.9", z.unknown()),
});

export type EditingConfig = z.infer<typeof editingConfigSchema>;

/** The defaults of absent fields on the embedded engine. */
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
  transition: "fade",
  transitionSeconds: 0.5,
  vfxProbability: 50,
  backgroundRadius: 0.1,
  silentGroupSeconds: 5,
} as const;
