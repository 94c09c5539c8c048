import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import type { StrategyOf } from "../../rpc/call/engine-context";
import { type AnalysisNeed, analysesOf, knownAnalyses } from "../analyses-of";
import type { MediaFacts } from "../../plan/facts";
import type { AnalysisPass } from "../../queue/tables/tables-analyses";
import { aimedSources } from "../../plan/tracks/build-background";
import { scriptStrategy } from "../../plan/strategy/script-strategy";
import type { Strategy } from "../../plan/strategy/strategy";
import { isMatchRequest } from "../../plan/strategy/to-plannable";
import { findMedia } from "../../queue/library/media-records";
import type { EngineDatabase } from "../../queue/tables/engine-database";
import type { EngineParts } from "../engine-parts";
import { mashupFor } from "./mashup";
import { matchFor } from "./match";
import { scriptFor } from "./script";
import { sportsFor } from "./sports";
import type { MakeStrategy, StrategyOrder, StrategyTools } from "./make-strategy";
import { wipesIn, type WipeNeed } from "../wipes-in";

const makers: Partial<Record<SubmitOperation, MakeStrategy>> = {
  SubmitBatchMediaProducingJob: scriptFor,
  SubmitScreenMediaHighlightsJob: mashupFor,
  SubmitSportsHighlightsJob: sportsFor,
};

/** The strategy of a request to an operation; undefined for the plain way of script mode. */
export const strategyOf = async (
  operation: SubmitOperation,
  order: StrategyOrder,
  tools: StrategyTools,
) => {
  const make = isMatchRequest(operation, order.asked) ? matchFor : makers[operation];
  const strategy = await make?.(order, tools);
  const aimed = aimedSources(order.configs, order.media);
  if (aimed.length === 0) return strategy;
  const analyses = await tools.analysesOf(aimed, "looks");
  return (overlapFrames: number): Strategy => {
    const chosen = strategy?.(overlapFrames) ?? scriptStrategy(order, overlapFrames);
    return { ...chosen, analyses };
  };
};

type ToolWiring = { db: EngineDatabase; parts: Pick<EngineParts, "scoreTexts"> };

/** The tools that need nothing but the tables and the parts. */
export const plainTools = ({
  db,
  parts,
}: ToolWiring): Omit<StrategyTools, "analysesOf" | "wipesIn"> => ({
  typedTexts: (mediaIds) => findMedia(db, mediaIds, { withDeleted: true }),
  scoreTexts: parts.scoreTexts,
});

/** A plan is shown after this time at the latest, with what is known then. */
const patienceMs = 10_000;

/** Strategies for calls that show a plan. They take no lock, so they wait without giving one back. */
export function createPreviewStrategies(
  wiring: AnalysisNeed["wiring"] & WipeNeed["wiring"] & ToolWiring,
): StrategyOf {
  return (operation, order) => {
    const { signal } = order;
    const job = { alone: true };
    const report = () => {};
    /** What `find` gives in time, or what is known without it. */
    async function inTime<T>(find: (signal: AbortSignal) => Promise<T>, known: () => Promise<T>) {
      const patience = AbortSignal.timeout(patienceMs);
      try {
        return await find(AbortSignal.any([signal, patience]));
      } catch (thrown) {
        if (!patience.aborted || signal.aborted) throw thrown;
        return known();
      }
    }
    function analysesInTime(media: Iterable<MediaFacts>, pass: AnalysisPass) {
      const all = [...media];
      return inTime(
        (limit) => analysesOf(all, pass, { wiring, signal: limit, report, job }),
        () => knownAnalyses(wiring.db, all, wiring.analyse.versions),
      );
    }
    const wipesInTime: StrategyTools["wipesIn"] = (video, pictures) =>
      inTime(
        (limit) => wipesIn(video, pictures, { wiring, signal: limit, report }),
        async () => [],
      );
    return strategyOf(operation, order, {
      ...plainTools(wiring),
      analysesOf: analysesInTime,
      wipesIn: wipesInTime,
    });
  };
}
