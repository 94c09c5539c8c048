import { z } from "zod";
import { unconfirmed } from "../fields/confirmed";
import { chosenShotSchema, mediaSearchInputSchema, sceneInfoSchema } from "./scene-info";
import { coordinateSchema } from "./text-style";

/** Limits of `InputConfig`. Source: IMS docs, "Scripted automated production" (2.1, 2.2). */
export const inputLimits = {
  groups: 40,
  mediaPerGroup: 200,
  groupNameLength: 50,
  titles: 50,
  titleLength: 50,
  /** For the single field of older requests. */
  legacyTitleLength: 20,
  subHeadingLevels: 5,
  speechTexts: 50,
  speechTextLength: 1000,
  stickers: 50,
  music: 50,
  backgroundImages: 50,
  chosenShots: 500,
  maxVolume: 10,
} as const;

/** A media id or an object address, which IMS accepts wherever a source is named. */
export const mediaRefSchema = z.string().trim().min(1).max(2048);

/** 0 is mute, 1 as recorded. Source: IMS docs, MediaConfig (3.1). */
export const volumeSchema = z.number().min(0).max(inputLimits.maxVolume);

const speechTextSchema = z.string().min(1).max(inputLimits.speechTextLength);
const shortTextSchema = z.string().min(1).max(inputLimits.titleLength);

/**
 * One node of a script. Source: IMS docs, "Scripted automated production" and its FAQ (2.2).
 * Ranges inside a source are set in `EditingConfig.MediaConfig.MediaMetaDataArray`, not here.
 */
export const mediaGroupSchema = z.strictObject({
  /** 1…50 characters, no emoji, unique inside the job. */
  GroupName: z
    .string()
    .min(1)
    .max(inputLimits.groupNameLength)
    .refine((name) => !/\p{Extended_Pictographic}/u.test(name), "use no emoji in a group name"),
  /** 1…200 videos and images. */
  MediaArray: z.array(mediaRefSchema).min(1).max(inputLimits.mediaPerGroup),
  /** Grouped speech: at most 50 texts of at most 1000 characters. */
  SpeechTextArray: z.array(speechTextSchema).max(inputLimits.speechTexts).optional(),
  /** Seconds of a silent group, only without `SpeechTextArray`; 5 when absent in grouped speech. */
  Duration: z.number().positive().max(300).optional(),
  /** 0…10, 0 is mute, 1 as recorded; wins over `MediaConfig.Volume`. */
  Volume: volumeSchema.optional(),
  /** Third-party code uses `NoSplit` and `AverageSplit`; the full list and the default are unknown. */
  SplitMode: unconfirmed("2.2", z.string()),
  DurationAutoAdapt: unconfirmed("2.2", z.boolean()),
});

/** An image over the whole clip. Source: IMS docs, public parameters, Sticker (2.3). */
export const stickerSchema = z.strictObject({
  /** One of `MediaId` and `MediaURL`; the id wins. */
  MediaId: z.string().min(1).optional(),
  /** An object of the account: `http://<bucket>.oss-<region>.aliyuncs.com/<key>.png`. */
  MediaURL: z.string().min(1).optional(),
  /** Position of the top left corner. */
  X: coordinateSchema.optional(),
  Y: coordinateSchema.optional(),
  Width: coordinateSchema.optional(),
  Height: coordinateSchema.optional(),
  /** Frame rate of an animated sticker: 0…100, usually 25. */
  DyncFrames: z.number().int().min(0).max(100).optional(),
  /** 0…1, 1 when absent. */
  Opacity: z.number().min(0).max(1).optional(),
});

/** Texts that are shown for the whole clip, one per level and clip. */
export const subHeadingSchema = z.strictObject({
  /** 1…5; the key of `EditingConfig.SubHeadingConfig`. */
  Level: z.number().int().min(1).max(inputLimits.subHeadingLevels),
  TitleArray: z.array(shortTextSchema).min(1).max(inputLimits.titles),
});

/**
 * `InputConfig` of every mode: script mode (`MediaGroupArray`) and image-text matching
 * (`MediaArray` or `MediaSearchInput`). Source: IMS docs, the solutions' parameter pages (2.1).
 */
export const anyInputConfigSchema = z.strictObject({
  /** Script mode: 1…40 nodes, in the order of the clip. Beside it the other two are ignored. */
  MediaGroupArray: z.array(mediaGroupSchema).min(1).max(inputLimits.groups).optional(),
  /** Image-text matching: the pool, with at most 2 hours of video in total. */
  MediaArray: z.array(mediaRefSchema).min(1).optional(),
  /** Image-text matching, general scene, instead of `MediaArray`. */
  MediaSearchInput: mediaSearchInputSchema.optional(),
  /** Image-text matching. */
  SceneInfo: sceneInfoSchema.optional(),
  /** Image-text matching on the embedded engine: shots that a person chose. A key of Reelpress. */
  ReelpressChosen: z.array(chosenShotSchema).max(inputLimits.chosenShots).optional(),
  /** At most 50 of at most 50 characters; one a clip. */
  TitleArray: z.array(shortTextSchema).max(inputLimits.titles).optional(),
  /** One entry a level. */
  SubHeadingArray: z.array(subHeadingSchema).max(inputLimits.subHeadingLevels).optional(),
  /** At most 50 of at most 1000 characters; one whole narration a clip. SSML: see speech tags. */
  SpeechTextArray: z.array(speechTextSchema).max(inputLimits.speechTexts).optional(),
  /** At most 50; one a clip. */
  StickerArray: z.array(stickerSchema).max(inputLimits.stickers).optional(),
  /** At most 50; one a clip. Without any, IMS takes a track of its public library. */
  BackgroundMusicArray: z.array(mediaRefSchema).max(inputLimits.music).optional(),
  /** At most 50; one a clip, behind sources of another aspect ratio. */
  BackgroundImageArray: z.array(mediaRefSchema).max(inputLimits.backgroundImages).optional(),
  /** Documented for high-energy mashups, a separate operation; not confirmed here. */
  OpeningArray: unconfirmed("2.1", z.array(z.string())),
  EndingArray: unconfirmed("2.1", z.array(z.string())),
  /** Legacy single fields; the arrays win. */
  Title: z.string().min(1).max(inputLimits.legacyTitleLength).optional(),
  SpeechText: speechTextSchema.optional(),
  Sticker: stickerSchema.optional(),
  BackgroundMusic: mediaRefSchema.optional(),
});

/** `InputConfig` of script mode: groups are required. */
export const inputConfigSchema = anyInputConfigSchema.extend({
  MediaGroupArray: z.array(mediaGroupSchema).min(1).max(inputLimits.groups),
});

export type AnyInputConfig = z.infer<typeof anyInputConfigSchema>;
export type InputConfig = z.infer<typeof inputConfigSchema>;
export type MediaGroup = z.infer<typeof mediaGroupSchema>;
export type Sticker = z.infer<typeof stickerSchema>;

/** Of all fields that choose the mode, `MediaGroupArray` wins. Source: IMS docs, differences (1). */
export function isScriptInput(input: AnyInputConfig): input is InputConfig {
  return input.MediaGroupArray !== undefined;
}
