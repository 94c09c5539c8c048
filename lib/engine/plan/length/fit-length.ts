import { levelTo, shareOut, sumOf } from "../arithmetic/share-frames";

/** Faster than this the footage is cut rather than hurried. */
export const fastestSpeed = 2;

/** Pieces that must fill `targetFrames` together; `sources` are the frames they have. */
export type Segment = { sources: readonly number[]; targetFrames: number };

/** `speed`: all pieces are scaled alike (`AutoSpeed`). `trim`: the longest are cut first. */
export type FitMode = "speed" | "trim";

/** `used` frames of the source are shown for `length` frames; the next piece begins `overlap` before the end. */
export type Piece = { used: number; length: number; overlap: number };

export type Fitted = { pieces: Piece[]; tooFast: boolean };

type Lengths = { used: number[]; lengths: number[]; tooFast: boolean };

function fillSegment(sources: readonly number[], total: number, mode: FitMode): Lengths {
  const have = sumOf(sources);
  if (mode === "trim" && have >= total) {
    const lengths = levelTo(total, sources);
    return { used: lengths, lengths, tooFast: false };
  }
  const most = Math.floor(total * fastestSpeed);
  const used = have > most ? levelTo(most, sources) : [...sources];
  return { used, lengths: shareOut(total, used), tooFast: have > most };
}

/** The overlap after a piece: at most half of either piece, so that a piece is never in two at once. */
function roomFor(lengths: readonly number[], place: number, wished: number): number {
  const shorter = Math.min(lengths[place] ?? 0, lengths[place + 1] ?? 0);
  const room = Math.min(wished, Math.floor(shorter / 2));
  return room < 2 ? 0 : room;
}

/** Frames of a clip whose pieces show all of their sources at their own speed: what they overlap counts once. */
export function joinedFrames(sources: readonly number[], wishedOverlap: number): number {
  return sources.reduce(
    (sum, frames, place) =>
      sum + frames - (place < sources.length - 1 ? roomFor(sources, place, wishedOverlap) : 0),
    0,
  );
}

/**
 * Gives every piece its length, so that each segment lasts exactly its target. Pieces overlap the
 * next one by `wishedOverlap` frames or less where they are short; the overlap lies after the
 * border of two segments, so the later one begins on time. Overlaps only ever shrink, so this ends.
 */
export function fitTrack(
  segments: readonly Segment[],
  wishedOverlap: number,
  mode: FitMode,
): Fitted {
  const sources = segments.flatMap((segment) => segment.sources);
  const count = sources.length;
  // What is cut overlaps by what its own frames have room for, else it would be slowed to overlap more.
  let overlaps = sources.map((_, place) => {
    if (place === count - 1) return 0;
    return mode === "trim" ? roomFor(sources, place, wishedOverlap) : wishedOverlap;
  });
  for (;;) {
    let first = 0;
    const filled = segments.map(({ sources: own, targetFrames }) => {
      const lapped = sumOf(overlaps.slice(first, first + own.length));
      first += own.length;
      return fillSegment(own, targetFrames + lapped, mode);
    });
    const lengths = filled.flatMap((segment) => segment.lengths);
    const room = overlaps.map((overlap, place) =>
      place < count - 1 ? roomFor(lengths, place, overlap) : 0,
    );
    if (room.every((overlap, place) => overlap === overlaps[place])) {
      const used = filled.flatMap((segment) => segment.used);
      return {
        pieces: lengths.map((length, place) => ({
          length,
          used: used[place] ?? length,
          overlap: overlaps[place] ?? 0,
        })),
        tooFast: filled.some((segment) => segment.tooFast),
      };
    }
    overlaps = room;
  }
}
