import type { MontageShot } from "./montage";

/** A shot, and its place among the shots of its video. */
type Stretch = { place: number; from: number; to: number; shownSeconds: number };

type OfSource = {
  still: boolean;
  /** By where they begin. */
  stretches: Stretch[];
  longestSeconds: number;
};

/** The shots of a video by their source. */
export type Footage = {
  sources: ReadonlyMap<string, OfSource>;
  places: number;
  shownSeconds: number;
};

/** Two stretches that are less apart follow each other without a cut: a frame. */
const joinSeconds = 0.05;

/** Shots that go on where the one before ended, at its speed, are one shot: nobody sees the cut. */
function joined(shots: readonly MontageShot[]): MontageShot[] {
  const list: MontageShot[] = [];
  for (const shot of shots) {
    if (!(shot.shownSeconds > 0)) continue;
    const last = list.at(-1);
    const goesOn =
      last?.source === shot.source &&
      (shot.still || Math.abs(last.toSeconds - shot.fromSeconds) < joinSeconds);
    if (last && goesOn) {
      last.toSeconds = shot.toSeconds;
      last.shownSeconds += shot.shownSeconds;
    } else list.push({ ...shot });
  }
  return list;
}

export function footageOf(shots: readonly MontageShot[]): Footage {
  const sources = new Map<string, OfSource>();
  const list = joined(shots);
  let shownSeconds = 0;
  list.forEach((shot, place) => {
    shownSeconds += shot.shownSeconds;
    const known = sources.get(shot.source);
    const ofSource = known ?? { still: false, stretches: [], longestSeconds: 0 };
    if (!known) sources.set(shot.source, ofSource);
    const { fromSeconds: from, toSeconds: to } = shot;
    ofSource.still ||= shot.still || !(to > from);
    ofSource.stretches.push({ place, from, to, shownSeconds: shot.shownSeconds });
    ofSource.longestSeconds = Math.max(ofSource.longestSeconds, to - from);
  });
  for (const { stretches } of sources.values()) stretches.sort((one, two) => one.from - two.from);
  return { sources, places: list.length, shownSeconds };
}

/** What is shown within the first `seconds` of a video. */
export function beginningOf(shots: readonly MontageShot[], seconds: number): MontageShot[] {
  const list: MontageShot[] = [];
  let left = seconds;
  for (const shot of shots) {
    if (left <= 0) break;
    const shownSeconds = Math.min(left, shot.shownSeconds);
    const share = shot.shownSeconds > 0 ? shownSeconds / shot.shownSeconds : 0;
    const toSeconds = shot.fromSeconds + (shot.toSeconds - shot.fromSeconds) * share;
    list.push({ ...shot, toSeconds, shownSeconds });
    left -= shownSeconds;
  }
  return list;
}

/** A shot of each video that show some of the same stretch. Seconds as each of them is on the screen. */
type Meeting = { one: number; other: number; oneSeconds: number; otherSeconds: number };

const shareOf = (stretch: Stretch, seconds: number) =>
  (stretch.shownSeconds * seconds) / (stretch.to - stretch.from);

/** Seconds of the screen in which `all` shows what `others` show too, and each pair that meets. */
function seenIn(
  all: readonly Stretch[],
  others: readonly Stretch[],
  longestSeconds: number,
  meet: (one: Stretch, other: Stretch, seconds: number) => void,
): number {
  let sum = 0;
  let first = 0;
  for (const one of all) {
    while ((others[first]?.from ?? one.from) < one.from - longestSeconds) first += 1;
    let covered = 0;
    let until = one.from;
    for (let at = first; at < others.length; at += 1) {
      const other = others[at] as Stretch;
      if (other.from >= one.to) break;
      const end = Math.min(one.to, other.to);
      const seconds = end - Math.max(one.from, other.from);
      if (seconds <= 0) continue;
      meet(one, other, seconds);
      covered += Math.max(0, end - Math.max(until, other.from));
      until = Math.max(until, end);
    }
    sum += covered > 0 ? shareOf(one, covered) : 0;
  }
  return sum;
}

const never = () => {};

/** Seconds of both videos together, on the screen. */
export type Shared = {
  /** In which they show the same stretch of the same source, at whatever speed. */
  seconds: number;
  /** In which they do so in the same order. */
  orderedSeconds: number;
  /** How long both are. */
  ofSeconds: number;
};

/** Compares what two videos show. The order counts shots, so a shot that is shown twice meets two. */
export function sharedFootage(one: Footage, other: Footage): Shared {
  const meetings: Meeting[] = [];
  let seconds = 0;
  for (const [source, mine] of one.sources) {
    const theirs = other.sources.get(source);
    if (!theirs) continue;
    if (mine.still || theirs.still) {
      for (const { shownSeconds } of mine.stretches) seconds += shownSeconds;
      for (const { shownSeconds } of theirs.stretches) seconds += shownSeconds;
      for (const my of mine.stretches) {
        for (const their of theirs.stretches) {
          meetings.push({
            one: my.place,
            other: their.place,
            oneSeconds: my.shownSeconds,
            otherSeconds: their.shownSeconds,
          });
        }
      }
      continue;
    }
    seconds += seenIn(mine.stretches, theirs.stretches, theirs.longestSeconds, (my, their, same) =>
      meetings.push({
        one: my.place,
        other: their.place,
        oneSeconds: shareOf(my, same),
        otherSeconds: shareOf(their, same),
      }),
    );
    seconds += seenIn(theirs.stretches, mine.stretches, mine.longestSeconds, never);
  }
  return {
    seconds,
    orderedSeconds: inOrder(meetings, other.places),
    ofSeconds: one.shownSeconds + other.shownSeconds,
  };
}

/**
 * The most seconds of meetings that stand in the same order in both videos: the heaviest chain, with
 * the best one that ends before each place in a Fenwick tree.
 */
function inOrder(meetings: Meeting[], places: number): number {
  if (meetings.length < 2) {
    const [only] = meetings;
    return only ? only.oneSeconds + only.otherSeconds : 0;
  }
  meetings.sort((one, two) => one.one - two.one || two.other - one.other);
  const best = new Float64Array(places + 1);
  let most = 0;
  // Within a shot, later places come first: so none of its meetings follows another one of its own.
  for (const { other, oneSeconds, otherSeconds } of meetings) {
    let before = 0;
    for (let at = other; at > 0; at -= at & -at) before = Math.max(before, best[at] ?? 0);
    const sum = before + oneSeconds + otherSeconds;
    most = Math.max(most, sum);
    for (let at = other + 1; at <= places; at += at & -at) best[at] = Math.max(best[at] ?? 0, sum);
  }
  return most;
}
