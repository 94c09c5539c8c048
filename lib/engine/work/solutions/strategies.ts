import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import type { StrategyOf } from "../../rpc/call/engine-context";
import { type AnalysisNeed, analysesOf } from "../analyses-of";
import { mashupFor } from "./mashup";
import type { MakeStrategy, StrategyOrder, StrategyTools } from "./make-strategy";

const makers: Partial<Record<SubmitOperation, MakeStrategy>> = {
  SubmitScreenMediaHighlightsJob: mashupFor,
};

/** The strategy of a request to an operation; undefined for script mode. */
export const strategyOf = async (
  operation: SubmitOperation,
  order: StrategyOrder,
  tools: StrategyTools,
) => makers[operation]?.(order, tools);

/** Strategies for calls that show a plan. They take no lock, so they wait without giving one back. */
export function createPreviewStrategies(wiring: AnalysisNeed["wiring"]): StrategyOf {
  return (operation, order) => {
    const { signal } = order;
    const need = { wiring, signal, report: () => {}, job: { alone: true } };
    return strategyOf(operation, order, {
      analysesOf: (media, pass) => analysesOf(media, pass, need),
    });
  };
}
