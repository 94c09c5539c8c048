import { wallLimits } from "@/lib/ims/schema/config/wall-config";
import { drawCount, fitWall, freshWall, type ShotRule, type WallForm } from "../form/wall-form";

/**
 * What a person does on the wall, as pure changes of its data. A wall is a log of draws: a rejected or
 * swapped video is a further draw that stands in the place of the earlier one. Draws that are in the
 * log never change, so what is kept is made as it was shown. Every function returns the same wall
 * when there is nothing to change.
 */

/** A shot, by a moment of it; all shots of the media when `inSeconds` is null. */
export type WallShot = { mediaId: string; inSeconds: number | null };

export const isKept = (wall: WallForm, draw: number): boolean => wall.kept.includes(draw);
export const isMade = (wall: WallForm, draw: number): boolean => wall.made.includes(draw);

/** Whether nothing was done on this wall that a new count or seed would have to respect. */
export const isUntouched = (wall: WallForm): boolean =>
  wall.draws.length === 0 && wall.kept.length === 0 && wall.made.length === 0;

/** `look` is a short key of what the video looks like now: see `changedLooks`. */
export function toggleKept(wall: WallForm, draw: number, look = ""): WallForm {
  if (!wall.outputs.includes(draw)) return wall;
  const looks = wall.looks.filter((one) => one.draw !== draw);
  if (isKept(wall, draw)) {
    return { ...wall, kept: wall.kept.filter((one) => one !== draw), looks };
  }
  const kept = [...wall.kept, draw].toSorted((one, other) => one - other);
  return { ...wall, kept, looks: look === "" ? looks : [...looks, { draw, look }] };
}

/**
 * The kept videos that look otherwise than when they were kept, because the form changed since.
 * @param looks what the shown videos look like now, by draw
 */
export const changedLooks = (wall: WallForm, looks: ReadonlyMap<number, string>): number[] =>
  wall.looks.flatMap(({ draw, look }) => {
    const now = looks.get(draw);
    return isKept(wall, draw) && now !== undefined && now !== look ? [draw] : [];
  });

/** Takes what the kept videos look like now as what was kept. */
export const acceptLooks = (wall: WallForm, looks: ReadonlyMap<number, string>): WallForm => ({
  ...wall,
  looks: wall.looks.map(({ draw, look }) => ({ draw, look: looks.get(draw) ?? look })),
});

type Draw = WallForm["draws"][number];

/** Adds a draw, and shows it in the place of the one that it replaces. */
function drawInPlace(wall: WallForm, draw: Draw): WallForm {
  const { instead } = draw;
  if (instead === null || !wall.outputs.includes(instead)) return wall;
  if (wall.draws.length >= wallLimits.draws) return wall;
  const number = drawCount(wall);
  return {
    ...wall,
    draws: [...wall.draws, draw],
    outputs: wall.outputs.map((one) => (one === instead ? number : one)),
    kept: wall.kept.filter((one) => one !== instead),
  };
}

/** Draws a video anew in its place. A kept one that is rejected is not kept any more. */
export const reject = (wall: WallForm, draw: number): WallForm =>
  drawInPlace(wall, { instead: draw, swap: [] });

/** Replaces one shot, `at` from 0. A kept video stays kept with its new shot. */
export function swapShot(
  wall: WallForm,
  draw: number,
  swap: { at: number; mediaId: string; inSeconds: number },
): WallForm {
  const swapped = drawInPlace(wall, { instead: draw, swap: [swap] });
  if (swapped === wall || !isKept(wall, draw)) return swapped;
  return toggleKept(swapped, drawCount(wall));
}

type RuleList = "open" | "never";

const sameShot = (rule: ShotRule, shot: WallShot) =>
  rule.mediaId === shot.mediaId && rule.inSeconds === shot.inSeconds;

export const isInForce = (rule: ShotRule): boolean => rule.until === null;

/**
 * Adds a rule for all draws from now on (`open`: always open with this shot; `never`: never show it),
 * and draws the shown videos that break it anew, except those that are kept or made.
 * @param breaking the draws that break the rule
 */
function addRule(
  wall: WallForm,
  list: RuleList,
  shot: WallShot,
  breaking: readonly number[],
): WallForm {
  const inForce = wall[list].some((rule) => isInForce(rule) && sameShot(rule, shot));
  const rule: ShotRule = { ...shot, since: drawCount(wall), until: null };
  const ruled = inForce ? wall : { ...wall, [list]: [...wall[list], rule] };
  const drawnAnew = wall.outputs.filter(
    (draw) => breaking.includes(draw) && !isKept(wall, draw) && !isMade(wall, draw),
  );
  return drawnAnew.reduce(reject, ruled);
}

export const openWith = (wall: WallForm, shot: WallShot, breaking: readonly number[]): WallForm =>
  addRule(wall, "open", shot, breaking);

export const neverShow = (wall: WallForm, shot: WallShot, breaking: readonly number[]): WallForm =>
  addRule(wall, "never", shot, breaking);

/**
 * Ends a rule: it holds for no further draw. It stays in the log for the draws that it was in force
 * for, which would change otherwise.
 */
export function endRule(wall: WallForm, list: RuleList, rule: ShotRule): WallForm {
  const next = drawCount(wall);
  const rules = wall[list].flatMap((one) => {
    if (one !== rule || !isInForce(one)) return [one];
    return one.since >= next ? [] : [{ ...one, until: next }];
  });
  return { ...wall, [list]: rules };
}

/** The wall with another number of videos; one on which nothing was done has other first draws. */
export function withCount(wall: WallForm, count: number): WallForm {
  if (wall.outputs.length === count || !isUntouched(wall)) return fitWall(wall, count);
  const { open, never } = wall;
  return { ...freshWall(wall.seed, count), open, never };
}

/** Notes which videos a job makes. */
export const markMade = (wall: WallForm, draws: readonly number[], jobId: string): WallForm => ({
  ...wall,
  made: [...new Set([...wall.made, ...draws])].toSorted((one, other) => one - other),
  jobs: [...wall.jobs, { jobId, draws: [...draws] }].slice(-mostJobs),
});

/** So many jobs are remembered on a wall. */
const mostJobs = 200;

/** The job that made a video; null when it is not made, an empty text when its job is not known. */
export function jobOf(wall: WallForm, draw: number): string | null {
  if (!isMade(wall, draw)) return null;
  return wall.jobs.findLast(({ draws }) => draws.includes(draw))?.jobId ?? "";
}

/** The videos that are made next: the kept ones, or all when none is kept; none twice. */
export function toBeMade(wall: WallForm): number[] {
  const kept = wall.outputs.filter((draw) => isKept(wall, draw));
  const chosen = kept.length > 0 ? kept : wall.outputs;
  return chosen.filter((draw) => !isMade(wall, draw));
}
