import { framesNear, framesPerSecond } from "../arithmetic/frames";
import { cellFrames } from "./energy";
import { freeFrames, showableFrames } from "./free-frames";
import { type MashupSource, sourceFrames } from "./mashup-source";

/** A stretch of a source nearer to a cut than this flashes a picture: 0.32 s. */
const flashFrames = 8;
/** In a pause without a cut there is an edge every second. */
const pauseStep = framesPerSecond;

/** A frame at which a stretch may begin or end. */
export type Edge = { frame: number; kind: "cut" | "pause" | "forced" };

/** A source, prepared for choosing. */
export type Ground = {
  edges: Edge[];
  /** 1 where a cut is allowed in front of the frame. */
  free: Uint8Array;
  showable: Uint8Array;
  /** How many frames before a frame may not be shown. */
  hidden: Uint32Array;
  /** Which ends would flash a picture there: `endsFlash`, `startsFlash`, or both added. */
  flashes: Uint8Array;
  /** Sum of the energy of all frames before each cell, and before the end. */
  sums: Float64Array;
};

function energyBefore({ sums }: Ground, frame: number): number {
  const cell = Math.floor(frame / cellFrames);
  const before = sums[cell] ?? 0;
  return before + (((sums[cell + 1] ?? before) - before) * (frame % cellFrames)) / cellFrames;
}

/** Sum of energy of the frames from `from` to before `to`. */
export const energyIn = (ground: Ground, from: number, to: number): number =>
  energyBefore(ground, to) - energyBefore(ground, from);

/** The energy of cells, added up over their frames. */
export function sumsOf(energy: Float64Array): Float64Array {
  const sums = new Float64Array(energy.length + 1);
  for (let cell = 0; cell < energy.length; cell += 1) {
    sums[cell + 1] = (sums[cell] ?? 0) + (energy[cell] ?? 0) * cellFrames;
  }
  return sums;
}

function hiddenBefore(showable: Uint8Array): Uint32Array {
  const hidden = new Uint32Array(showable.length + 1);
  for (let frame = 0; frame < showable.length; frame += 1) {
    hidden[frame + 1] = (hidden[frame] ?? 0) + (showable[frame] ? 0 : 1);
  }
  return hidden;
}

/** Whether all frames from `from` to before `to` may be shown. */
export function mayShow({ hidden }: Ground, from: number, to: number): boolean {
  return hidden[to] === hidden[from];
}

/** A stretch that ends here shows some frames of the shot behind a cut. */
const endsFlash = 1;
/** A stretch that begins here shows some frames of the shot before a cut. */
const startsFlash = 2;

/** Whether a stretch may begin, or end, at a frame without a flash. */
export const mayStart = ({ flashes }: Ground, frame: number): boolean =>
  ((flashes[frame] ?? 0) & startsFlash) === 0;
export const mayEnd = ({ flashes }: Ground, frame: number): boolean =>
  ((flashes[frame] ?? 0) & endsFlash) === 0;

function flashesNear(cuts: readonly number[], frames: number): Uint8Array {
  const flashes = new Uint8Array(frames + 1);
  const mark = (frame: number, flash: number) => {
    if (frame >= 0 && frame <= frames) flashes[frame] = (flashes[frame] ?? 0) | flash;
  };
  for (const cut of cuts) {
    for (let away = 1; away < flashFrames; away += 1) {
      mark(cut + away, endsFlash);
      mark(cut - away, startsFlash);
    }
  }
  return flashes;
}

type Pause = { from: number; to: number };

/** The runs of free frames, both ends inclusive. */
function pausesOf(free: Uint8Array): Pause[] {
  const pauses: Pause[] = [];
  for (let frame = 0; frame < free.length; frame += 1) {
    if (!free[frame]) continue;
    const last = pauses.at(-1);
    if (last && last.to === frame - 1) last.to = frame;
    else pauses.push({ from: frame, to: frame });
  }
  return pauses;
}

/** The edges of a pause: the cuts in it, and where no cut is near, its ends and every second. */
function edgesIn({ from, to }: Pause, cuts: readonly number[]): Edge[] {
  const inside = cuts.filter((cut) => cut >= from && cut <= to);
  const near = (frame: number) =>
    cuts.find((cut) => cut !== frame && Math.abs(cut - frame) < flashFrames);
  // Moves away from a cut that is close to the end of a sentence, as far as the pause reaches.
  const away = (frame: number): number => {
    const cut = near(frame);
    if (cut === undefined) return frame;
    const moved = cut < frame ? cut + flashFrames : cut - flashFrames;
    return moved >= from && moved <= to ? moved : frame;
  };
  const ends = [from, to].flatMap((frame) =>
    // A cut within the pause is the better edge.
    inside.some((cut) => Math.abs(cut - frame) < flashFrames) ? [] : [away(frame)],
  );
  const steps: number[] = [];
  for (let frame = from + pauseStep; frame < to; frame += pauseStep) {
    if (near(frame) === undefined && !inside.includes(frame)) steps.push(frame);
  }
  return [
    ...inside.map((frame): Edge => ({ frame, kind: "cut" })),
    ...[...ends, ...steps].map((frame): Edge => ({ frame, kind: "pause" })),
  ];
}

/** The edges, energy and limits of a source. */
export function groundOf(source: MashupSource, energy: Float64Array): Ground {
  const frames = sourceFrames(source);
  const { free, forced } = freeFrames(source);
  const showable = showableFrames(source);
  const cuts = source.analysis.shots
    .map((shot) => framesNear(shot.fromSeconds))
    .filter((frame) => frame > 0 && frame < frames);
  const nearPause = cutsNear(cuts);
  const edges = new Map<number, Edge>();
  for (const edge of pausesOf(free).flatMap((pause) => edgesIn(pause, nearPause(pause)))) {
    if (!edges.has(edge.frame)) edges.set(edge.frame, edge);
  }
  for (const frame of forced) edges.set(frame, { frame, kind: "forced" });
  for (const frame of bordersOf(showable)) {
    if (free[frame]) edges.set(frame, { frame, kind: "cut" });
  }
  return {
    edges: [...edges.values()].sort((one, other) => one.frame - other.frame),
    free,
    showable,
    hidden: hiddenBefore(showable),
    flashes: flashesNear(cuts, frames),
    sums: sumsOf(energy),
  };
}

/** Looks up the cuts in and near a pause without reading all of them. */
function cutsNear(cuts: readonly number[]): (pause: Pause) => number[] {
  const sorted = [...cuts].sort((one, other) => one - other);
  return ({ from, to }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < from - flashFrames) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let index = low; index < sorted.length; index += 1) {
      const cut = sorted[index] as number;
      if (cut > to + flashFrames) break;
      found.push(cut);
    }
    return found;
  };
}

/** Where what may be shown begins and ends. */
function bordersOf(showable: Uint8Array): number[] {
  const borders = [0, showable.length];
  for (let frame = 1; frame < showable.length; frame += 1) {
    if (showable[frame] !== showable[frame - 1]) borders.push(frame);
  }
  return borders;
}
