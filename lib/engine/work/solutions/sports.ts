import { setImmediate as nextTurn } from "node:timers/promises";
import type { FoundText } from "../../plan/analysis/media-analysis";
import { plainAnalysis } from "../../plan/analysis/plain-analysis";
import type { MediaFacts } from "../../plan/facts";
import { crowdExcess, findCheers } from "../../plan/sports/find-cheers";
import type { ScoreRead } from "../../plan/sports/score-changes";
import { sportsGroups } from "../../plan/sports/sports-reading";
import { sportsStrategy } from "../../plan/sports/sports-strategy";
import type { MakeStrategy, StrategyOrder } from "./make-strategy";

function mediaOf({ configs, media }: StrategyOrder, group: number): MediaFacts[] {
  const references = configs.input.MediaGroupArray[group]?.MediaArray ?? [];
  return references.flatMap((reference) => media.get(reference) ?? []);
}

/** What the scoreboard says, where the pass `words` has read it. */
function readsOf(texts: readonly FoundText[]): ScoreRead[] {
  return texts
    .flatMap(({ role, fromSeconds, words }) =>
      role === "scoreboard" && fromSeconds !== undefined
        ? [{ atSeconds: fromSeconds, text: words }]
        : [],
    )
    .toSorted((a, b) => a.atSeconds - b.atSeconds);
}

/**
 * Sports highlights: the match is listened to, its replays are found by their logos, and its scoreboard is
 * read when there are names to be shown. Reading is dear, so a match without names is not read.
 */
export const sportsFor: MakeStrategy = async (order, { analysesOf, wipesIn }) => {
  const { asked, seed } = order;
  const [match] = mediaOf(order, sportsGroups.match);
  if (!match) return undefined;
  const { SportsCategory: category = "basketball", TransferNameRegister = [] } = asked.input;
  const isRead = TransferNameRegister.length > 0;
  const analyses = await analysesOf([match], isRead ? "words" : "looks");
  const analysis = analyses.get(match.mediaId) ?? plainAnalysis(match);
  const logos = await wipesIn(match, mediaOf(order, sportsGroups.logos));
  const { sound } = analysis;
  // Each of these takes some hundredths of a second for a match of two hours.
  await nextTurn();
  const excess = sound && crowdExcess(sound);
  await nextTurn();
  const cheers = sound && excess ? findCheers(sound, excess) : [];
  await nextTurn();
  const request = {
    category,
    cheers,
    match,
    analysis,
    logos,
    scoreboard: isRead ? readsOf(analysis.texts) : [],
    names: TransferNameRegister.map(({ OriginalName, TransferName }) => ({
      original: OriginalName,
      shown: TransferName,
    })),
    targetSeconds: asked.output.MaxDuration ?? null,
    momentCount: asked.userData.ReelpressMoments ?? null,
    seed,
  };
  return (overlapFrames) => sportsStrategy(request, overlapFrames);
};
