import type { BatchConfigs, SubmitConfigs } from "@/lib/ims/contract/wire";
import type { SelectionResult } from "@/lib/ims/schema/answers/selection";
import type { MediaAnalysis } from "../../plan/analysis/media-analysis";
import type { TypedTexts } from "../../plan/analysis/texts-about";
import type { EngineAbilities } from "../../rpc/call/engine-context";
import type { AnalysisPass } from "../../queue/tables/tables-analyses";
import type { MediaFacts } from "../../plan/facts";
import type { SpeechMap } from "../../plan/length/plan-length";
import type { PlanRequest } from "../../plan/plan-request";

/** A request that is about to be planned, for a job or for a preview. */
export type StrategyOrder = {
  /** In the shape of script mode, and as it was sent. */
  configs: BatchConfigs;
  asked: SubmitConfigs;
  seed: string;
  /** Facts by the reference as written in the request. */
  media: ReadonlyMap<string, MediaFacts>;
  speech: SpeechMap;
  /** The indices of the outputs that are planned; all of the request when absent. */
  outputs?: readonly number[] | undefined;
  /** What a selection chose, when plans are made of it. */
  selection?: SelectionResult | undefined;
  signal: AbortSignal;
};

/** What strategies need of the engine. */
export type StrategyTools = {
  /** See `analyses-of.ts`. */
  analysesOf: (
    media: Iterable<MediaFacts>,
    pass: AnalysisPass,
  ) => Promise<ReadonlyMap<string, MediaAnalysis>>;
  /** What people typed about media, by media id. */
  typedTexts: (mediaIds: readonly string[]) => Promise<ReadonlyMap<string, TypedTexts>>;
  scoreTexts: EngineAbilities["scoreTexts"];
  /** When one of the pictures fills the picture of a video, in order. */
  wipesIn: (
    video: MediaFacts,
    pictures: readonly MediaFacts[],
  ) => Promise<{ fromSeconds: number; toSeconds: number }[]>;
};

/** How the outputs of a request choose lengths and shots; undefined for the way of script mode. */
export type MakeStrategy = (
  order: StrategyOrder,
  tools: StrategyTools,
) => Promise<PlanRequest["strategy"]>;
