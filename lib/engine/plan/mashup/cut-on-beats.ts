import { framesPerSecond } from "../arithmetic/frames";
import { shortestStretch } from "./choose-stretches";
import { type Ground, mayEnd, mayShow, mayStart } from "./find-edges";
import { type Stretch, stretchFrames } from "./mashup-source";

/** A cut moves at most this far to reach a beat: 0.8 s. */
const farthest = Math.round(0.8 * framesPerSecond);

/** A shot of the clip: a stretch whose ends may move, or (null) a shot that stays unchanged. */
export type Movable = { stretch: Stretch; frames?: never } | { stretch: null; frames: number };

const framesOf = (shot: Movable) => (shot.stretch ? stretchFrames(shot.stretch) : shot.frames);

/** The stretches of the same source that a stretch must not run into. */
function limitsOf(shots: readonly Movable[], index: number): { least: number; most: number } {
  const here = shots[index]?.stretch;
  const beside = (at: number) => {
    const other = shots[at]?.stretch;
    return here && other && other.source === here.source ? other : null;
  };
  const [before, after] = [beside(index - 1), beside(index + 1)];
  const isEarlier = before && here && before.to <= here.from;
  const isLater = after && here && after.from >= here.to;
  return {
    least: isEarlier ? before.to : 0,
    most: isLater ? after.from : Number.MAX_SAFE_INTEGER,
  };
}

/** The stretch made longer by `delta` frames at its end, or else at its start; null when neither can be. */
function resized(
  stretch: Stretch,
  delta: number,
  ground: Ground,
  limits: { least: number; most: number },
): Stretch | null {
  const fits = ({ from, to }: Stretch, moved: number, isClean: typeof mayEnd): boolean =>
    from >= limits.least &&
    to <= Math.min(limits.most, ground.showable.length) &&
    to - from >= Math.min(shortestStretch, stretchFrames(stretch)) &&
    ground.free[moved] === 1 &&
    isClean(ground, moved) &&
    mayShow(ground, from, to);
  const later = { ...stretch, to: stretch.to + delta };
  if (fits(later, later.to, mayEnd)) return later;
  const earlier = { ...stretch, from: stretch.from - delta };
  return fits(earlier, earlier.from, mayStart) ? earlier : null;
}

/** The beats of looped music in frames of the clip, up to its end. */
export function beatFrames(
  beats: readonly number[],
  musicSeconds: number,
  clipFrames: number,
): number[] {
  const frames: number[] = [];
  const rounds = musicSeconds > 0 ? Math.ceil(clipFrames / framesPerSecond / musicSeconds) : 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const beat of beats) {
      const frame = Math.round((beat + round * musicSeconds) * framesPerSecond);
      if (frame < clipFrames) frames.push(frame);
    }
  }
  return frames;
}

/**
 * Moves the ends of stretches within their pauses, so that the cuts of the clip fall on beats. A cut
 * that no pause lets reach a beat stays where it is: speech comes first. The last stretch gives the clip
 * its length back, as far as its pauses allow. `beats` are frames of the clip; a transition of
 * `overlapFrames` has its middle on the beat.
 */
export function cutOnBeats(
  shots: readonly Movable[],
  beats: readonly number[],
  grounds: readonly Ground[],
  overlapFrames: number,
): Movable[] {
  if (beats.length === 0) return [...shots];
  const moved = [...shots];
  const middle = Math.floor(overlapFrames / 2);
  let ideal = 0;
  let start = 0;
  shots.forEach((shot, index) => {
    ideal += framesOf(shot) - overlapFrames;
    const isLast = index === shots.length - 1;
    const { stretch } = shot;
    if (stretch) {
      const ground = grounds[stretch.source] as Ground;
      const limits = limitsOf(moved, index);
      const now = start + stretchFrames(stretch) - overlapFrames;
      const deltas = isLast
        ? shrinking(ideal - now)
        : beats
            .filter((beat) => Math.abs(beat - middle - ideal) <= farthest)
            .sort((one, other) => Math.abs(one - middle - ideal) - Math.abs(other - middle - ideal))
            .map((beat) => beat - middle - now);
      const found = deltas
        .map((delta) => (delta === 0 ? stretch : resized(stretch, delta, ground, limits)))
        .find((one) => one !== null);
      if (found) moved[index] = { stretch: found };
    }
    start += framesOf(moved[index] as Movable) - overlapFrames;
  });
  return moved;
}

/** `delta`, and what comes nearest to it: one frame less at a time, down to 0. */
function shrinking(delta: number): number[] {
  const step = Math.sign(delta);
  return Array.from({ length: Math.abs(delta) + 1 }, (_, less) => delta - step * less);
}
