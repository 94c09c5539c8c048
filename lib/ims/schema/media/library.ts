import { z } from "zod";
import { mediaInfoSchema } from "./media";

/** SearchMedia: pages by number; `ScrollToken` points to the next page. */
export const searchMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Code: z.string().optional(),
  /** "true" as text. */
  Success: z.union([z.string(), z.boolean()]).optional(),
  Total: z.coerce.number().optional(),
  ScrollToken: z.string().optional(),
  MediaInfoList: z.array(mediaInfoSchema).default([]),
});

/** UpdateMediaInfo */
export const updateMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MediaId: z.string(),
});

/** ListAllPublicMediaTags */
export const publicTagsAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MediaTagList: z
    .array(
      z.looseObject({
        MediaTagId: z.string(),
        MediaTagNameEnglish: z.string().optional(),
        MediaTagNameChinese: z.string().optional(),
      }),
    )
    .default([]),
});
