"use client";

import { useQuery } from "@tanstack/react-query";
import type { AnalysisPass, MediaAnalysis } from "@/lib/model/media/analysis";
import type { MediaItem } from "@/lib/model/media/media";
import { fetchAnalysis, mediaKey } from "../query/fetch-media";

const runningMs = 1_500;
const waitingMs = 6_000;

/** When the analysis is fetched again: soon while it runs, now and then while it waits, else never. */
export function analysisIntervalMs(analysis: MediaAnalysis | null | undefined): number | false {
  const passes: (AnalysisPass | null)[] = analysis
    ? [analysis.looks, analysis.words, analysis.descriptions]
    : [];
  if (passes.some((pass) => pass?.state === "analysing")) return runningMs;
  return passes.some((pass) => pass?.state === "waiting") ? waitingMs : false;
}

const waiting: AnalysisPass = { state: "waiting", progress: 0, problem: null };

/** Footage that moves is looked through by itself, so it waits when nothing has begun. */
export function withExpected(
  item: Pick<MediaItem, "kind" | "origin">,
  analysis: MediaAnalysis | null,
): MediaAnalysis | null {
  if (!analysis || analysis.looks || item.kind === "image" || item.origin === "clip") {
    return analysis;
  }
  return { ...analysis, looks: waiting };
}

/** What is known of the content of media; fetched again until nothing is left to be found. */
export function useAnalysis(item: Pick<MediaItem, "mediaId" | "kind" | "origin">) {
  const { mediaId } = item;
  return useQuery({
    queryKey: [mediaKey, "analysis", mediaId],
    queryFn: async ({ signal }) => withExpected(item, await fetchAnalysis(mediaId, signal)),
    refetchInterval: ({ state }) => analysisIntervalMs(state.data),
    staleTime: 0,
  });
}
