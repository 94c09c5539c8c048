import { shortestStretch } from "./choose-stretches";
import { framesPerSecond } from "../arithmetic/frames";
import { cellFrames, energySteps } from "./energy";
import { energyIn, type Ground, groundOf } from "./find-edges";
import type { MashupSource } from "./mashup-source";

/** Sources, prepared for choosing. `energies` are per cell of each source. */
export type Grounds = { grounds: Ground[]; energies: Float64Array[] };

/** Long footage is narrowed to passages of 20 s, of which so many times the clip's length are kept. */
const passageFrames = 20 * framesPerSecond;
const keptTimes = 6;
const leastKept = 300 * framesPerSecond;

/**
 * Leaves edges only in the passages with the most energy. It bounds the time of choosing: a clip of a
 * minute takes nothing of the dullest hour of a film.
 */
export function narrowGrounds(grounds: readonly Ground[], frames: number): Ground[] {
  const passages = grounds.flatMap((ground, source) =>
    Array.from({ length: Math.ceil(ground.showable.length / passageFrames) }, (_, index) => {
      const from = index * passageFrames;
      const to = Math.min(ground.showable.length, from + passageFrames);
      return { source, index, energy: peakOf(ground, from, to) };
    }),
  );
  const most = Math.ceil(Math.max(leastKept, frames * keptTimes) / passageFrames);
  if (passages.length <= most) return [...grounds];
  passages.sort((one, other) => other.energy - one.energy);
  const kept = new Set(passages.slice(0, most).map(({ source, index }) => `${source} ${index}`));
  return grounds.map((ground, source) => ({
    ...ground,
    edges: ground.edges.filter(({ frame }) =>
      kept.has(`${source} ${Math.floor(frame / passageFrames)}`),
    ),
  }));
}

/** The most energy that 4 s of a passage have. */
function peakOf(ground: Ground, from: number, to: number): number {
  const window = 4 * framesPerSecond;
  let peak = Number.NEGATIVE_INFINITY;
  for (let start = from; start < to; start += cellFrames) {
    peak = Math.max(peak, energyIn(ground, start, Math.min(to, start + window)));
  }
  return peak;
}

/** The grounds of sources, one step for each. */
function* groundsOf(
  sources: readonly MashupSource[],
  energies: readonly Float64Array[],
): Generator<undefined, Ground[]> {
  const grounds: Ground[] = [];
  for (const [index, source] of sources.entries()) {
    yield;
    grounds.push(groundOf(source, energies[index] ?? new Float64Array()));
  }
  return grounds;
}

/**
 * Measures the energy of sources and finds where they may be cut. When hardly anything of them may be
 * shown, because all is black or titles, everything may: showing black is better than refusing the clip.
 * A film of two hours takes some hundredths of a second per step.
 */
export function* prepareSteps(sources: readonly MashupSource[]): Generator<undefined, Grounds> {
  const energies = yield* energySteps(sources);
  const grounds = yield* groundsOf(sources, energies);
  const showable = grounds.reduce(
    (sum, ground) => sum + ground.showable.reduce((frames, one) => frames + one, 0),
    0,
  );
  if (showable >= shortestStretch) return { grounds, energies };
  const bare = sources.map(({ media, analysis, allowed }) => ({
    allowed: allowed ?? null,
    media: { ...media, blackRanges: [] },
    analysis: { ...analysis, texts: [] },
  }));
  return { energies, grounds: yield* groundsOf(bare, energies) };
}

/** The same at once. */
export function prepareGrounds(sources: readonly MashupSource[]): Grounds {
  const steps = prepareSteps(sources);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
