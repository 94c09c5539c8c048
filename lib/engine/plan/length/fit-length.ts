import { levelTo, shareOut, sumOf } from "../arithmetic/share-frames";

/** Faster movement is seen as such: footage that would need to play faster is cut instead. */
const fastestSpeed = 1.25;
/** From here on IMS would play the footage so fast that a person should know why it was cut. */
const hurriedSpeed = 2;

/** Shots that must fill `targetFrames` together; `sources` are the frames that each shot has. */
export type Segment = { sources: readonly number[]; targetFrames: number };

/** `speed`: all shots change speed alike (`AutoSpeed`). `trim`: the longest shots are cut first. */
export type FitMode = "speed" | "trim";

/** A shot shows `used` frames of its source for `length` frames; the next shot begins `overlap` frames before its end. */
export type FittedShot = { used: number; length: number; overlap: number };

export type Fitted = { shots: FittedShot[]; tooFast: boolean };

type Lengths = { used: number[]; lengths: number[]; tooFast: boolean };

function fillSegment(sources: readonly number[], total: number, mode: FitMode): Lengths {
  const have = sumOf(sources);
  if (mode === "trim" && have >= total) {
    const lengths = levelTo(total, sources);
    return { used: lengths, lengths, tooFast: false };
  }
  const most = Math.floor(total * fastestSpeed);
  const used = have > most ? levelTo(most, sources) : [...sources];
  return { used, lengths: shareOut(total, used), tooFast: have > Math.floor(total * hurriedSpeed) };
}

/** The overlap after a shot: at most half of either shot, so that a shot never takes part in two transitions at once. */
function roomFor(lengths: readonly number[], index: number, wished: number): number {
  const shorter = Math.min(lengths[index] ?? 0, lengths[index + 1] ?? 0);
  const room = Math.min(wished, Math.floor(shorter / 2));
  return room < 2 ? 0 : room;
}

/** Length, in frames, of a clip that shows all of its sources at normal speed. Overlapping frames count once. */
export function joinedFrames(sources: readonly number[], wishedOverlap: number): number {
  return sources.reduce(
    (sum, frames, index) =>
      sum + frames - (index < sources.length - 1 ? roomFor(sources, index, wishedOverlap) : 0),
    0,
  );
}

/**
 * Gives every shot its length, so that each segment lasts exactly its target. A shot overlaps the
 * next one by `wishedOverlap` frames, or by less where either is short. The overlap lies after the
 * border of two segments, so the later segment begins on time. Overlaps only ever shrink, so the
 * loop ends.
 */
export function fitTrack(
  segments: readonly Segment[],
  wishedOverlap: number,
  mode: FitMode,
): Fitted {
  const sources = segments.flatMap((segment) => segment.sources);
  const count = sources.length;
  // With `trim`, overlaps are limited by the frames that a shot has; otherwise it would be slowed down.
  let overlaps = sources.map((_, index) => {
    if (index === count - 1) return 0;
    return mode === "trim" ? roomFor(sources, index, wishedOverlap) : wishedOverlap;
  });
  for (;;) {
    let first = 0;
    const filled = segments.map(({ sources: own, targetFrames }) => {
      const lapped = sumOf(overlaps.slice(first, first + own.length));
      first += own.length;
      return fillSegment(own, targetFrames + lapped, mode);
    });
    const lengths = filled.flatMap((segment) => segment.lengths);
    const room = overlaps.map((overlap, index) =>
      index < count - 1 ? roomFor(lengths, index, overlap) : 0,
    );
    if (room.every((overlap, index) => overlap === overlaps[index])) {
      const used = filled.flatMap((segment) => segment.used);
      return {
        shots: lengths.map((length, index) => ({
          length,
          used: used[index] ?? length,
          overlap: overlaps[index] ?? 0,
        })),
        tooFast: filled.some((segment) => segment.tooFast),
      };
    }
    overlaps = room;
  }
}
