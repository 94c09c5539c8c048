import "server-only";
import { publicMedia, publicTagNames } from "@/lib/engine/plan/material/public-media";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** The tags under which there is something, in the order of the shelf. */
export const listAllPublicMediaTags: Handler<"ListAllPublicMediaTags"> = async ({
  BusinessType,
  EntityId,
}) => {
  // There is no other library than the open one.
  const shelf = EntityId ? [] : publicMedia;
  const media = shelf.filter(({ businessType }) => !BusinessType || businessType === BusinessType);
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
