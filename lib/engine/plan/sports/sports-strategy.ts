import type { MontageShot } from "@/lib/ims/schema/likeness/montage";
import { framesCovering, framesWithin } from "../arithmetic/frames";
import type { MediaFacts } from "../facts";
import { asChosen } from "../length/as-chosen";
import { joinedFrames } from "../length/fit-length";
import type { PlanWarning } from "../plan-warnings";
import { pickOfMedia } from "../shots/pick-of-media";
import type { Pick } from "../shots/pick-shots";
import { showsSome } from "../shots/shows-some";
import type { ShotCaption, Strategy } from "../strategy/strategy";
import { drawAgain, type Tried } from "../variety/draw-again";
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
/** How often a clip is drawn when an earlier one shows the same moments, and how much more often for a bound. */
const attempts = { plain: 13, more: 36 };

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

function framesOf({ fromSeconds, toSeconds }: Stretch): { from: number; to: number } {
  const from = framesCovering(fromSeconds);
  return { from, to: Math.max(from + 1, framesWithin(toSeconds)) };
}

const pickOf = ({ stretch }: Shown, match: MediaFacts): Pick =>
  pickOfMedia(match, framesOf(stretch));

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

  const tryDraw = (
    index: number,
    attempt: number,
    avoid: readonly MontageShot[],
    overlapFrames: number,
  ): Tried<{ moments: Moment[]; captions: (ShotCaption | null)[] }> => {
    const drawn = chooseMoments(moments, limits, { seed, index, attempt }, (moment) => {
      const stretch = framesOf(moment);
      return avoid.filter((shot) => showsSome(shot, match.mediaId, stretch)).length;
    });
    const parts = shownOf(drawn, names);
    const picks = parts.map((one) => pickOf(one, match));
    const targetFrames = joinedFrames(
      picks.map(({ frames }) => frames),
      overlapFrames,
    );
    return {
      drawn: { moments: drawn, captions: parts.map(({ caption }) => caption) },
      shown: { picks, warnings: new Set<PlanWarning>(), targetFrames },
      isRepeat: seen.has(signatureOf(drawn)),
    };
  };

  return {
    script: { mode: "none" },
    lengthOf: () => asChosen,
    *choose({ order, judge }) {
      const { drawn, shown, isRepeat } = yield* drawAgain(attempts, judge, (attempt, avoid) =>
        tryDraw(order.draw, attempt, avoid, overlapFrames),
      );
      const { warnings } = shown;
      if (drawn.moments.every(({ because }) => because === "loudness")) {
        warnings.add("moments-not-found");
      }
      if (isRepeat) warnings.add("combinations-exhausted");
      seen.add(signatureOf(drawn.moments));
      return { ...shown, captions: drawn.captions };
    },
  };
}
