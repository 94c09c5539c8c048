import { changedShare, distance, edgeLikeness, likeness } from "./frame-distance";
import type { FrameWindow, SeenFrame } from "./frame-window";
import { plainContrast } from "./hard-cut";

/** The lengths of cross-fades that are tried, in seconds. */
const lengths = [0.32, 0.48, 0.64, 0.8, 1, 1.28, 1.6, 2, 2.4] as const;
export const longestFadeSeconds = 2.4;
/** Near a plain colour, a change is a fade from it or to it. */
export const plainReachSeconds = 1.2;

/** Two scenes differ by this at least, in levels. */
const leastDistance = 20;
/** The way over the middle frame is hardly longer than the straight way: movement makes detours. */
const mostDetour = 1.12;
/** In a fade every frame lies between both scenes: what lies beside, as a share of the distance. */
const mostBeside = 0.125;
/** Scenes that differ so much may both be lively. */
const farApart = 60;
const mostBesideFarApart = 0.15;
/** How far a fade may hurry ahead or lag behind an even one, on the mean. */
const mostUneven = 0.14;
/** No step of a fade is as large as a cut, as a share of the distance. */
const largestStep = 0.4;

/** Two scenes differ in most of the picture, and in structure: other light, or a thing that leaves, is no fade. */
const leastChanged = 0.75;
const mostAlike = 0.72;
const mostAlikeEdges = 0.3;
/** Of a faint picture, such as a scene that is nearly black, less of the structure is left. */
const faintContrast = 12;
const mostAlikeFaint = 0.4;

/** Both scenes can be recognised, in levels. */
const leastContrast = 5;

/** How far the film may go on in the direction of the fade, before it and after it, as a share of the way. */
const mostBeyond = 0.2;
/** A cross-fade from frame `from` to frame `to`; a smaller `cost` is a better match. */
export type CrossFade = { from: number; to: number; cost: number };

/** How far `frame` lies on the way from `a` to `b` (0 to 1), and how far beside the way, as a share of it. */
function wayOf(frame: SeenFrame, a: SeenFrame, b: SeenFrame): { share: number; beside: number } {
  let along = 0;
  let whole = 0;
  for (let i = 0; i < a.coarse.length; i += 1) {
    const way = (b.coarse[i] ?? 0) - (a.coarse[i] ?? 0);
    along += way * ((frame.coarse[i] ?? 0) - (a.coarse[i] ?? 0));
    whole += way * way;
  }
  if (whole === 0) return { share: 0, beside: 1 };
  const share = along / whole;
  let beside = 0;
  let length = 0;
  for (let i = 0; i < a.coarse.length; i += 1) {
    const start = a.coarse[i] ?? 0;
    const way = (b.coarse[i] ?? 0) - start;
    beside += Math.abs((frame.coarse[i] ?? 0) - start - share * way);
    length += Math.abs(way);
  }
  return { share, beside: beside / length };
}

function hasStepOver(frames: FrameWindow, from: number, to: number, most: number): boolean {
  for (let i = from + 1; i <= to; i += 1) if ((frames.at(i)?.step ?? 0) > most) return true;
  return false;
}

/**
 * Whether the change only passes through this stretch: it began before and goes on behind, as the light
 * does at sunrise, or comes from or leads to a plain colour.
 */
function goesOn(
  frames: FrameWindow,
  { from, to }: { from: number; to: number },
  rate: number,
): boolean {
  const [a, b] = [frames.at(from), frames.at(to)];
  if (!a || !b) return true;
  const further = Math.round(0.4 * (to - from));
  const [before, after] = [frames.at(from - further), frames.at(to + further)];
  if (before && wayOf(before, a, b).share < -mostBeyond) return true;
  if (after && wayOf(after, a, b).share > 1 + mostBeyond) return true;
  for (let i = 1; i <= plainReachSeconds * rate; i += 1) {
    const nearby = [frames.at(from - i), frames.at(to + i)];
    if (nearby.some((frame) => frame && frame.contrast < plainContrast)) return true;
  }
  return false;
}

function fadeOf(frames: FrameWindow, from: number, to: number, rate: number): CrossFade | null {
  const a = frames.at(from);
  const b = frames.at(to);
  const middle = frames.at(Math.round((from + to) / 2));
  if (!a || !b || !middle) return null;
  // To black and from black is another kind of fade.
  if (a.contrast < leastContrast || b.contrast < leastContrast) return null;
  const apart = distance(a, b);
  if (apart < leastDistance || hasStepOver(frames, from, to, largestStep * apart)) return null;
  if (distance(a, middle) + distance(middle, b) > mostDetour * apart) return null;
  // Most stretches that are no fade are known by their middle.
  if (wayOf(middle, a, b).beside > 2 * mostBesideFarApart) return null;
  const parts = 8;
  let before = 0;
  let beside = 0;
  let uneven = 0;
  for (let part = 1; part < parts; part += 1) {
    const frame = frames.at(Math.round(from + ((to - from) * part) / parts));
    if (!frame) return null;
    const way = wayOf(frame, a, b);
    // The way is walked forward, without jumps.
    if (way.share < before - 0.05 || way.share > before + 0.4) return null;
    before = Math.max(before, way.share);
    beside += way.beside / (parts - 1);
    uneven += Math.abs(way.share - part / parts) / (parts - 1);
  }
  if (
    beside > (apart > farApart ? mostBesideFarApart : mostBeside) ||
    uneven > mostUneven ||
    1 - before > 0.4
  )
    return null;
  const isFaint = Math.min(a.contrast, b.contrast) < faintContrast;
  if (likeness(a, b) > (isFaint ? mostAlikeFaint : mostAlike)) return null;
  if (changedShare(a, b) < leastChanged) return null;
  if (edgeLikeness(a, b) > mostAlikeEdges) return null;
  if (goesOn(frames, { from, to }, rate)) return null;
  return { from, to, cost: (0.03 + beside + uneven) / apart };
}

/**
 * The cross-fade that begins with frame `from`, if there is one: a stretch in which one scene turns into
 * another evenly, each frame a blend of both.
 * @param rate frames per second
 */
export function crossFadeAt(frames: FrameWindow, from: number, rate: number): CrossFade | null {
  let best: CrossFade | null = null;
  for (const seconds of lengths) {
    const found = fadeOf(frames, from, from + Math.round(seconds * rate), rate);
    if (found && (!best || found.cost < best.cost)) best = found;
  }
  return best;
}
