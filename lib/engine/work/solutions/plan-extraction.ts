import "server-only";
import { z } from "zod";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import {
  type ExtractionInput,
  type ExtractionOutput,
  extractionInputSchema,
  extractionOutputSchema,
} from "@/lib/ims/schema/config/extraction";
import { plainAnalysis } from "../../plan/analysis/plain-analysis";
import type { MediaFacts } from "../../plan/facts";
import { sizeOfInputs } from "../../plan/given/plan-size";
import { extractedCount, extractionOf } from "../../plan/mashup/extraction";
import { prepareSteps } from "../../plan/mashup/prepare-grounds";
import { inTurns } from "./in-turns";
import { planBatch } from "../../plan/plan-batch";
import { analysesOf } from "../analyses-of";
import type { PlanSolution } from "./plan-solution";

/** A request in the shape of script mode: each clip is a stretch of one medium, with its own sound. */
function configsOf(
  input: ExtractionInput,
  output: ExtractionOutput,
  sources: readonly MediaFacts[],
  count: number,
): BatchConfigs {
  const { width, height } = sizeOfInputs(sources, { width: output.Width, height: output.Height });
  return {
    input: {
      MediaGroupArray: [
        { GroupName: "", MediaArray: input.MediaArray.map(({ MediaId }) => MediaId) },
      ],
    },
    editing: { MediaConfig: { Volume: 1 } },
    output: { Count: count, Width: width, Height: height },
    userData: {},
  };
}

const jsonOf = <S extends z.ZodType>(schema: S, text: string): z.output<S> =>
  schema.parse(JSON.parse(text));

/** Extraction of highlights: the result names them, and each becomes a clip when it is exported. */
export const planExtraction: PlanSolution = async (planning) => {
  const { job, media, wiring, report } = planning;
  const input = jsonOf(extractionInputSchema, job.input_config);
  const output = jsonOf(extractionOutputSchema, job.output_config);
  const sources = [...new Map([...media.values()].map((facts) => [facts.mediaId, facts])).values()];
  const analyses = await analysesOf(sources, "looks", planning);
  report("Planning");
  const { Count: wished, ClipDuration: clipSeconds } = input.Strategy;
  const durations = sources.map(({ durationSeconds }) => durationSeconds);
  const count = extractedCount(durations, { count: wished, clipSeconds });
  const analysed = sources.map((facts) => ({
    media: facts,
    analysis: analyses.get(facts.mediaId) ?? plainAnalysis(facts),
  }));
  const { highlights, strategy } = extractionOf({
    sources: analysed,
    prepared: await inTurns(prepareSteps(analysed)),
    count,
    clipSeconds,
  });
  const extendOutput = JSON.stringify(highlights);
  if (job.kind === "selection") return { kind: "result", extendOutput };
  const timelines = planBatch({
    configs: configsOf(input, output, sources, job.clip_count),
    seed: job.seed,
    media,
    speech: new Map(),
    voices: wiring.parts.voices,
    strategy: () => strategy,
  });
  return { kind: "plans", timelines, extendOutput };
};
