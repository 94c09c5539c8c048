import { type LikenessPart, openingSeconds, partWeights } from "./likeness-parts";
import type { Montage } from "./montage";
import { beginningOf, type Footage, footageOf, type Shared, sharedFootage } from "./same-footage";
import { type Lines, linesOf, sharedLines } from "./same-lines";

/** How alike two videos are in one part, 0 to 1. */
export type PartLikeness = {
  share: number;
  /** Of pictures: `seconds` of `ofSeconds` are the same, in the mean of both videos. */
  seconds?: number;
  ofSeconds?: number;
};

export type Likeness = {
  /** 0: nothing is shared. 1: the same video. */
  total: number;
  /** Null for what neither video has, such as music; the other parts weigh the more. */
  parts: Record<LikenessPart, PartLikeness | null>;
};

/** A montage, made ready to be compared with many. */
export type Comparable = {
  whole: Footage;
  opening: Footage;
  script: Lines;
  titles: Lines;
  voice: string;
  music: string;
};

export function toComparable({ shots, script, titles, voice, music }: Montage): Comparable {
  return {
    whole: footageOf(shots),
    opening: footageOf(beginningOf(shots, openingSeconds)),
    script: linesOf([script]),
    titles: linesOf(titles),
    voice,
    music,
  };
}

/** Sums of the same seconds in another order differ in their last digits. */
const rounded = (value: number) => Math.round(value * 1e9) / 1e9;
const steady = (share: number) => Math.min(1, rounded(share));

function ofPicture(seconds: number, { ofSeconds }: Shared): PartLikeness | null {
  if (ofSeconds === 0) return null;
  const inMean = (both: number) => rounded(both / 2);
  return {
    share: steady(seconds / ofSeconds),
    seconds: inMean(seconds),
    ofSeconds: inMean(ofSeconds),
  };
}

const ofText = (share: number | null): PartLikeness | null =>
  share === null ? null : { share: steady(share) };

const ofChoice = (one: string, other: string): PartLikeness | null =>
  one === "" && other === "" ? null : { share: one === other ? 1 : 0 };

function totalOf(parts: Likeness["parts"]): number {
  let sum = 0;
  let weights = 0;
  for (const [part, found] of Object.entries(parts)) {
    if (!found) continue;
    const weight = partWeights[part as LikenessPart];
    sum += weight * found.share;
    weights += weight;
  }
  return weights === 0 ? 1 : steady(sum / weights);
}

export function compare(one: Comparable, other: Comparable): Likeness {
  const whole = sharedFootage(one.whole, other.whole);
  const opening = sharedFootage(one.opening, other.opening);
  const parts = {
    footage: ofPicture(whole.seconds, whole),
    order: ofPicture(whole.orderedSeconds, whole),
    opening: ofPicture(opening.seconds, opening),
    script: ofText(sharedLines(one.script, other.script)),
    title: ofText(sharedLines(one.titles, other.titles)),
    voice: ofChoice(one.voice, other.voice),
    music: ofChoice(one.music, other.music),
  };
  return { total: totalOf(parts), parts };
}

/**
 * How alike two videos are, in all and by part: symmetric, 1 for a video and itself, 0 for two that
 * share nothing. A part that neither video has does not count; one that only one of them has counts as
 * different. The measure is explained in `docs/likeness.md`.
 */
export const likeness = (one: Montage, other: Montage): Likeness =>
  compare(toComparable(one), toComparable(other));

/** Whether two videos begin with some of the same stretch of the same source. */
export function opensAlike(one: Montage, other: Montage): boolean {
  const [mine, theirs] = [one, other].map(({ shots }) => footageOf(shots.slice(0, 1)));
  return mine !== undefined && theirs !== undefined && sharedFootage(mine, theirs).seconds > 0;
}
