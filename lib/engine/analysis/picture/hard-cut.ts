import {
  changedShare,
  differenceAfterPan,
  distance,
  edgeLikeness,
  likeness,
} from "./frame-distance";
import type { FrameWindow, SeenFrame } from "./frame-window";

/** A step smaller than this is movement or noise, in levels. */
const leastStep = 7;
/** A cut stands out from the movement around it by this factor. */
const standsOutBy = 2.2;
/** Share of the picture that a cut changes at least: a caption or a small thing that appears changes less. */
const leastChanged = 0.35;
/** Pictures that are alike in structure show one scene in another light. */
const alikeFrom = 0.93;
const alikeEdgesFrom = 0.5;
/** A pan leaves less of the difference when one picture is moved over the other. */
const leastAfterPan = 0.33;
/** Below this a picture is a plain colour, in levels. */
export const plainContrast = 4;
/** What covers or lights a scene for less than this is a flash; a plain colour may stand longer. */
export const flashSeconds = 0.5;
export const plainFlashSeconds = 2;

function isAlike(a: SeenFrame, b: SeenFrame): boolean {
  return likeness(a, b) > alikeFrom || edgeLikeness(a, b) > alikeEdgesFrom;
}

/** However large the step, frames that are farther apart than this are alike in structure or not at all. */
const mostApart = 30;

/** Whether two frames show one scene, in whatever light. */
function isSameScene(a: SeenFrame, b: SeenFrame, step: number): boolean {
  if (distance(a, b) < Math.max(4, Math.min(0.35 * step, mostApart))) return true;
  return isAlike(a, b);
}

/**
 * The movement around frame `at`: 80 % of the steps near it are smaller. The calmer side counts, because
 * a lively shot may follow a calm one.
 */
function stirAround(frames: FrameWindow, at: number, framesAround: number): number {
  const sides = [-1, 1].map((direction) => {
    const steps: number[] = [];
    for (let i = 1; i <= framesAround; i += 1) {
      const index = at + direction * i;
      const frame = index <= 0 ? undefined : frames.at(index);
      if (frame) steps.push(frame.step);
    }
    steps.sort((a, b) => a - b);
    return steps[Math.floor(steps.length * 0.8)];
  });
  const [before = 0, after = before] = sides;
  return Math.min(before, after);
}

/** Whether the scene before frame `at` comes back soon after, or the scene from `at` on was there shortly before. */
function isFlash(frames: FrameWindow, at: number, rate: number): boolean {
  const before = frames.at(at - 1);
  const after = frames.at(at);
  if (!before || !after) return false;
  for (const [from, like, direction] of [
    [at, before, 1],
    [at - 1, after, -1],
  ] as const) {
    let isPlain = true;
    for (let i = 1; i <= plainFlashSeconds * rate; i += 1) {
      isPlain &&= (frames.at(from + direction * (i - 1))?.contrast ?? 0) < plainContrast;
      if (i > flashSeconds * rate && !isPlain) break;
      const other = frames.at(from + direction * i);
      if (!other) break;
      if (isSameScene(other, like, after.step)) return true;
    }
  }
  return false;
}

/** Whether the frames beside frame `at` move, too. A pan takes several frames; a jump out of stillness is none. */
function isMoving(frames: FrameWindow, at: number): boolean {
  const step = frames.at(at)?.step ?? 0;
  return [-3, -2, -1, 1, 2, 3].some((off) => (frames.at(at + off)?.step ?? 0) > 0.2 * step);
}

/**
 * How clearly a new shot begins with frame `at`, or 0. A cut is a step that stands out, changes much of
 * the picture, and is neither a flash, nor another light, nor a pan.
 * @param rate frames per second
 */
export function cutStrength(frames: FrameWindow, at: number, rate: number): number {
  const before = frames.at(at - 1);
  const first = frames.at(at);
  if (!before || !first) return 0;
  const { step } = first;
  if (step < leastStep) return 0;
  const next = frames.at(at + 1)?.step ?? 0;
  if (next > step || before.step > step) return 0;
  if (step < standsOutBy * stirAround(frames, at, Math.round(rate / 2)) + 3) return 0;
  // A converted film may blend the two frames at a cut: the frame after is the first clean one.
  const after = next > 0.4 * step ? (frames.at(at + 1) ?? first) : first;
  if (changedShare(before, after) < leastChanged) return 0;
  if (isAlike(before, after)) return 0;
  if (isFlash(frames, at, rate)) return 0;
  if (isMoving(frames, at) && differenceAfterPan(before, after) < leastAfterPan) return 0;
  return step;
}
