import "server-only";
import { renewAnalyses } from "@/lib/engine/queue/analyses/analysis-records";
import { findMedia } from "@/lib/engine/queue/library/media-records";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** Has the passes over a media that failed made again: five tries each, when nothing else is to do. */
export const reelpressRetryAnalysis: Handler<"ReelpressRetryAnalysis"> = async (
  { MediaId },
  context,
) => {
  const media = (await findMedia(context.db, [MediaId])).get(MediaId);
  if (!media) return faults.mediaNotFound(MediaId);
  await renewAnalyses(context.db, media.facts.contentHash, { failed: true });
  context.poke();
  return {};
};
