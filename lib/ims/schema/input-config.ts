import { z } from "zod";
import { placeSchema } from "./text-style";

/** Limits of `InputConfig`. Source: IMS docs, "Scripted automated production". */
export const inputLimits = {
  groups: 40,
  mediaPerGroup: 200,
  groupNameLength: 50,
  titles: 50,
  titleLength: 50,
  subHeadingLevels: 5,
  speechTexts: 50,
  speechTextLength: 1000,
  stickers: 50,
  music: 50,
  backgroundImages: 50,
  maxVolume: 10,
} as const;

/** A media id or an object address: what IMS accepts wherever it names material. */
export const mediaRefSchema = z.string().trim().min(1).max(2048);

export const volumeSchema = z.coerce.number().min(0).max(inputLimits.maxVolume);

const speechTextSchema = z.string().min(1).max(inputLimits.speechTextLength);
const shortTextSchema = z.string().min(1).max(inputLimits.titleLength);

export const mediaGroupSchema = z.strictObject({
  GroupName: z
    .string()
    .min(1)
    .max(inputLimits.groupNameLength)
    .refine((name) => !/\p{Extended_Pictographic}/u.test(name), "use no emoji in a group name"),
  MediaArray: z.array(mediaRefSchema).min(1).max(inputLimits.mediaPerGroup),
  SpeechTextArray: z.array(speechTextSchema).max(inputLimits.speechTexts).optional(),
  /** Seconds of a silent group; only without `SpeechTextArray`. */
  Duration: z.coerce.number().positive().max(300).optional(),
  Volume: volumeSchema.optional(),
  /** Seen in third-party code only (unconfirmed). */
  SplitMode: z.enum(["NoSplit", "AverageSplit"]).optional(),
});

export const stickerSchema = z.strictObject({
  MediaId: z.string().min(1).optional(),
  MediaURL: z.string().min(1).optional(),
  X: placeSchema.optional(),
  Y: placeSchema.optional(),
  Width: placeSchema.optional(),
  Height: placeSchema.optional(),
  /** Frame rate of an animated sticker. */
  DyncFrames: z.coerce.number().int().min(0).max(100).optional(),
  Opacity: z.coerce.number().min(0).max(1).optional(),
});

export const subHeadingSchema = z.strictObject({
  Level: z.coerce.number().int().min(1).max(inputLimits.subHeadingLevels),
  TitleArray: z.array(shortTextSchema).min(1).max(inputLimits.titles),
});

/** `InputConfig` of script mode. Source: IMS docs, "Scripted automated production". */
export const inputConfigSchema = z.strictObject({
  MediaGroupArray: z.array(mediaGroupSchema).min(1).max(inputLimits.groups),
  TitleArray: z.array(shortTextSchema).max(inputLimits.titles).optional(),
  SubHeadingArray: z.array(subHeadingSchema).max(inputLimits.subHeadingLevels).optional(),
  SpeechTextArray: z.array(speechTextSchema).max(inputLimits.speechTexts).optional(),
  StickerArray: z.array(stickerSchema).max(inputLimits.stickers).optional(),
  BackgroundMusicArray: z.array(mediaRefSchema).max(inputLimits.music).optional(),
  BackgroundImageArray: z.array(mediaRefSchema).max(inputLimits.backgroundImages).optional(),
  /** Legacy single forms; the arrays win. */
  Title: shortTextSchema.optional(),
  SpeechText: speechTextSchema.optional(),
  Sticker: stickerSchema.optional(),
  BackgroundMusic: mediaRefSchema.optional(),
});

export type InputConfig = z.infer<typeof inputConfigSchema>;
export type MediaGroup = z.infer<typeof mediaGroupSchema>;
export type Sticker = z.infer<typeof stickerSchema>;
