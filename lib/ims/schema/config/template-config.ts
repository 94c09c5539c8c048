import { z } from "zod";
import { unconfirmed } from "../fields/confirmed";
import {
  backgroundImageConfigSchema,
  backgroundMusicConfigSchema,
  subHeadingConfigSchema,
} from "./editing-config";
import { inputLimits, mediaRefSchema, stickerSchema } from "./input-config";
import { outputConfigSchema } from "./output-config";
import { speechConfigSchema } from "./speech-config";
import { textStyleSchema } from "./text-style";

/** The limit of the object form, according to its only source. */
export const templateIdLimit = 50;

const templateIdsSchema = z.array(z.string().min(1).max(64)).max(templateIdLimit);

/** `TemplateConfig`: ids of batch templates, one drawn per output (4.2). */
export const templateConfigSchema = templateIdsSchema;

/** The object form of `TemplateConfig`, which one third-party plan uses. */
export const templateConfigObjectSchema = z.strictObject({
  BatchEditingTemplateIdArray: unconfirmed("4.2", templateIdsSchema),
});

/**
 * `Config` of a batch template (`AddTemplate`, `Type` `BatchEditing`). Source: IMS docs, template
 * parameters (4.2). The fields inside `OutputTemplateConfig` are those of `OutputConfig`, inferred.
 */
export const templateBodySchema = z.strictObject({
  InputTemplateConfig: z
    .strictObject({
      StickerArray: z.array(stickerSchema).max(inputLimits.stickers).optional(),
      BackgroundMusicArray: z.array(mediaRefSchema).max(inputLimits.music).optional(),
      BackgroundImageArray: z.array(mediaRefSchema).max(inputLimits.backgroundImages).optional(),
    })
    .optional(),
  EditingTemplateConfig: z
    .strictObject({
      TitleConfig: textStyleSchema.optional(),
      SubHeadingConfig: subHeadingConfigSchema.optional(),
      SpeechConfig: speechConfigSchema.optional(),
      BackgroundMusicConfig: backgroundMusicConfigSchema.optional(),
      BackgroundImageConfig: backgroundImageConfigSchema.optional(),
    })
    .optional(),
  OutputTemplateConfig: outputConfigSchema
    .pick({ Width: true, Height: true, Video: true })
    .partial(),
});

export type TemplateBody = z.infer<typeof templateBodySchema>;
