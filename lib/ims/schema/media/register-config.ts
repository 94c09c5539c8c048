import { z } from "zod";

/**
 * `RegisterConfig` of RegisterMediaInfo. Cover and sprite are made unless set to false. Source:
 * SDK model of RegisterMediaInfo.
 */
export const registerConfigSchema = z.strictObject({
  NeedSprite: z.boolean().optional(),
  NeedSnapshot: z.boolean().optional(),
  CoverConfig: z.unknown().optional(),
  SearchLibName: z.string().optional(),
});

export type RegisterConfig = z.output<typeof registerConfigSchema>;

/** The search library that holds all media. Source: IMS docs, CreateSearchLib. */
export const defaultSearchLibrary = "ims-default-search-lib";

/** Paths that this engine accepts but does not obey: it draws one cover and has one library. */
export function notObeyedOf({ CoverConfig, SearchLibName }: RegisterConfig): string[] {
  return [
    ...(CoverConfig === undefined ? [] : ["RegisterConfig.CoverConfig"]),
    ...(SearchLibName === undefined || SearchLibName === defaultSearchLibrary
      ? []
      : ["RegisterConfig.SearchLibName"]),
  ];
}
