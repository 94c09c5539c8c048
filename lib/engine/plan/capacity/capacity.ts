import { type Comparable, compare, toComparable } from "@/lib/ims/schema/likeness/likeness";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { random } from "../arithmetic/seeded-random";
import { fitPicks, showPicks } from "../length/fit-picks";
import type { LengthPlan } from "../length/plan-length";
import { combinationCount, baseOfCombination } from "../shots/combinations";
import { drawClip } from "../shots/draw-clip";
import type { Shot, ShotCatalog } from "../shots/shots";
import { runSteps } from "../run-steps";
import { type MontageWords, montageOfPlan } from "../variety/montage-of-plan";
import { inRow, largestClique } from "./largest-clique";

/** How many outputs a material makes that are all as different as wanted. */
export type Capacity = {
  /** At most `mostCounted`. */
  videos: number;
  /** False: so many at least. */
  isExact: boolean;
};

/** What is made: everything of an output but its shots, which capacity varies. */
export type Making = {
  length: LengthPlan;
  overlapFrames: number;
  words: MontageWords;
  /** No two outputs beside each other open with the same shot. */
  openingsDiffer?: boolean;
  /** Videos of earlier jobs, from which all outputs differ. */
  before?: readonly Montage[];
};

/** A batch has no more outputs. */
export const mostCounted = 100;
/** Up to so many combinations are all compared with each other. */
const allCompared = 100;
const searchSteps = 3000;
/** Of more combinations so many are tried, one after the other. */
const tried = 420;

/** At most so many comparisons with earlier videos; with more of these, fewer combinations are tried. */
const mostWithEarlier = 25_000;

const rounding = 1e-9;
const noUse = { ofShot: () => 0, ofSource: () => 0 };

type Candidate = { ready: Comparable; hasFillers: boolean; opening: string };

function candidateOf(catalog: ShotCatalog, base: readonly Shot[], making: Making): Candidate {
  const { length, overlapFrames, words } = making;
  const dice = random("capacity", ...base.map(({ number }) => number));
  const how = { use: noUse, dice, loose: true, overlapFrames };
  const drawn = drawClip(catalog, length.demand, how, base);
  const { picks, shots } = fitPicks(showPicks(drawn, length, overlapFrames), length, overlapFrames);
  const [first] = picks;
  const { media, number = 0 } = first?.shot ?? {};
  return {
    ready: toComparable(montageOfPlan(picks, shots, words)),
    hasFillers: drawn.picks.length > base.length,
    // Whatever is shown of a picture is the same.
    opening: media?.kind === "image" ? media.mediaId : String(number),
  };
}

const isApart = (one: Comparable, other: Comparable, most: number) =>
  compare(one, other).total <= most + rounding;

const isApartFromAll = (one: Comparable, others: readonly Comparable[], most: number) =>
  others.every((other) => isApart(one, other, most));

const earlierOf = ({ before = [] }: Making): Comparable[] => before.map(toComparable);

/** A clip that shows a shot twice is none that anybody wants. */
const showsTwice = (base: readonly Shot[]) =>
  new Set(base.map(({ number }) => number)).size < base.length;

/**
 * Bases that have few shots in common come first: lines, in which each group moves on at its own pace. With
 * as many shots in each group, a prime number, two lines share one shot. After them come any.
 */
function* spreadBases({ groups }: ShotCatalog): Generator<Shot[]> {
  const most = Math.max(...groups.map((shots) => shots.length));
  let given = 0;
  for (let pace = 0; pace < most && given < tried * 0.75; pace += 1) {
    for (let from = 0; from < most && given < tried * 0.75; from += 1, given += 1) {
      yield groups.map((shots, group) => shots[(from + pace * group) % shots.length] as Shot);
    }
  }
  const dice = random("capacity", "bases");
  for (; given < tried; given += 1) yield groups.map((shots) => dice.pick(shots));
}

function* countAll(
  catalog: ShotCatalog,
  count: number,
  making: Making,
  most: number,
): Generator<void, Capacity> {
  const order = [...catalog.groups.keys()];
  const bases = Array.from({ length: count }, (_, at) => baseOfCombination(catalog, order, at));
  const apart = bases.filter((base) => !showsTwice(base));
  const earlier = earlierOf(making);
  const candidates: Candidate[] = [];
  for (const base of apart.length > 0 ? apart : bases) {
    const candidate = candidateOf(catalog, base, making);
    if (isApartFromAll(candidate.ready, earlier, most)) candidates.push(candidate);
    yield;
  }
  const { size, isExact } = largestClique(
    candidates.length,
    (one, other) => {
      const [mine, theirs] = [candidates[one]?.ready, candidates[other]?.ready];
      return !!mine && !!theirs && isApart(mine, theirs, most);
    },
    searchSteps,
    making.openingsDiffer ? (vertex) => candidates[vertex]?.opening ?? "" : undefined,
  );
  const isSure = isExact && !candidates.some(({ hasFillers }) => hasFillers);
  const videos = Math.min(mostCounted, size);
  return { videos, isExact: isSure && size <= mostCounted };
}

function* countSome(catalog: ShotCatalog, making: Making, most: number): Generator<void, Capacity> {
  /** The one that was in the way last is looked at first. */
  const taken: Comparable[] = [];
  const openings = new Map<string, number>();
  const earlier = earlierOf(making);
  let left = Math.min(tried, Math.ceil(mostWithEarlier / Math.max(1, earlier.length)));
  for (const base of spreadBases(catalog)) {
    if (taken.length >= mostCounted || left <= 0) break;
    if (showsTwice(base)) continue;
    left -= 1;
    const { ready, opening } = candidateOf(catalog, base, making);
    const inTheWay = taken.findIndex((other) => !isApart(ready, other, most));
    if (inTheWay >= 0) taken.unshift(...taken.splice(inTheWay, 1));
    else if (isApartFromAll(ready, earlier, most)) {
      taken.push(ready);
      openings.set(opening, (openings.get(opening) ?? 0) + 1);
    }
    yield;
  }
  const inOrder = making.openingsDiffer ? inRow(taken.length, openings) : taken.length;
  return { videos: earlier.length > 0 ? inOrder : Math.max(1, inOrder), isExact: false };
}

/**
 * How many outputs can be made of a catalog so that no two are more alike than `most`, if all say and sound
 * the same. Up to a hundred combinations of shots are all compared, and the largest set is found; of more, a
 * set is built up, which is a lower bound. Pure, in steps of a few ms.
 */
export function* countInSteps(
  catalog: ShotCatalog,
  making: Making,
  most: number,
): Generator<void, Capacity> {
  const count = combinationCount(catalog);
  if (count === 0) return { videos: 0, isExact: true };
  const compared = count * (making.before?.length ?? 0);
  return count <= allCompared && compared <= mostWithEarlier
    ? yield* countAll(catalog, count, making, most)
    : yield* countSome(catalog, making, most);
}

/** The same at once. */
export function capacityOf(catalog: ShotCatalog, making: Making, most: number): Capacity {
  return runSteps(countInSteps(catalog, making, most));
}

/** More footage that would help: so many shots in a group. */
export type MoreFootage = { group: number; shots: number; videos: number };

const moreShots = 2;
/** Of little material so many groups are tried, those with the fewest shots. */
const groupsTried = 3;

/** The catalog with more shots in a group, as long as those that it has. */
function withMore({ groups, shotCount }: ShotCatalog, group: number): ShotCatalog {
  const own = groups[group] ?? [];
  const like = [...own].sort((one, other) => one.to - one.from - (other.to - other.from))[
    own.length >> 1
  ];
  if (!like) return { groups, shotCount };
  const more = Array.from({ length: moreShots }, (_, at): Shot => {
    const number = shotCount + at;
    const mediaId = `more/${at}`;
    return { ...like, id: mediaId, number, media: { ...like.media, mediaId } };
  });
  return { groups: groups.with(group, [...own, ...more]), shotCount: shotCount + moreShots };
}

/**
 * Where two more shots would help most; null where they would not. Of much material only the group with the fewest shots is
 * tried, because each costs as much as the count itself.
 */
export function* moreInSteps(
  catalog: ShotCatalog,
  making: Making,
  most: number,
  { videos }: Capacity,
): Generator<void, MoreFootage | null> {
  if (videos >= mostCounted) return null;
  const scarce = [...catalog.groups.keys()]
    .sort((one, other) => sizeOf(catalog, one) - sizeOf(catalog, other) || one - other)
    .slice(0, combinationCount(catalog) <= allCompared ? groupsTried : 1);
  let best: MoreFootage | null = null;
  for (const group of scarce) {
    const larger = withMore(catalog, group);
    const more = yield* countInSteps(larger, making, most);
    if (more.videos > (best?.videos ?? videos)) {
      best = { group, shots: moreShots, videos: more.videos };
    }
  }
  return best;
}

const sizeOf = ({ groups }: ShotCatalog, group: number) => groups[group]?.length ?? 0;
