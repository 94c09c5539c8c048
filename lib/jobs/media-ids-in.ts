import type { FormChange } from "./compare/compare-forms";

/** Keys of the form that contain the ids of media. */
const mediaKeys = new Set(["mediaId", "music", "images"]);

/** Ids of media among the values of changes, so that they can be shown by name. */
export function mediaIdsIn(changes: readonly FormChange[]): string[] {
  const found = changes.flatMap(({ path, before, after }) =>
    path.some((part) => mediaKeys.has(String(part))) ? [before, after] : [],
  );
  return [
    ...new Set(found.filter((value) => typeof value === "string" && value !== "")),
  ] as string[];
}
