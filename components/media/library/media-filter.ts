import { mediaList, type MediaListWords } from "@/lib/model/list/list-specs";
import { isNarrowed } from "@/lib/model/list/list-words";
import type { MediaFilter } from "../query/use-media-page";

/** The filter of the library that the words of its address mean. */
export function filterOf({ q, show, kind, folder, tag, use, sort }: MediaListWords): MediaFilter {
  return {
    search: q,
    kinds: kind ? [kind] : [],
    folder,
    tag,
    origin: show === "videos" ? "clip" : "material",
    use: use ?? "any",
    sort,
  };
}

/** The words of what changes in a filter. */
export function wordsOf(part: Partial<MediaFilter>): Partial<MediaListWords> {
  const { search, kinds, folder, tag, origin, use, sort } = part;
  return {
    ...(search === undefined ? {} : { q: search }),
    ...(kinds === undefined ? {} : { kind: kinds.length === 1 ? (kinds[0] ?? null) : null }),
    ...(folder === undefined ? {} : { folder }),
    ...(tag === undefined ? {} : { tag }),
    ...(origin === undefined ? {} : { show: origin === "clip" ? ("videos" as const) : null }),
    ...(use === undefined ? {} : { use: use === "any" ? null : use }),
    ...(sort === undefined ? {} : { sort }),
  };
}

/** Whether something is left out of footage or of finished videos, whichever is shown. */
export const isFiltered = (words: MediaListWords): boolean =>
  isNarrowed(mediaList, { ...words, show: null });
