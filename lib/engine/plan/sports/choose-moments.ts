import { random } from "../arithmetic/seeded-random";
import type { Moment } from "./find-moments";

/** How much a clip shows. */
export type ClipLimits = {
  /** Its length is at most this. */
  mostSeconds: number;
  mostMoments: number;
};

/** Later clips of a job may prefer moments whose score is lower by at most this share. */
const boundedLoss = 0.4;
/** What a clip that was too much like this one shows counts this much less, for each such clip. */
const avoidedLoss = 0.3;

/** The seconds that a moment takes in the clip, with its replay. */
export function momentSeconds({ fromSeconds, toSeconds, replay }: Moment): number {
  return toSeconds - fromSeconds + (replay ? replay.toSeconds - replay.fromSeconds : 0);
}

/**
 * The best moments that fit, in the order of the match. Clip 0 shows the best; later clips draw among
 * the good ones, by the seed. A replay that does not fit is left out before its moment is. When not even
 * the best moment fits, its end is shown: that is where the point is made.
 */
export function chooseMoments(
  moments: readonly Moment[],
  { mostSeconds, mostMoments }: ClipLimits,
  draw: { seed: string; index: number; attempt: number },
  timesAvoided: (moment: Moment) => number = () => 0,
): Moment[] {
  const dice = random(draw.seed, "moments", draw.index, draw.attempt);
  const isFirst = draw.index === 0 && draw.attempt === 0;
  const ranked = moments
    .map((moment) => ({
      moment,
      rank:
        moment.score *
        (isFirst ? 1 : 1 - boundedLoss * dice.fraction()) *
        (1 - avoidedLoss) ** timesAvoided(moment),
    }))
    .toSorted((a, b) => b.rank - a.rank || a.moment.fromSeconds - b.moment.fromSeconds);
  const chosen: Moment[] = [];
  let left = mostSeconds;
  for (const { moment } of ranked) {
    if (chosen.length >= mostMoments) break;
    const fitting = [moment, { ...moment, replay: null }].find((one) => momentSeconds(one) <= left);
    if (!fitting) continue;
    chosen.push(fitting);
    left -= momentSeconds(fitting);
  }
  const [best] = ranked;
  if (chosen.length === 0 && best) {
    const { toSeconds } = best.moment;
    chosen.push({ ...best.moment, fromSeconds: toSeconds - mostSeconds, replay: null });
  }
  return chosen.toSorted((a, b) => a.fromSeconds - b.fromSeconds);
}
