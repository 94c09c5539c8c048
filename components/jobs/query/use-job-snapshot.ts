"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { pollDelay } from "@/lib/jobs/polling/poll-delay";
import type { FollowedJob } from "@/lib/model/job";
import { fetchJob, jobKeys } from "./fetch-job";
import { isPageHidden } from "./is-page-hidden";

/**
 * The current snapshot of a job, beginning with the one that the server rendered. Polls until the job
 * is settled. Without an answer the last snapshot stays and `connected` is false. Sleep of the computer
 * and a restart of the server look the same: a time without answers.
 */
export function useJobSnapshot(jobId: string, first: FollowedJob, firstAtMs: number) {
  const failures = useRef(0);
  const queries = useQueryClient();
  const delayFor = (followed: FollowedJob | undefined) =>
    pollDelay({
      followed,
      failures: failures.current,
      hidden: isPageHidden(),
      nowMs: Date.now(),
    });
  const query = useQuery({
    queryKey: jobKeys.one(jobId),
    queryFn: async ({ signal }) => {
      try {
        const followed = await fetchJob(jobId, signal);
        failures.current = 0;
        return followed;
      } catch (error) {
        if (!signal.aborted) failures.current += 1;
        throw error;
      }
    },
    initialData: first,
    initialDataUpdatedAt: firstAtMs,
    retry: false,
    // A server on this machine can be reached without a network.
    networkMode: "always",
    refetchIntervalInBackground: true,
    refetchInterval: ({ state }) => delayFor(state.data),
    refetchOnWindowFocus: ({ state }) => delayFor(state.data) !== false,
    refetchOnReconnect: ({ state }) => delayFor(state.data) !== false,
  });
  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: jobKeys.one(jobId), exact: true }),
    [queries, jobId],
  );
  return {
    snapshot: query.data.snapshot,
    source: query.data.source,
    connected: !query.isError && query.data.source !== "kept",
    /** When this snapshot was fetched; for the first one, by the server's clock. */
    fetchedAtMs: query.dataUpdatedAt,
    /** Refetches at once, after an action on the job. */
    refresh,
  };
}
