import "server-only";
import { imsClient } from "@/lib/ims/client";
import type { MediaAnalysis, Moments } from "@/lib/model/media/analysis";
import { toMediaAnalysis, toMoment } from "@/lib/model/media/to-media-analysis";
import { loadMediaItems } from "../loaders";

/** Whether the backend looks through media, and finds moments in them. */
export const looksThroughMedia = (): boolean => imsClient().can.analysis;

/** What is known of the content of one media; null where nothing looks through it. */
export async function loadAnalysis(mediaId: string): Promise<MediaAnalysis | null> {
  const client = imsClient();
  if (!client.can.analysis) return null;
  const answer = await client.call("ReelpressGetAnalysis", { MediaIds: mediaId });
  const [first] = answer.MediaAnalyses;
  return first ? toMediaAnalysis(first) : null;
}

/** The moments of the library that have to do with a text, the best first. */
export async function searchMoments(text: string, signal?: AbortSignal): Promise<Moments> {
  const client = imsClient();
  if (!client.can.analysis || text === "") return { moments: [], items: [], isComplete: true };
  const answer = await client.call(
    "ReelpressSearchMoments",
    { Text: text },
    signal ? { signal } : {},
  );
  const moments = answer.Moments.map(toMoment);
  const items = await loadMediaItems([...new Set(moments.map(({ mediaId }) => mediaId))]);
  const shown = new Set(items.map(({ mediaId }) => mediaId));
  return {
    moments: moments.filter(({ mediaId }) => shown.has(mediaId)),
    items,
    isComplete: answer.Complete,
  };
}
