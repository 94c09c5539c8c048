"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { MediaKind, MediaOrigin, PublicMediaKind } from "@/lib/model/media/media";
import {
  fetchMediaFolders,
  fetchMediaPage,
  fetchPublicPage,
  mediaKey,
  searchAccount,
} from "./fetch-media";
import { checkingIntervalMs } from "./use-media-items";

/** How often the progress of reading a large account is fetched. */
const readingIntervalMs = 4_000;

/** The filter of the library. */
export type MediaFilter = {
  search: string;
  kinds: readonly MediaKind[];
  folder: string | null;
  origin: MediaOrigin;
  /** Only what videos of the last 30 days show most, or do not show. */
  use?: "any" | "most" | "none";
  /** True: search the account itself by name, also media that have not been read yet. */
  whole?: boolean;
};

/** The library, page by page, newest first; fetched again while media are still being checked. */
export function useMediaPages(filter: MediaFilter, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: [mediaKey, "pages", filter],
    queryFn: ({ pageParam, signal }) => {
      const { whole, ...query } = filter;
      const ask = whole && query.search.trim() !== "" ? searchAccount : fetchMediaPage;
      return ask({ ...query, kinds: [...query.kinds], cursor: pageParam }, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((item) => item.state === "checking"))
        ? checkingIntervalMs
        : state.data?.pages[0]?.reading
          ? readingIntervalMs
          : false,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { ...query, items, reading: query.data?.pages[0]?.reading ?? null };
}

/** Folders from which files were dropped, with the number of media of each. */
export function useMediaFolders(origin: MediaOrigin, enabled = true) {
  const query = useQuery({
    queryKey: [mediaKey, "folders", origin],
    queryFn: ({ signal }) => fetchMediaFolders(origin, signal),
    enabled,
  });
  return query.data ?? [];
}

/** Public media of one kind, page by page. */
export function usePublicPages(kind: PublicMediaKind, tag: string) {
  const query = useInfiniteQuery({
    queryKey: [mediaKey, "public", kind, tag],
    queryFn: ({ pageParam, signal }) => fetchPublicPage({ kind, tag, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    retry: 1,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { ...query, items, ours: query.data?.pages[0]?.ours ?? null };
}
