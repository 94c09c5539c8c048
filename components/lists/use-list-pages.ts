"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

type Page<Item> = { items: Item[]; nextCursor: string | null };

/**
 * The entries of a list, page by page. `query` is what is asked for; `first` is the page that the server sent, of its
 * own query. Until the answer to a new query is there, the entries of the one before stay.
 */
export function useListPages<Item>({
  listKey,
  query,
  first,
  fetchPage,
  delay = () => false,
}: {
  listKey: string;
  query: string;
  first: { query: string; page: Page<Item> };
  fetchPage: (query: string, cursor: string | null, signal: AbortSignal) => Promise<Page<Item>>;
  /** Milliseconds until the entries are asked for again; false when nothing in them changes by itself. */
  delay?: (pages: readonly Page<Item>[]) => number | false;
}) {
  const pages = useInfiniteQuery({
    queryKey: [listKey, query],
    queryFn: ({ pageParam, signal }) => fetchPage(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<Item>) => page.nextCursor,
    ...(query === first.query ? { initialData: { pages: [first.page], pageParams: [null] } } : {}),
    placeholderData: keepPreviousData,
    networkMode: "always",
    refetchInterval: ({ state }) => delay(state.data?.pages ?? []),
    refetchIntervalInBackground: true,
  });
  const { fetchNextPage } = pages;
  const items = useMemo(
    () => (pages.data?.pages ?? []).flatMap((page) => page.items),
    [pages.data],
  );
  return {
    items,
    isStale: pages.isPlaceholderData,
    isError: pages.isError,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: useCallback(() => void fetchNextPage(), [fetchNextPage]),
  };
}
