import { joinedFrames } from "./fit-length";
import type { Pick } from "../shots/pick-shots";
import { touchOrOverlap } from "../shots/shots";
import { sumOf } from "../arithmetic/share-frames";

/** A shot shorter than this is not noticed: 0.2 s, in frames. */
const glimpseFrames = 5;
/** A shortened shot keeps at least this length: 0.5 s, in frames. */
const keptFrames = 13;

function joined(picks: readonly Pick[], overlapFrames: number): number {
  return joinedFrames(
    picks.map((pick) => pick.frames),
    overlapFrames,
  );
}

function isShownAgain(pick: Pick, picks: readonly Pick[]): boolean {
  return picks.some((other) => other !== pick && other.shot.number === pick.shot.number);
}

/**
 * Leaves out filler whose shot is in the clip already, the latest first, as long as the rest covers
 * the target. This way a repeated shot gives way before a shot that is shown once.
 */
function dropRepeats(
  picks: readonly Pick[],
  targetFrames: number,
  overlapFrames: number,
): readonly Pick[] {
  let left = picks;
  if (joined(left, overlapFrames) <= targetFrames) return left;
  for (const pick of [...picks].reverse()) {
    if (!pick.filler || !isShownAgain(pick, left)) continue;
    const index = left.indexOf(pick);
    const [before, after] = [left[index - 1], left[index + 1]];
    if (before && after && touchOrOverlap(before.shot, after.shot)) continue;
    const rest = left.toSpliced(index, 1);
    if (joined(rest, overlapFrames) >= targetFrames) left = rest;
  }
  return left;
}

/** `count` of the shots, evenly from the first to the last. */
function spreadOver(picks: readonly Pick[], count: number): Pick[] {
  if (count === 1) return picks.slice(0, 1);
  return Array.from(
    { length: count },
    (_, index) => picks[Math.round((index * (picks.length - 1)) / (count - 1))] as Pick,
  );
}

/** Frames that a glimpse of each shot takes. A shot that is shorter than a glimpse is shown whole. */
function glimpsesOf(picks: readonly Pick[]): number {
  return sumOf(picks.map((pick) => Math.min(pick.frames, glimpseFrames)));
}

/**
 * Leaves out shots when the clip is too short to show each of them: first repeated shots, then shots
 * from the middle, evenly. The shots that stay fill the clip at normal speed. `overlapFrames` is the
 * overlap of neighbouring shots.
 */
export function dropForRoom(
  drawn: readonly Pick[],
  targetFrames: number,
  overlapFrames: number,
): Pick[] {
  const room = targetFrames + (drawn.length - 1) * overlapFrames;
  if (sumOf(drawn.map((pick) => pick.frames)) <= room) return [...drawn];
  if (glimpsesOf(drawn) <= targetFrames) return [...drawn];
  const picks = dropRepeats(drawn, targetFrames, overlapFrames);
  const least = Math.max(1, Math.floor(targetFrames / glimpseFrames));
  let shown = picks.length > least ? spreadOver(picks, least) : [...picks];
  while (shown.length < picks.length) {
    const more = spreadOver(picks, shown.length + 1);
    if (glimpsesOf(more) > targetFrames && joined(shown, overlapFrames) >= targetFrames) break;
    shown = more;
  }
  return shown;
}

/**
 * `Cut`: the track ends with the voice. Filler is cut first: repeated shots before all others, then
 * the latest, so that the last group stays visible as long as possible. What is still too long is cut
 * off at the end, but a shot that is shown once stays as long as some filler is shown twice.
 * `overlapFrames` is the overlap of neighbouring shots.
 */
export function cutTrack(
  picks: readonly Pick[],
  targetFrames: number,
  overlapFrames: number,
): Pick[] {
  const cut = dropRepeats(picks, targetFrames, overlapFrames).map((pick) => ({ ...pick }));
  const kept = Math.max(keptFrames, overlapFrames * 2);
  const excess = () => joined(cut, overlapFrames) - targetFrames;
  const shorten = (pick: Pick) => {
    const given = Math.min(excess(), pick.frames - kept);
    if (given > 0) pick.frames -= given;
  };
  for (const pick of cut.filter((one) => one.filler).reverse()) shorten(pick);
  for (let last = cut.at(-1); last && cut.length > 1; last = cut.at(-1)) {
    if (joined(cut.slice(0, -1), overlapFrames) < targetFrames) break;
    const repeats = cut.some((pick) => pick.filler && isShownAgain(pick, cut));
    if (repeats && !isShownAgain(last, cut)) break;
    cut.pop();
  }
  for (const pick of [...cut].reverse()) shorten(pick);
  return cut;
}
