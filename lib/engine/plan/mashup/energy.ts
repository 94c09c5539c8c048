import type { AnalysedShot, SoundAnalysis } from "../analysis/media-analysis";
import { framesPerSecond } from "../arithmetic/frames";
import { type MashupSource, sourceFrames } from "./mashup-source";

/** Energy is measured in cells of 0.2 s: finer than any word, coarser than the noise of the curves. */
export const cellFrames = 5;
const cellSeconds = cellFrames / framesPerSecond;

/** What the energy of a moment is made of. Without sound the other two count alone. */
const weights = { loudness: 0.4, motion: 0.3, cuts: 0.2, speech: 0.1 } as const;
/** A sound this far above the usual level of its source counts as loud, even in an even source. */
const leastSpreadDb = 6;
/** Motion this far above the usual motion of all sources counts as much motion. */
const leastMotionSpread = 0.08;
/** Cuts are counted within this distance of a moment; so many a second are halfway to the most. */
const cutWindowSeconds = 2;
const usualCutsPerSecond = 0.5;
/** Everything quieter than this is silence, and says nothing about the usual level. */
const silenceDb = -60;
/** Energy is averaged over so many cells: 1 s. */
const smoothCells = 5;

/** The value below which `share` of the sorted values lie. */
function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}

// A typed array sorts numbers ten times as fast.
const ascending = (values: readonly number[]) => [...Float64Array.from(values).sort()];
const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** The mean of a curve over each cell. A curve that ends early keeps its last value. */
function perCell(curve: readonly number[], hopSeconds: number, cells: number): number[] {
  return Array.from({ length: cells }, (_, cell) => {
    const from = Math.floor((cell * cellSeconds) / hopSeconds + 1e-9);
    const to = Math.max(from + 1, Math.floor(((cell + 1) * cellSeconds) / hopSeconds + 1e-9));
    const end = Math.min(to, curve.length);
    if (from >= end) return curve.at(-1) ?? silenceDb;
    let sum = 0;
    for (let hop = from; hop < end; hop += 1) sum += curve[hop] as number;
    return sum / (end - from);
  });
}

/** How far the sound is above the usual level of its own source, because recordings differ in level. */
function loudnessOf(sound: SoundAnalysis, cells: number): number[] {
  const levels = perCell(sound.loudnessDb, sound.hopSeconds, cells);
  const heard = ascending(levels.filter((level) => level > silenceDb));
  const usual = quantile(heard, 0.5);
  const spread = Math.max(leastSpreadDb, quantile(heard, 0.97) - usual);
  return levels.map((level) => clamp((level - usual) / spread));
}

/** Calls `mark` for every cell that lies, by its middle, in a range of seconds. */
function eachCellIn(
  range: { from: number; to: number },
  cells: number,
  mark: (cell: number) => void,
): void {
  const first = Math.max(0, Math.ceil(range.from / cellSeconds - 0.5));
  for (let cell = first; cell < cells && (cell + 0.5) * cellSeconds < range.to; cell += 1) {
    mark(cell);
  }
}

/** How dense the source's own cuts are around each cell; a fade counts half. */
function cutsOf(shots: readonly AnalysedShot[], cells: number): number[] {
  const rate = Array.from({ length: cells }, () => 0);
  for (const { fromSeconds: at, cutKind } of shots) {
    if (cutKind === "start") continue;
    const around = { from: at - cutWindowSeconds, to: at + cutWindowSeconds };
    eachCellIn(around, cells, (cell) => {
      const distance = Math.abs((cell + 0.5) * cellSeconds - at);
      const near = 1 - distance / cutWindowSeconds;
      rate[cell] = (rate[cell] ?? 0) + ((cutKind === "fade" ? 0.5 : 1) * near) / cutWindowSeconds;
    });
  }
  return rate.map((perSecond) => 1 - Math.exp(-perSecond / usualCutsPerSecond));
}

type MotionScale = { usual: number; spread: number };

/** Motion is compared over all sources, weighted by time: it needs no calibration of a recording. */
function motionScale(sources: readonly MashupSource[]): MotionScale {
  const shots = sources
    .flatMap(({ analysis }) => analysis.shots)
    .sort((one, other) => one.motion - other.motion);
  const whole = shots.reduce((sum, shot) => sum + (shot.toSeconds - shot.fromSeconds), 0);
  const at = (share: number) => {
    let passed = 0;
    for (const shot of shots) {
      passed += shot.toSeconds - shot.fromSeconds;
      if (passed >= whole * share) return shot.motion;
    }
    return 0;
  };
  return { usual: at(0.5), spread: Math.max(leastMotionSpread, at(0.95) - at(0.5)) };
}

function smooth(values: readonly number[]): number[] {
  const reach = Math.floor(smoothCells / 2);
  return values.map((_, cell) => {
    const from = Math.max(0, cell - reach);
    const end = Math.min(values.length, cell + reach + 1);
    let sum = 0;
    for (let near = from; near < end; near += 1) sum += values[near] as number;
    return sum / (end - from);
  });
}

function energyOf(source: MashupSource, scale: MotionScale): Float64Array {
  const { shots, sound } = source.analysis;
  const cells = Math.ceil(sourceFrames(source) / cellFrames);
  const zeros = () => Array.from({ length: cells }, () => 0);
  const [motion, still, speech] = [zeros(), zeros(), zeros()];
  for (const shot of shots) {
    eachCellIn({ from: shot.fromSeconds, to: shot.toSeconds }, cells, (cell) => {
      motion[cell] = clamp((shot.motion - scale.usual) / scale.spread);
      still[cell] = Math.max(shot.blackShare, shot.frozenShare);
    });
  }
  for (const [from, to] of sound?.speech ?? []) {
    eachCellIn({ from, to }, cells, (cell) => {
      speech[cell] = 1;
    });
  }
  const loudness = sound ? loudnessOf(sound, cells) : zeros();
  const cuts = cutsOf(shots, cells);
  const whole = sound ? 1 : weights.motion + weights.cuts;
  const felt = motion.map(
    (moving, cell) =>
      (weights.loudness * (loudness[cell] ?? 0) +
        weights.motion * moving +
        weights.cuts * (cuts[cell] ?? 0) +
        weights.speech * (speech[cell] ?? 0)) /
      whole,
  );
  const smoothed = smooth(felt);
  return Float64Array.from(smoothed, (value, cell) => value * (1 - (still[cell] ?? 0)));
}

/**
 * How much happens at each moment of each source, 0 to 1 per cell: how loud it is for its source, how
 * much moves, how fast it is cut, whether somebody speaks. Black and frozen shots have little. One step
 * for each source, so that other work has its turn in between.
 */
export function* energySteps(
  sources: readonly MashupSource[],
): Generator<undefined, Float64Array[]> {
  const scale = motionScale(sources);
  const energies: Float64Array[] = [];
  for (const source of sources) {
    yield;
    energies.push(energyOf(source, scale));
  }
  return energies;
}
