"use client";

import { useQuery } from "@tanstack/react-query";
import type { AnalysisPass, MediaAnalysis } from "@/lib/model/media/analysis";
import { fetchAnalysis, mediaKey } from "../query/fetch-media";

const runningMs = 1_500;
const waitingMs = 6_000;

/** When the analysis is fetched again: soon while it runs, now and then while it waits, else never. */
export function analysisIntervalMs(analysis: MediaAnalysis | null | undefined): number | false {
  const passes: (AnalysisPass | null)[] = analysis ? [analysis.looks, analysis.words] : [];
  if (passes.some((pass) => pass?.state === "analysing")) return runningMs;
  return passes.some((pass) => pass?.state === "waiting") ? waitingMs : false;
}

/** What is known of the content of media; fetched again until nothing is left to be found. */
export function useAnalysis(mediaId: string) {
  return useQuery({
    queryKey: [mediaKey, "analysis", mediaId],
    queryFn: ({ signal }) => fetchAnalysis(mediaId, signal),
    refetchInterval: ({ state }) => analysisIntervalMs(state.data),
    staleTime: 0,
  });
}
