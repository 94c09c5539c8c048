import { type FormPath, isObject, isSame, valueAt } from "./json-value";
import { patternOf } from "./list-rules";

/** Lists of which each row has fields of its own on the screen. */
const rowLists = new Set([
  "groups",
  "match.shots",
  "sports.names",
  "sports.faces",
  "speech.specialWords",
  "look.stickers",
  "userData.own",
  "subHeadings",
  "look.subHeadingLevels",
]);

/**
 * The fields that differ between two forms, as the controls of the form hold them: a list of texts or of
 * footage is one field, and so is a list of rows to which one was added or from which one was removed.
 */
export function changedFields(before: unknown, after: unknown, path: FormPath = []): FormPath[] {
  if (isSame(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    if (path.join() === "wall" || path.join() === "sheet") return [path];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changedFields(before[key], after[key], [...path, key]));
  }
  const areRows =
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length &&
    rowLists.has(patternOf(path));
  if (!areRows) return [path];
  return after.flatMap((row, at) => changedFields(before[at], row, [...path, at]));
}

/** The fields that differ, with what they become. */
export const changedValues = (
  before: unknown,
  after: unknown,
): { path: FormPath; value: unknown }[] =>
  changedFields(before, after).map((path) => ({ path, value: valueAt(after, path) }));
