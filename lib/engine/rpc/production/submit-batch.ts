import "server-only";
import { type NewClip, storeJob } from "@/lib/engine/queue/jobs/job-records";
import { lookUpToken, type Token } from "@/lib/engine/queue/tables/token-records";
import type { Solution } from "@/lib/engine/queue/tables/tables";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import { isMatchRequest } from "@/lib/engine/plan/strategy/to-plannable";
import { outputUrl } from "@/lib/engine/objects/object-address";
import type { Call, EngineContext } from "../call/engine-context";
import { notifyFault } from "../call/notify-fault";
import { passedThroughField } from "../call/passed-through-field";
import { sceneField } from "../answers/scene-field";
import { type Fault, faults, isFault } from "../wire/faults";
import { outputProblem } from "./output-problem";
import { type BatchParameters, type CheckedBatch, readBatch } from "./read-batch";

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
export async function submitBatch(
  request: BatchParameters,
  context: EngineContext,
  call: Call,
  as: { operation: SubmitOperation; solution: Solution; token: Token | null },
): Promise<object | Fault> {
  const { operation, solution, token } = as;
  const known = token && (await lookUpToken(context.db, operation, token));
  if (known?.kind === "known") return { JobId: known.resultId };
  if (known?.kind === "mismatch") return faults.tokenMismatch();

  const batch = await readBatch(request, context, call.signal, operation);
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
    solution: isMatchRequest(operation, batch.asked) ? "match" : solution,
    operation,
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
  const scene = isMatchRequest(operation, batch.asked) ? sceneField(batch.asked.input) : {};
  return { JobId: stored.jobId, ...scene, ...passedThroughField(notObeyed) };
}
