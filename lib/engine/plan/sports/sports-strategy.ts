import { framesCovering, framesWithin } from "../arithmetic/frames";
import type { MediaFacts } from "../facts";
import { asChosen } from "../length/as-chosen";
import { joinedFrames } from "../length/fit-length";
import type { PlanWarning } from "../plan-warnings";
import { pickOfMedia } from "../shots/pick-of-media";
import type { Pick } from "../shots/pick-shots";
import type { ShotCaption, Strategy } from "../strategy/strategy";
import { chooseMoments } from "./choose-moments";
import { findMoments, type MatchRecord, type Moment } from "./find-moments";
import type { Stretch } from "./find-replays";
import { fullNames, type NameTransfer } from "./full-names";

/** What the highlights of a match are made of. */
export type SportsRequest = MatchRecord & {
  match: MediaFacts;
  /** Names on the scoreboard, and what a caption shows for them. Without any there are no captions. */
  names: readonly NameTransfer[];
  /** Null: as long as the moments are, up to the defaults. */
  targetSeconds: number | null;
  momentCount: number | null;
  seed: string;
};

/** What a clip shows when the request sets neither a length nor a number. */
export const sportsDefaults = { seconds: 120, moments: 12 } as const;
/** How often a clip is drawn again when an earlier one shows the same moments. */
const attempts = 12;

/** A new score is written from the point on, but at least so long that it can be read. */
const shortestCaptionSeconds = 1.5;

type Shown = { stretch: Stretch; caption: ShotCaption | null };

const signatureOf = (moments: readonly Moment[]) =>
  moments.map(({ fromSeconds, toSeconds }) => `${fromSeconds}-${toSeconds}`).join(" ");

/** The stretches that a clip shows: each moment, and its replay after it. The caption tells the new score. */
function shownOf(moments: readonly Moment[], names: readonly NameTransfer[]): Shown[] {
  return moments.flatMap(({ replay, scoreText, pointSeconds, fromSeconds, toSeconds }) => {
    const text = scoreText === null ? null : fullNames(scoreText, names);
    const seconds = Math.max(shortestCaptionSeconds, toSeconds - pointSeconds);
    const moment = {
      stretch: { fromSeconds, toSeconds },
      caption: text === null ? null : { text, seconds },
    };
    return [moment, ...(replay ? [{ stretch: replay, caption: null }] : [])];
  });
}

function pickOf({ stretch }: Shown, match: MediaFacts): Pick {
  const from = framesCovering(stretch.fromSeconds);
  return pickOfMedia(match, { from, to: Math.max(from + 1, framesWithin(stretch.toSeconds)) });
}

/** The way the highlights of a match are chosen; see docs/analysis.md. */
export function sportsStrategy(request: SportsRequest, overlapFrames: number): Strategy {
  const { match, names, seed } = request;
  const moments = findMoments(request);
  const seen = new Set<string>();
  const limits = {
    mostSeconds:
      request.targetSeconds ??
      (request.momentCount === null ? sportsDefaults.seconds : Number.POSITIVE_INFINITY),
    mostMoments:
      request.momentCount ??
      (request.targetSeconds === null ? sportsDefaults.moments : Number.POSITIVE_INFINITY),
  };

  const drawNext = (index: number): Moment[] => {
    for (let attempt = 0; ; attempt += 1) {
      const drawn = chooseMoments(moments, limits, { seed, index, attempt });
      if (!seen.has(signatureOf(drawn)) || attempt === attempts) return drawn;
    }
  };

  return {
    script: { mode: "none" },
    lengthOf: () => asChosen,
    choose: ({ order }) => {
      const drawn = drawNext(order.draw);
      const warnings = new Set<PlanWarning>();
      if (drawn.every(({ because }) => because === "loudness")) warnings.add("moments-not-found");
      if (seen.has(signatureOf(drawn))) warnings.add("combinations-exhausted");
      seen.add(signatureOf(drawn));
      const shown = shownOf(drawn, names);
      const picks = shown.map((one) => pickOf(one, match));
      const targetFrames = joinedFrames(
        picks.map(({ frames }) => frames),
        overlapFrames,
      );
      return { picks, warnings, targetFrames, captions: shown.map(({ caption }) => caption) };
    },
  };
}
