import "server-only";
import { type NewClip, storeJob } from "@/lib/engine/queue/jobs/job-records";
import { lookUpToken, type Token } from "@/lib/engine/queue/tables/token-records";
import type { Solution } from "@/lib/engine/queue/tables/tables";
import type { MediaRow } from "@/lib/engine/queue/library/media-records";
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

/** A step of image-text matching or of a mashup that makes no files: it chooses shots, or makes plans of chosen ones. */
type Step =
  | { kind: "selection" }
  | {
      kind: "organization";
      outputs: number;
      /** The selection as it was sent. */
      extendInput: string;
      /** Its media, by the reference under which the job keeps them. */
      media: ReadonlyMap<string, MediaRow>;
    };

/** The clips to make: files, or only plans with `GeneratePreviewOnly`. */
async function clipsOf(
  batch: CheckedBatch,
  step: Step | undefined,
  context: EngineContext,
): Promise<NewClip[] | Fault> {
  const { MediaURL, Count, GeneratePreviewOnly } = batch.configs.output;
  if (step?.kind === "selection") return [];
  if (step) return Array.from({ length: step.outputs }, () => ({ outputUrl: null }));
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
  as: {
    operation: SubmitOperation;
    solution: Solution;
    token: Token | null;
    step?: Step;
  },
): Promise<object | Fault> {
  const { operation, solution, token, step } = as;
  const known = token && (await lookUpToken(context.db, operation, token));
  if (known?.kind === "known") return { JobId: known.resultId };
  if (known?.kind === "mismatch") return faults.tokenMismatch();

  const batch = await readBatch(request, context, call.signal, operation);
  if (isFault(batch)) return batch;
  if (step && solution === "match" && !isMatchRequest(operation, batch.asked)) {
    return faults.missingParameter("InputConfig.MediaArray");
  }
  const unheard = await notifyFault(request.UserData, context);
  if (unheard) return unheard;
  const clips = await clipsOf(batch, step, context);
  if (isFault(clips)) return clips;

  const notObeyed = [...call.passedThrough, ...batch.passedThrough];
  const { Seed } = batch.configs.userData;
  const chosen = step?.kind === "organization" ? step.media : [];
  const mediaIds = [...batch.sources.rows, ...chosen].map(([reference, row]) => [
    reference,
    row.media_id,
  ]);
  const stored = await storeJob(context.db, {
    kind: step?.kind ?? (batch.configs.output.GeneratePreviewOnly ? "preview" : "batch"),
    extendInput: step?.kind === "organization" ? step.extendInput : undefined,
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
