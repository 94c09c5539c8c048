import { fetchJson } from "@/components/errors/fetch-json";
import { paths } from "@/lib/base/pure/paths";
import type {
  MediaItem,
  MediaOrigin,
  MediaPage,
  MediaQuery,
  PublicPage,
  PublicQuery,
} from "@/lib/model/media/media";

const shapes = {
  page: async () => (await import("@/lib/model/media/media")).mediaPageSchema,
  bin: async () => (await import("@/lib/model/media/bin")).mediaBinSchema,
  publicPage: async () => (await import("@/lib/model/media/media")).publicPageSchema,
  shown: async () => (await import("@/lib/model/media/shot-uses")).shownStretchesSchema,
  shelves: async () => (await import("@/lib/model/media/media")).mediaShelvesSchema,
  usage: async () => (await import("@/lib/model/media/media")).mediaUsageSchema,
  transport: async () => (await import("@/lib/model/media/media")).uploadTransportSchema,
  analysis: async () => (await import("@/lib/model/media/analysis")).mediaAnalysisSchema.nullable(),
  moments: async () => (await import("@/lib/model/media/analysis")).momentsSchema,
  about: async () => (await import("@/lib/model/media/about")).mediaAboutSchema.nullable(),
};

/** The first part of every query key of the library, so that one call invalidates all queries. */
export const mediaKey = "media";

function withQuery(url: string, fields: Record<string, string | null | undefined>): string {
  const given = Object.entries(fields).filter((f): f is [string, string] => Boolean(f[1]));
  return given.length > 0 ? `${url}?${new URLSearchParams(given)}` : url;
}

export function fetchMediaPage(query: MediaQuery, signal?: AbortSignal): Promise<MediaPage> {
  const { kinds, limit, ...texts } = query;
  const url = withQuery(paths.api.media(), {
    ...texts,
    kinds: kinds?.join(","),
    limit: limit ? String(limit) : null,
  });
  return fetchJson(url, shapes.page, signal);
}

/** The same query to the whole account, instead of the part that has been read. */
export function searchAccount(query: MediaQuery, signal?: AbortSignal): Promise<MediaPage> {
  const { search, kinds, origin, sort, cursor } = query;
  const url = withQuery(paths.api.mediaSearch(), {
    search,
    kinds: kinds?.join(","),
    origin,
    sort,
    cursor,
  });
  return fetchJson(url, shapes.page, signal);
}

export function fetchPublicPage(query: PublicQuery, signal?: AbortSignal): Promise<PublicPage> {
  const { kind, ...others } = query;
  const url = withQuery(paths.api.mediaPublic(), { ...others, shelf: kind });
  return fetchJson(url, shapes.publicPage, signal);
}

/** Media by id, in any order; deleted media are not in the answer. */
export async function fetchMediaItems(
  mediaIds: readonly string[],
  signal?: AbortSignal,
): Promise<MediaItem[]> {
  const pages: Promise<MediaPage>[] = [];
  for (let at = 0; at < mediaIds.length; at += 100) {
    const ids = mediaIds.slice(at, at + 100).join(",");
    pages.push(fetchJson(withQuery(paths.api.media(), { ids }), shapes.page, signal));
  }
  return (await Promise.all(pages)).flatMap((page) => page.items);
}

export function fetchMediaShelves(origin: MediaOrigin, signal?: AbortSignal) {
  return fetchJson(withQuery(paths.api.mediaFolders(), { origin }), shapes.shelves, signal);
}

/** What finished videos of the last 30 days show of a media. */
export const fetchShown = (mediaId: string, signal?: AbortSignal) =>
  fetchJson(paths.api.mediaShown(mediaId), shapes.shown, signal);

export async function fetchMediaUsage(mediaIds: readonly string[], signal?: AbortSignal) {
  const url = withQuery(paths.api.mediaUsage(), { ids: mediaIds.join(",") });
  return fetchJson(url, shapes.usage, signal);
}

export const fetchBin = async (signal?: AbortSignal) =>
  (await fetchJson(paths.api.mediaBin(), shapes.bin, signal)).media;

export function fetchUploadTransport(signal?: AbortSignal) {
  return fetchJson(paths.api.uploadTransport(), shapes.transport, signal);
}

/** Null where nothing looks through media. */
export function fetchAnalysis(mediaId: string, signal?: AbortSignal) {
  return fetchJson(paths.api.mediaAnalysis(mediaId), shapes.analysis, signal);
}

/** Null for media that are gone. */
export function fetchAbout(mediaId: string, signal?: AbortSignal) {
  return fetchJson(paths.api.mediaAbout(mediaId), shapes.about, signal);
}

export function fetchMoments(search: string, signal?: AbortSignal) {
  return fetchJson(withQuery(paths.api.mediaMoments(), { search }), shapes.moments, signal);
}
