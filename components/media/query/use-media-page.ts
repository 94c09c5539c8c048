"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { MediaListWords } from "@/lib/model/list/list-specs";
import type {
  MediaKind,
  MediaOrigin,
  MediaShelves,
  PublicMediaKind,
} from "@/lib/model/media/media";
import {
  fetchMediaPage,
  fetchMediaShelves,
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
  tag: string | null;
  origin: MediaOrigin;
  /** Only what videos of the last 30 days show, or do not show. */
  use: "any" | "used" | "unused";
  sort: MediaListWords["sort"];
  /** True: search the account itself by name, also media that have not been read yet. */
  whole?: boolean;
};

/** All footage, the newest first. */
export const everything: MediaFilter = {
  search: "",
  kinds: [],
  folder: null,
  tag: null,
  origin: "material",
  use: "any",
  sort: "newest",
};

/** The orders in which Alibaba Cloud answers a search of the whole account. Source: IMS docs, SearchMedia. */
export const accountSorts: readonly MediaListWords["sort"][] = ["newest", "oldest"];

/** Whether the account itself is searched. */
export const isWhole = ({ whole, search }: MediaFilter): boolean =>
  whole === true && search.trim() !== "";

/** The library, page by page; fetched again while media are still being checked. */
export function useMediaPages(filter: MediaFilter, enabled = true) {
  const query = useInfiniteQuery({
    queryKey: [mediaKey, "pages", filter],
    queryFn: ({ pageParam, signal }) => {
      const { whole: _, ...query } = filter;
      const ask = isWhole(filter) ? searchAccount : fetchMediaPage;
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

const noShelves: MediaShelves = { folders: [], tags: [] };

/** Folders and tags in use, with the number of media of each. */
export function useMediaShelves(origin: MediaOrigin, enabled = true): MediaShelves {
  const query = useQuery({
    queryKey: [mediaKey, "shelves", origin],
    queryFn: ({ signal }) => fetchMediaShelves(origin, signal),
    enabled,
  });
  return query.data ?? noShelves;
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
