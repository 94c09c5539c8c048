import "server-only";
import { createHash } from "node:crypto";
import { warnOfLeftOut } from "@/lib/engine/plan/words/left-out";
import { type BatchCapacity, batchCapacity } from "@/lib/engine/plan/capacity/batch-capacity";
import { type PlanRequest, planVariants } from "@/lib/engine/plan/plan-batch";
import { findEarlierVideos } from "@/lib/engine/queue/jobs/earlier-videos";
import { speechNeeds } from "@/lib/engine/plan/voices/speech-needs";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { Call, EngineContext, Sources } from "../call/engine-context";
import { type Fault, isFault } from "../wire/faults";
import { type BatchParameters, type CheckedBatch, readBatch } from "./read-batch";
import { speakAll } from "./speak-all";

export type PreviewedBatch = {
  kind: "previewed";
  /** The configs that all outputs share. */
  configs: BatchConfigs;
  timelines: Timeline[];
  sources: Sources;
  /** Changes when the plan may have changed. */
  key: string;
};

/** Adds any output address, because a form may be previewed before its output has a name. */
function withSomeOutput(request: PreviewParameters): PreviewParameters {
  try {
    const output = JSON.parse(request.OutputConfig) as Record<string, unknown>;
    const { StorageLocation: _location, FileName: _name, ...rest } = output;
    const MediaURL = "oss://preview/clip_{index}.mp4";
    const OutputConfig = JSON.stringify({ ...rest, MediaURL });
    // A preview sends no callback, so only the seed matters.
    const { Seed } = JSON.parse(request.UserData || "{}") as { Seed?: unknown };
    return { ...request, OutputConfig, UserData: JSON.stringify({ Seed }) };
  } catch {
    return request;
  }
}

/** A batch of whichever operation; that of script mode when it names none. */
export type PreviewParameters = BatchParameters & { Operation?: SubmitOperation | undefined };

function planKey(
  request: PreviewParameters,
  indices: readonly number[],
  batch: CheckedBatch,
): string {
  const media = [...batch.sources.rows.values()].map((row) => [row.media_id, row.modified_at]);
  const { InputConfig, EditingConfig, OutputConfig, UserData } = request;
  const texts = [InputConfig, EditingConfig, OutputConfig, UserData, request.Operation];
  return createHash("sha256")
    .update(JSON.stringify([texts, indices, media, batch.templates]))
    .digest("hex");
}

/** What the planner needs for outputs 0 to `last`: their texts are spoken, their sources looked through. */
async function toPlanRequest(
  { configs, asked, templated, sources }: CheckedBatch,
  last: number,
  operation: SubmitOperation,
  context: EngineContext,
  signal: AbortSignal,
): Promise<PlanRequest> {
  const { voices, speak, toFailure } = context.abilities;
  const seed = String(configs.userData.Seed ?? "preview");
  const fail = (thrown: unknown) => Promise.reject(toFailure(thrown));
  const needs = speechNeeds({ configs, templated, seed, voices }, last);
  const speech = await speakAll(needs, speak, signal).catch(fail);
  const media = sources.facts;
  const order = { configs, asked, seed, media, speech, outputs: last + 1, signal };
  const strategy = await context.strategyOf(operation, order).catch(fail);
  const likeness = configs.editing.ProcessConfig?.Reelpress?.Likeness;
  const before = await findEarlierVideos(context.db, likeness?.Before ?? []);
  return { configs, templated, seed, media, speech, voices, strategy, before };
}

/** How many outputs the request's material makes; null for a kind of which this cannot be counted. */
export async function countCapacity(
  request: PreviewParameters,
  context: EngineContext,
  call: Call,
): Promise<BatchCapacity | null | Fault> {
  const operation = request.Operation ?? "SubmitBatchMediaProducingJob";
  const batch = await readBatch(withSomeOutput(request), context, call.signal, operation);
  if (isFault(batch)) return batch;
  return batchCapacity(await toPlanRequest(batch, 0, operation, context, call.signal));
}

/** Plans the requested variants with the planner and the voices that a job would use. */
export async function planPreview(
  request: PreviewParameters,
  indices: readonly number[],
  context: EngineContext,
  call: Call,
): Promise<PreviewedBatch | Fault> {
  const parameters = withSomeOutput(request);
  const operation = request.Operation ?? "SubmitBatchMediaProducingJob";
  const batch = await readBatch(parameters, context, call.signal, operation);
  if (isFault(batch)) return batch;
  const { configs, sources: resolved } = batch;
  const { missingGlyphs } = context.abilities;
  const key = planKey(parameters, indices, batch);
  const timelines = await context.previews.plans(
    key,
    async (signal) => {
      const request = await toPlanRequest(batch, Math.max(...indices), operation, context, signal);
      return warnOfLeftOut(planVariants(request, indices), missingGlyphs);
    },
    call.signal,
  );
  const sources = [...resolved.rows.values()].map(
    (row) => [row.media_id, { path: context.objects.pathOf(row), facts: row.facts }] as const,
  );
  return { kind: "previewed", configs, timelines, sources: new Map(sources), key };
}
