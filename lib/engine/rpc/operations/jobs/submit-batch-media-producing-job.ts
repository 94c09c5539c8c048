import "server-only";
import { type NewClip, submitOperation, storeJob } from "@/lib/engine/queue/jobs/job-records";
import { lookUpToken } from "@/lib/engine/queue/tables/token-records";
import type { EngineContext, Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { outputUrl } from "@/lib/engine/objects/object-address";
import { outputProblem } from "@/lib/engine/rpc/production/output-problem";
import { type CheckedBatch, readBatch } from "@/lib/engine/rpc/production/read-batch";
import { notifyFault } from "@/lib/engine/rpc/call/notify-fault";
import { passedThroughField } from "@/lib/engine/rpc/call/passed-through-field";
import { tokenOf } from "@/lib/engine/rpc/call/request-token";

/** The clips to make: files, or only plans with `GeneratePreviewOnly`. */
async function clipsOf(batch: CheckedBatch, context: EngineContext): Promise<NewClip[] | Fault> {
  const { MediaURL, Count, GeneratePreviewOnly } = batch.configs.output;
  if (GeneratePreviewOnly) return Array.from({ length: Count }, () => ({ outputUrl: null }));
  const path = "OutputConfig.MediaURL";
  if (MediaURL === undefined) return faults.missingParameter(path);
  const urls = Array.from({ length: Count }, (_, index) => outputUrl(MediaURL, index));
  const inputs = [...batch.sources.rows.values()];
  const refused = await outputProblem(urls, path, inputs, context);
  return refused ?? urls.map((url) => ({ outputUrl: url }));
}

/**
 * Checks everything that can be refused, stores the job with its clips and answers at once. Speech,
 * plan and pictures follow later (docs/decisions/0002-plan-after-speech.md).
 */
export const submitBatchMediaProducingJob: Handler<"SubmitBatchMediaProducingJob"> = async (
  request,
  context,
  call,
) => {
  const token = tokenOf(request);
  const known = token && (await lookUpToken(context.db, submitOperation, token));
  if (known?.kind === "known") return { JobId: known.resultId };
  if (known?.kind === "mismatch") return faults.tokenMismatch();

  const batch = await readBatch(request, context, call.signal);
  if (isFault(batch)) return batch;
  const unheard = await notifyFault(request.UserData, context);
  if (unheard) return unheard;
  const clips = await clipsOf(batch, context);
  if (isFault(clips)) return clips;

  const notObeyed = [...call.passedThrough, ...batch.passedThrough];
  const { Seed } = batch.configs.userData;
  const mediaIds = [...batch.sources.rows].map(([reference, row]) => [reference, row.media_id]);
  const stored = await storeJob(context.db, {
    kind: batch.configs.output.GeneratePreviewOnly ? "preview" : "batch",
    seed: Seed === undefined ? null : String(Seed),
    inputConfig: request.InputConfig,
    editingConfig: request.EditingConfig,
    outputConfig: request.OutputConfig,
    userData: request.UserData,
    templates: batch.templates.length > 0 ? JSON.stringify(batch.templates) : undefined,
    mediaIds: Object.fromEntries(mediaIds) as Record<string, string>,
    notObeyed,
    clips,
    token,
  });
  if (!stored.ok) return faults.tokenMismatch();
  context.poke();
  return { JobId: stored.jobId, ...passedThroughField(notObeyed) };
};
