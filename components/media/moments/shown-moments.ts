import type { Moment, Moments } from "@/lib/model/media/analysis";
import type { MediaItem } from "@/lib/model/media/media";
import type { MediaFilter } from "../query/use-media-page";

export type ShownMoment = { moment: Moment; item: MediaItem };

/**
 * The moments that belong under a list of files: those of files that the filter lets through. A whole
 * file that the list shows already is left out.
 */
export function shownMoments(
  { moments, items }: Pick<Moments, "moments" | "items">,
  filter: Pick<MediaFilter, "kinds" | "folder" | "tag" | "origin">,
  listed: readonly MediaItem[],
): ShownMoment[] {
  const byId = new Map(items.map((item) => [item.mediaId, item]));
  const listedIds = new Set(listed.map(({ mediaId }) => mediaId));
  return moments.flatMap((moment) => {
    const item = byId.get(moment.mediaId);
    if (!item || item.origin !== filter.origin) return [];
    if (filter.kinds.length > 0 && !filter.kinds.includes(item.kind)) return [];
    if (filter.folder !== null && item.folder !== filter.folder) return [];
    if (filter.tag !== null && !item.tags?.some((tag) => isSameTag(tag, filter.tag))) return [];
    if (moment.fromSeconds === null && listedIds.has(moment.mediaId)) return [];
    return [{ moment, item }];
  });
}

const isSameTag = (tag: string, wanted: string | null) =>
  tag.normalize("NFKC").toLowerCase() === wanted?.normalize("NFKC").toLowerCase();
