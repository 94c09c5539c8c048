import "server-only";
import { createHash } from "node:crypto";
import { warnOfLeftOut } from "@/lib/engine/plan/words/left-out";
import { inTurns } from "@/lib/base/in-turns";
import {
  type BatchCapacity,
  batchCapacityInSteps,
} from "@/lib/engine/plan/capacity/batch-capacity";
import { type Others, rankOthers } from "@/lib/engine/plan/draws/rank-others";
import { allOutputs, planInSteps } from "@/lib/engine/plan/plan-batch";
import type { PlanRequest } from "@/lib/engine/plan/plan-request";
import { findEarlierVideos } from "@/lib/engine/queue/jobs/earlier-videos";
import { speechNeeds } from "@/lib/engine/plan/voices/speech-needs";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { Call, EngineContext, Sources } from "../call/engine-context";
import { type Fault, isFault } from "../wire/faults";
import { type BatchParameters, type CheckedBatch, readBatch } from "./read-batch";
import { speakAll, speakerOf } from "./speak-all";

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

/** A checked batch, and how to get all that its plan depends on. */
type Plannable = {
  kind: "plannable";
  batch: CheckedBatch;
  parameters: PreviewParameters;
  /** Speaks what must be measured, and looks through what the shots are chosen by. */
  gather: (indices: readonly number[], signal: AbortSignal) => Promise<PlanRequest>;
};

async function readPlannable(
  request: PreviewParameters,
  context: EngineContext,
  call: Call,
): Promise<Plannable | Fault> {
  const parameters = withSomeOutput(request);
  const operation = request.Operation ?? "SubmitBatchMediaProducingJob";
  const batch = await readBatch(parameters, context, call.signal, operation);
  if (isFault(batch)) return batch;
  const { configs, asked, templated, sources } = batch;
  const { voices, toFailure } = context.abilities;
  const speak = speakerOf(context.abilities, sources.rows, context.objects);
  const seed = String(configs.userData.Seed ?? "preview");
  const asFailure = (thrown: unknown) => Promise.reject<never>(toFailure(thrown));
  const gather: Plannable["gather"] = async (indices, signal) => {
    const needs = speechNeeds({ configs, templated, seed, voices }, indices);
    const speech = await speakAll(needs, speak, signal).catch(asFailure);
    const media = sources.facts;
    const order = { configs, asked, seed, media, speech, outputs: indices, signal };
    const strategy = await context.strategyOf(operation, order).catch(asFailure);
    const likeness = configs.editing.ProcessConfig?.Reelpress?.Likeness;
    const before = await findEarlierVideos(context.db, likeness?.Before ?? []);
    return { configs, templated, seed, media, speech, voices, strategy, before };
  };
  return { kind: "plannable", batch, parameters, gather };
}

/** How many outputs the request's material makes; null for a kind of which this cannot be counted. */
export async function countCapacity(
  request: PreviewParameters,
  context: EngineContext,
  call: Call,
): Promise<BatchCapacity | null | Fault> {
  const plannable = await readPlannable(request, context, call);
  if (isFault(plannable)) return plannable;
  const { batch, parameters, gather } = plannable;
  const { capacity } = await context.previews.capacities(
    planKey(parameters, [], batch),
    async (signal) => ({
      capacity: await inTurns(batchCapacityInSteps(await gather([0], signal)), signal),
    }),
    call.signal,
  );
  return capacity;
}

/** Plans the requested variants with the planner and the voices that a job would use. */
export async function planPreview(
  request: PreviewParameters,
  indices: readonly number[],
  context: EngineContext,
  call: Call,
): Promise<PreviewedBatch | Fault> {
  const plannable = await readPlannable(request, context, call);
  if (isFault(plannable)) return plannable;
  const { batch, parameters, gather } = plannable;
  const key = planKey(parameters, indices, batch);
  const timelines = await context.previews.plans(
    key,
    async (signal) => {
      const plans = await inTurns(planInSteps(await gather(indices, signal), indices), signal);
      return warnOfLeftOut(plans, context.abilities.missingGlyphs);
    },
    call.signal,
  );
  const sources = [...batch.sources.rows.values()].map(
    (row) => [row.media_id, { path: context.objects.pathOf(row), facts: row.facts }] as const,
  );
  return { kind: "previewed", configs: batch.configs, timelines, sources: new Map(sources), key };
}

/** Ranks the shots that could be shown instead of shot `at` of an output; null where there is none. */
export async function rankPreviewOthers(
  request: PreviewParameters,
  { output, at }: { output: number; at: number },
  context: EngineContext,
  call: Call,
): Promise<{ kind: "ranked"; others: Others | null } | Fault> {
  const plannable = await readPlannable(request, context, call);
  if (isFault(plannable)) return plannable;
  const { batch, gather } = plannable;
  const planRequest = await gather(allOutputs(batch), call.signal);
  const others = await inTurns(rankOthers(planRequest, output, at), call.signal);
  return { kind: "ranked", others };
}
