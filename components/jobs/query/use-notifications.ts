"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { JobNotifications } from "@/lib/model/notification";
import { fetchNotifications, jobKeys } from "./fetch-job";
import { isPageHidden } from "./is-page-hidden";

const soonMs = 60_000;
const quickMs = 4_000;
const slowMs = 60_000;

/**
 * The polling interval: short when the next try is near, long when it is far off, and false without a
 * next try.
 */
function pollMs(found: JobNotifications, settled: boolean, nowMs: number): number | false {
  if (isPageHidden()) return slowMs;
  const waiting = found.items.filter((item) => item.state === "waiting");
  const isSoon = waiting.some(({ nextAt }) => !nextAt || Date.parse(nextAt) - nowMs < soonMs);
  if (isSoon || (!settled && found.addresses.length > 0)) return quickMs;
  return waiting.length > 0 ? slowMs : false;
}

/** The messages about a job to other servers; no query where the backend does not list them. */
export function useNotifications(jobId: string, settled: boolean) {
  return useQuery({
    queryKey: [...jobKeys.notifications(jobId), settled],
    queryFn: ({ signal }) => fetchNotifications(jobId, signal),
    retry: false,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data ? pollMs(state.data, settled, Date.now()) : false),
    networkMode: "always",
  });
}
