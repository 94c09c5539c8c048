import "server-only";
import { createHash } from "node:crypto";
import { warnOfLeftOut } from "@/lib/engine/plan/words/left-out";
import { planVariants } from "@/lib/engine/plan/plan-batch";
import { speechNeeds } from "@/lib/engine/plan/voices/speech-needs";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { Call, EngineContext, Sources } from "../call/engine-context";
import { type Fault, isFault } from "../wire/faults";
import { type BatchParameters, type CheckedBatch, readBatch } from "./read-batch";
import { speakAll } from "./speak-all";

export type PreviewedBatch = {
  kind: "previewed";
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
  const { configs, asked, templated, sources: resolved } = batch;
  const { voices, speak, toFailure, missingGlyphs } = context.abilities;
  const seed = String(configs.userData.Seed ?? "preview");
  const key = planKey(parameters, indices, batch);
  const timelines = await context.previews.plans(
    key,
    async (signal) => {
      const needs = speechNeeds({ configs, templated, seed, voices }, Math.max(...indices));
      const speech = await speakAll(needs, speak, signal).catch((thrown: unknown) => {
        throw toFailure(thrown);
      });
      const media = resolved.facts;
      const outputs = Math.max(...indices) + 1;
      const order = { configs, asked, seed, media, speech, outputs, signal };
      const strategy = await context
        .strategyOf(operation, order)
        .catch((thrown: unknown) => Promise.reject(toFailure(thrown)));
      const request = { configs, templated, seed, media, speech, voices, strategy };
      return warnOfLeftOut(planVariants(request, indices), missingGlyphs);
    },
    call.signal,
  );
  const sources = [...resolved.rows.values()].map(
    (row) => [row.media_id, { path: context.objects.pathOf(row), facts: row.facts }] as const,
  );
  return { kind: "previewed", timelines, sources: new Map(sources), key };
}
