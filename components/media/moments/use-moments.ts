"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchMoments, mediaKey } from "../query/fetch-media";

/** How often a search is repeated while more may be found. */
const moreMs = 1_000;

/** The moments that a search finds; fetched again while the library is still being read for its meaning. */
export function useMoments(search: string, enabled: boolean) {
  const text = search.trim();
  return useQuery({
    queryKey: [mediaKey, "moments", text],
    queryFn: ({ signal }) => fetchMoments(text, signal),
    enabled: enabled && text !== "",
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && !state.data.isComplete ? moreMs : false),
    retry: 1,
  });
}
