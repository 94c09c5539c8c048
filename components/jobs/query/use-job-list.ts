"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { JobPage, JobState } from "@/lib/model/job";
import { fetchJobPage, jobKeys } from "./fetch-job";
import { isPageHidden } from "./is-page-hidden";

export type JobFilter = { state: JobState | null; search: string };

/** With more pages than this a refresh is costly, so refreshes are less frequent. */
const fewPages = 2;

/** Milliseconds between refreshes of the list; false when no job in it is being made. */
export function listDelay(pages: readonly JobPage[], hidden: boolean): number | false {
  const atWork = pages.some((page) =>
    page.items.some((row) => row.state === "waiting" || row.state === "working"),
  );
  if (!atWork) return false;
  if (hidden) return 30_000;
  return pages.length > fewPages ? 10_000 : 3_000;
}

/** The jobs that match a filter, page by page; refreshed while any of them is being made. */
export function useJobList(filter: JobFilter, first: { filter: JobFilter; page: JobPage }) {
  const isFirst = filter.state === first.filter.state && filter.search === first.filter.search;
  const query = useInfiniteQuery({
    queryKey: jobKeys.list(filter.state, filter.search),
    queryFn: ({ pageParam, signal }) => fetchJobPage({ ...filter, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: JobPage) => page.nextCursor,
    ...(isFirst ? { initialData: { pages: [first.page], pageParams: [null] } } : {}),
    placeholderData: keepPreviousData,
    networkMode: "always",
    refetchInterval: ({ state }) => listDelay(state.data?.pages ?? [], isPageHidden()),
    refetchIntervalInBackground: true,
  });
  return {
    rows: (query.data?.pages ?? []).flatMap((page) => page.items),
    isStale: query.isPlaceholderData,
    isError: query.isError,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}
