import { framesPerSecond } from "../arithmetic/frames";
import { type Edge, energyIn, type Ground, mayEnd, mayShow, mayStart } from "./find-edges";
import type { Stretch } from "./mashup-source";

/** A stretch is at least 1.4 s long where its source allows, because a viewer cannot follow a shorter stretch. */
export const shortestStretch = 35;
/** A stretch is at most 12 s long; a longer passage is shown as several adjacent stretches. */
export const longestStretch = 12 * framesPerSecond;
/**
 * Each stretch costs as much as half a second of full energy, so that a few long stretches are preferred to
 * many short ones.
 */
const stretchCost = 12;
/** Beyond 6 s each frame of a stretch counts a little less, so that a clip is not one scene. */
const lengthyFrames = 6 * framesPerSecond;
const lengthyCost = 0.15;
/** What an edge adds, in frames of full energy: a cut of the source is seen least. */
const edgeWorth: Readonly<Record<Edge["kind"], number>> = { cut: 4, pause: 0, forced: -25 };
/** Halvings of the price of a frame: enough for a thousandth of the energy. */
const priceSteps = 18;
const sourcePriceSteps = 10;
/** At this price no stretch is worth its frames. */
const highestPrice = 1.5;

/** So many different choices near the length are tried. */
const nearChoices = 5;

/** How the length of the chosen stretches is bounded; `ofSource` is the most that one source may give. */
export type Bounds = { shortest: number; longest: number; ofSource: number };

/** Of several sources, none gives more than this share of a clip, or than twice its even share. */
const leastMostShare = 0.25;

/**
 * The most frames that one source may give to a clip of `frames`. It is more where the other sources are
 * too short to make up for it.
 */
export function mostOfSource(lengths: readonly number[], frames: number): number {
  const share = Math.max(leastMostShare, 2 / Math.max(1, lengths.length));
  for (let most = Math.ceil(frames * share); most < frames; most = Math.ceil(most * 1.2)) {
    const room = lengths.reduce((sum, length) => sum + Math.min(length, most), 0);
    if (room >= frames * 1.5) return most;
  }
  return Number.MAX_SAFE_INTEGER;
}

type Best = { worth: number; from: number };

/** The best stretches of one source, when each frame costs `price`. */
function chooseIn(ground: Ground, price: number, bounds: Bounds): Edge[][] {
  const { edges } = ground;
  const { longest } = bounds;
  // A source shorter than the shortest stretch is shown whole.
  const shortest = Math.min(bounds.shortest, ground.showable.length);
  // What the stretches up to an edge are worth, and where the last of them begins (-1: none ends here).
  const best: Best[] = edges.map(() => ({ worth: 0, from: -1 }));
  let first = 0;
  for (let end = 1; end < edges.length; end += 1) {
    const to = edges[end] as Edge;
    const here = best[end] as Best;
    here.worth = (best[end - 1] as Best).worth;
    while ((edges[first] as Edge).frame < to.frame - longest) first += 1;
    for (let start = first; start < end && mayEnd(ground, to.frame); start += 1) {
      const from = edges[start] as Edge;
      const length = to.frame - from.frame;
      if (length < shortest) break;
      if (!mayStart(ground, from.frame) || !mayShow(ground, from.frame, to.frame)) continue;
      const worth =
        (best[start] as Best).worth +
        energyIn(ground, from.frame, to.frame) -
        price * length -
        stretchCost -
        lengthyCost * Math.max(0, length - lengthyFrames) +
        edgeWorth[from.kind] +
        edgeWorth[to.kind];
      if (worth > here.worth) best[end] = { worth, from: start };
    }
    if ((best[end] as Best).worth <= (best[end - 1] as Best).worth) {
      best[end] = { worth: (best[end - 1] as Best).worth, from: -1 };
    }
  }
  const chosen: Edge[][] = [];
  for (let end = edges.length - 1; end > 0; ) {
    const { from } = best[end] as Best;
    if (from < 0) {
      end -= 1;
      continue;
    }
    chosen.unshift([edges[from] as Edge, edges[end] as Edge]);
    end = from;
  }
  return chosen;
}

/** The best stretches of a source at a price, which rises until they are no longer than allowed. */
function chooseBounded(ground: Ground, price: number, bounds: Bounds): Edge[][] {
  const framesOf = (chosen: readonly Edge[][]) =>
    chosen.reduce((sum, [from, to]) => sum + (to?.frame ?? 0) - (from?.frame ?? 0), 0);
  let chosen = chooseIn(ground, price, bounds);
  if (framesOf(chosen) <= bounds.ofSource) return chosen;
  let [low, high] = [price, highestPrice];
  chosen = [];
  for (let step = 0; step < sourcePriceSteps; step += 1) {
    const dearer = (low + high) / 2;
    const fewer = chooseIn(ground, dearer, bounds);
    if (framesOf(fewer) > bounds.ofSource) low = dearer;
    else {
      high = dearer;
      chosen = fewer;
    }
  }
  // A source in which all is alike is worth all of its frames, or none: then one stretch is taken.
  const most = Math.min(bounds.ofSource, bounds.longest);
  const [one] = chosen.length > 0 ? [] : chooseOne([ground], most);
  return one ? [[edgeAt(one.from), edgeAt(one.to)]] : chosen;
}

const edgeAt = (frame: number): Edge => ({ frame, kind: "pause" });

function chooseAt(grounds: readonly Ground[], price: number, bounds: Bounds): Stretch[] {
  return grounds.flatMap((ground, source) =>
    chooseBounded(ground, price, bounds).map(
      ([from, to]): Stretch => ({ source, from: from?.frame ?? 0, to: to?.frame ?? 0 }),
    ),
  );
}

export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

/** The one stretch of at most `frames`, and hardly less, that has the most energy a frame. */
function chooseOne(grounds: readonly Ground[], frames: number): Stretch[] {
  let best: Stretch[] = [];
  let most = Number.NEGATIVE_INFINITY;
  grounds.forEach((ground, source) => {
    const { edges } = ground;
    let first = 0;
    edges.forEach(({ frame: to }) => {
      while ((edges[first] as Edge).frame < to - frames) first += 1;
      if (!mayEnd(ground, to)) return;
      for (let start = first; (edges[start] as Edge).frame <= to - frames * 0.93; start += 1) {
        const from = (edges[start] as Edge).frame;
        const mean = energyIn(ground, from, to) / (to - from);
        if (mean <= most || !mayStart(ground, from) || !mayShow(ground, from, to)) continue;
        best = [{ source, from, to }];
        most = mean;
      }
    });
  });
  return best;
}

/**
 * Choices of the stretches with the most energy whose lengths add up to about `frames`, a little more or
 * less. A frame is given a price, and the price is searched at which the best choice has the length; the
 * last ones tried are the answer. Each in the order of the sources, and of time.
 */
export function chooseStretches(
  grounds: readonly Ground[],
  frames: number,
  bounds: Bounds,
): Stretch[][] {
  let [low, high] = [-1, highestPrice];
  const choices = new Map<number, Stretch[]>([
    [low, chooseAt(grounds, low, bounds)],
    [high, chooseAt(grounds, high, bounds)],
  ]);
  for (let step = 0; step < priceSteps; step += 1) {
    const price = (low + high) / 2;
    const chosen = chooseAt(grounds, price, bounds);
    choices.set(price, chosen);
    if (lengthOf(chosen) > frames) low = price;
    else high = price;
  }
  const nearest = new Map<string, Stretch[]>();
  const byPrice = [...choices].sort(
    ([one], [other]) => Math.abs(one - high) - Math.abs(other - high),
  );
  for (const [, chosen] of byPrice) nearest.set(JSON.stringify(chosen), chosen);
  const near = [...nearest.values()].slice(0, nearChoices);
  return frames <= bounds.longest ? [...near, chooseOne(grounds, frames)] : near;
}
