"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { MediaItem } from "@/lib/model/media/media";
import { fetchMediaItems, mediaKey } from "./fetch-media";

const none: readonly MediaItem[] = [];

/** How often media that are still being checked are fetched again. */
export const checkingIntervalMs = 1500;

/**
 * Media of the library by id, in the requested order. Ids that the library does not know are in
 * `missingIds` once it has answered. Media that are still being checked are fetched again until they
 * are ready.
 */
export function useMediaItems(mediaIds: readonly string[]) {
  const wanted = useMemo(() => [...new Set(mediaIds)], [mediaIds]);
  const sorted = useMemo(() => wanted.toSorted(), [wanted]);
  const query = useQuery({
    queryKey: [mediaKey, "items", sorted],
    queryFn: ({ signal }) => fetchMediaItems(sorted, signal),
    enabled: sorted.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.some((item) => item.state === "checking") ? checkingIntervalMs : false,
  });
  const found = sorted.length > 0 ? (query.data ?? none) : none;
  return useMemo(() => {
    const byId: ReadonlyMap<string, MediaItem> = new Map(found.map((i) => [i.mediaId, i]));
    const answered = query.isSuccess && !query.isPlaceholderData;
    return {
      items: wanted.flatMap((id) => byId.get(id) ?? []),
      byId,
      missingIds: answered ? wanted.filter((id) => !byId.has(id)) : [],
      isPending: sorted.length > 0 && !answered && !query.isError,
      isError: query.isError,
    };
  }, [found, wanted, sorted, query.isSuccess, query.isPlaceholderData, query.isError]);
}
