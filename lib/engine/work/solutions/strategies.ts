import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import type { StrategyOf } from "../../rpc/call/engine-context";
import { type AnalysisNeed, analysesOf } from "../analyses-of";
import { isMatchRequest } from "../../plan/strategy/to-plannable";
import { findMedia } from "../../queue/library/media-records";
import type { EngineDatabase } from "../../queue/tables/engine-database";
import type { EngineParts } from "../engine-parts";
import { mashupFor } from "./mashup";
import { matchFor } from "./match";
import type { MakeStrategy, StrategyOrder, StrategyTools } from "./make-strategy";

const makers: Partial<Record<SubmitOperation, MakeStrategy>> = {
  SubmitScreenMediaHighlightsJob: mashupFor,
};

/** The strategy of a request to an operation; undefined for script mode. */
export const strategyOf = async (
  operation: SubmitOperation,
  order: StrategyOrder,
  tools: StrategyTools,
) => {
  const make = isMatchRequest(operation, order.asked) ? matchFor : makers[operation];
  return make?.(order, tools);
};

type ToolWiring = { db: EngineDatabase; parts: Pick<EngineParts, "scoreTexts"> };

/** The tools that need nothing but the tables and the parts. */
export const plainTools = ({ db, parts }: ToolWiring): Omit<StrategyTools, "analysesOf"> => ({
  typedTexts: (mediaIds) => findMedia(db, mediaIds, { withDeleted: true }),
  scoreTexts: parts.scoreTexts,
});

/** Strategies for calls that show a plan. They take no lock, so they wait without giving one back. */
export function createPreviewStrategies(wiring: AnalysisNeed["wiring"] & ToolWiring): StrategyOf {
  return (operation, order) => {
    const { signal } = order;
    const need = { wiring, signal, report: () => {}, job: { alone: true } };
    return strategyOf(operation, order, {
      ...plainTools(wiring),
      analysesOf: (media, pass) => analysesOf(media, pass, need),
    });
  };
}
