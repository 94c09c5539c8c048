import { z } from "zod";
import {
  publicTagsAnswerSchema,
  searchMediaAnswerSchema,
  updateMediaAnswerSchema,
} from "@/lib/ims/schema/media/library";
import { getMediaAnswerSchema, listMediaAnswerSchema } from "@/lib/ims/schema/media/media";
import { businessType, bool, required, text, whole } from "./parameters";

/** Searching the library, and editing the description of media. */
export const libraryOperations = {
  SearchMedia: {
    request: z.strictObject({
      /** See `lib/ims/schema/media/media-match.ts`. */
      Match: text,
      /** `utcCreate:Desc`, several separated by commas. */
      SortBy: text,
      /** 1 when absent; with a `ScrollToken`, the page after it. */
      PageNo: whole.min(1).optional(),
      PageSize: whole.min(1).max(50).default(10),
      ScrollToken: text,
      CustomFilters: text,
      EntityId: text,
      SearchLibName: text,
    }),
    answer: searchMediaAnswerSchema,
    body: [],
  },
  UpdateMediaInfo: {
    request: z.strictObject({
      /** Wins over `InputURL`; one of the two names the asset. */
      MediaId: text,
      InputURL: text,
      Title: text,
      Description: text,
      /** At most 128 bytes. */
      CoverURL: text,
      MediaTags: text,
      /** True adds `MediaTags` to the existing tags; otherwise they replace them. */
      AppendTags: bool,
      BusinessType: businessType,
      CateId: whole.min(0).optional(),
      Category: text,
      ReferenceId: text,
      UserData: text,
    }),
    answer: updateMediaAnswerSchema,
    body: [],
  },
  ListPublicMediaBasicInfos: {
    request: z.strictObject({
      /** The engine has no public fonts. */
      BusinessType: z.enum(["sticker", "bgm", "bgi", "font"]).optional(),
      /** One of the documented tags, as `bgm-upbeat`; an unknown one finds nothing. */
      MediaTagId: text,
      IncludeFileBasicInfo: bool,
      MaxResults: whole.min(1).max(100).optional(),
      /** Wins over `PageNo`. */
      NextToken: text,
      PageNo: whole.min(1).default(1),
      PageSize: whole.min(1).max(100).optional(),
    }),
    answer: listMediaAnswerSchema,
    body: [],
  },
  GetPublicMediaInfo: {
    request: z.strictObject({ MediaId: required }),
    answer: getMediaAnswerSchema,
    body: [],
  },
  ListAllPublicMediaTags: {
    request: z.strictObject({
      BusinessType: text,
      /** Selects music of another library than the public one; the engine has no other. */
      EntityId: text,
    }),
    answer: publicTagsAnswerSchema,
    body: [],
  },
} as const;
