import { type CrossFade, crossFadeAt, longestFadeSeconds, plainReachSeconds } from "./cross-fade";
import { differenceAfterPan } from "./frame-distance";
import { createFrameWindow } from "./frame-window";
import { cutStrength } from "./hard-cut";
import { createPlainFadeFinder } from "./plain-fade";
import type { SmallFrame } from "./small-frame";

/** Where a shot begins: the index of its first frame, or the middle of the fade that leads to it. */
export type Boundary = { at: number; kind: "hard" | "fade" };

/** A shot is at least so long. */
const shortestShotSeconds = 0.28;
/** Beginnings of cross-fades are tried at every second frame. */
const fadeStride = 2;
/** Two scenes stay different when one is moved over the other. */
const leastAfterPan = 0.35;

/**
 * Finds the shots of a film whose frames are pushed one after the other. Each frame is judged when the
 * frames of the next 3.6 s are there, so memory does not grow with the film.
 * @param rate frames per second
 */
export function createBoundaryFinder(rate: number, mostBoundaries = Number.POSITIVE_INFINITY) {
  const ahead = Math.ceil((longestFadeSeconds + plainReachSeconds) * rate) + 1;
  const frames = createFrameWindow(2 * ahead + 2);
  const plainFades = createPlainFadeFinder(frames, rate);
  const shortest = shortestShotSeconds * rate;
  const boundaries: Boundary[] = [];
  let judged = 0;
  let fade: CrossFade | null = null;
  let lastCut = Number.NEGATIVE_INFINITY;
  let lastStrength = 0;

  function add(boundary: Boundary): void {
    if (boundaries.length < mostBoundaries) boundaries.push(boundary);
  }

  function addCut(at: number, strength: number): void {
    const isNear = at - lastCut < shortest;
    if (isNear && strength <= lastStrength) return;
    if (isNear) boundaries.pop();
    add({ at, kind: "hard" });
    lastCut = at;
    lastStrength = strength;
  }

  /** Keeps the better of overlapping fades, and takes it once no other can overlap it. */
  function followFade(at: number): void {
    const found = at % fadeStride === 0 ? crossFadeAt(frames, at, rate) : null;
    if (found && (!fade || (found.from < fade.to && found.cost < fade.cost))) fade = found;
    if (!fade || at < fade.to) return;
    const { from, to } = fade;
    fade = null;
    const [a, b] = [frames.at(from), frames.at(to)];
    if (!a || !b || differenceAfterPan(a, b) < leastAfterPan) return;
    const middle = Math.round((from + to) / 2);
    if (
      boundaries.slice(-8).some((other) => other.at >= from - shortest && other.at <= to + shortest)
    )
      return;
    add({ at: middle, kind: "fade" });
  }

  function judge(at: number): void {
    const strength = cutStrength(frames, at, rate);
    if (strength > 0) addCut(at, strength);
    const plain = plainFades.look(at);
    if (plain !== null) add({ at: plain, kind: "fade" });
    followFade(at);
  }

  /** The boundaries of frames up to `length`, in order. */
  function ordered(length: number): Boundary[] {
    const sorted = boundaries
      .filter(({ at }) => at >= shortest && at <= length - shortest)
      .toSorted((a, b) => a.at - b.at);
    // What looks like a cut within a fade belongs to the fade.
    return sorted.filter(({ at, kind }, index) => {
      const beside = [sorted[index - 1], sorted[index + 1]];
      return !beside.some(
        (other) => kind === "hard" && other?.kind === "fade" && Math.abs(other.at - at) < shortest,
      );
    });
  }

  return {
    /** The boundaries that no later frame can change. */
    sure: () => ordered(judged - ahead),
    push(frame: SmallFrame): void {
      frames.push(frame);
      if (frames.count() > ahead) judge(judged++);
    },
    /** All boundaries, in order. No frame follows. */
    end(): Boundary[] {
      while (judged < frames.count()) judge(judged++);
      return ordered(frames.count());
    },
  };
}
