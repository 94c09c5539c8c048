import { untouchedWall } from "../form/wall-form";
import { isObject, isSame } from "./json-value";

/** Whether `whole` begins with the items of `start`. */
const beginsWith = (whole: unknown, start: unknown): boolean =>
  Array.isArray(whole) &&
  Array.isArray(start) &&
  whole.length >= start.length &&
  start.every((item, index) => isSame(item, whole[index]));

const goesOn = (one: unknown, other: unknown): boolean =>
  beginsWith(one, other) || beginsWith(other, one);

/** A wall on which nothing was done, with the first draws of another. */
export const emptyWallBeside = (wall: Record<string, unknown>): Record<string, unknown> => ({
  ...wall,
  ...untouchedWall(typeof wall.base === "number" ? wall.base : 0),
});

/**
 * Whether two walls can be merged: draws are named by their number in a log, so that both must tell of
 * the same draws as far as both go, and show the same ones unless only one side changed them.
 */
export function canMergeWalls(
  base: unknown,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
): boolean {
  const old = isObject(base) ? base : emptyWallBeside(mine);
  const isOneLog = isSame(mine.seed, theirs.seed) && isSame(mine.base, theirs.base);
  if (!isOneLog || !goesOn(mine.draws, theirs.draws)) return false;
  const { outputs } = old;
  return [mine.outputs, theirs.outputs].some((shown) => isSame(shown, outputs))
    ? true
    : isSame(mine.outputs, theirs.outputs);
}

/** Whether the cells of two sheets stand in the same columns, as far as both have them. */
export function canMergeSheets(base: unknown, mine: unknown, theirs: unknown): boolean {
  if (!isObject(mine) || !isObject(theirs)) return false;
  if (!isObject(base)) return isSame(mine.columns, theirs.columns);
  return (
    beginsWith(mine.columns, base.columns) &&
    beginsWith(theirs.columns, base.columns) &&
    goesOn(mine.columns, theirs.columns)
  );
}
