import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { inBin } from "@/lib/store/media-bin";
import { imsClient } from "@/lib/ims/client";
import type { MediaAnalysis, Moments, Vision, VisionTrial } from "@/lib/model/media/analysis";
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

/** Has what failed of an analysis made again. */
export async function retryAnalysis(mediaId: string): Promise<void> {
  await imsClient().call("ReelpressRetryAnalysis", { MediaId: mediaId });
}

/** The model that describes footage; null when none is set, or where nothing looks through media. */
export async function loadVision(): Promise<Vision | null> {
  const client = imsClient();
  if (!client.can.analysis) return null;
  const { Vision: vision } = await client.call("ReelpressGetVision", {});
  if (!vision) return null;
  const { Model, Host, CallsToday, CallsMonth, CallsEver } = vision;
  return {
    model: Model,
    host: Host,
    calls: { today: CallsToday, month: CallsMonth, ever: CallsEver },
  };
}

const trialProblems = {
  Refused: "refused",
  Unreachable: "unreachable",
  Unusable: "unusable",
} as const;

/** Asks the model once, which costs a call. */
export async function tryVision(): Promise<VisionTrial> {
  const { Trial } = await imsClient().call("ReelpressGetVision", { Trial: true });
  if (Trial?.Words) return { ok: true, words: Trial.Words };
  return { ok: false, problem: trialProblems[Trial?.Problem ?? "Unusable"] };
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
  const mediaIds = [...new Set(moments.map(({ mediaId }) => mediaId))];
  const binned = await inBin(await appDatabase(), mediaIds);
  const items = await loadMediaItems(mediaIds.filter((id) => !binned.has(id)));
  const shown = new Set(items.map(({ mediaId }) => mediaId));
  return {
    moments: moments.filter(({ mediaId }) => shown.has(mediaId)),
    items,
    isComplete: answer.Complete,
  };
}
