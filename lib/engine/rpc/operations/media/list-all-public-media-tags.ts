import "server-only";
import { publicMedia, publicTagNames } from "@/lib/engine/plan/sources/public-media";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** Lists the tags that have media, in the order of the public library. */
export const listAllPublicMediaTags: Handler<"ListAllPublicMediaTags"> = async ({
  BusinessType,
  EntityId,
}) => {
  // The engine has no library other than the public one.
  const known = EntityId ? [] : publicMedia;
  const media = known.filter(({ businessType }) => !BusinessType || businessType === BusinessType);
  const tags = [...new Set(media.map(({ tag }) => tag))];
  return {
    MediaTagList: tags.map((tag) => ({
      MediaTagId: tag,
      MediaTagNameEnglish: publicTagNames[tag].en,
      MediaTagNameChinese: publicTagNames[tag].zh,
      Options: [],
    })),
  };
};
