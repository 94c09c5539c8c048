import type { ComposeForm } from "../form/compose-form";
import { type FormPath, isObject, isSame, toJson } from "./json-value";
import { identityAt, isTuple, isWhole } from "./list-rules";
import { lineUpLists } from "./line-up-lists";
import { canMergeSheets, canMergeWalls, emptyWallBeside } from "./merge-wholes";

/** What one side has and the other has not, at a path of the merged form. Undefined: it is not there. */
export type MergeConflict = { path: FormPath; base: unknown; mine: unknown; theirs: unknown };

/** A change of the other side that is in the merged form. */
export type TheirChange = { path: FormPath; what: "added" | "removed" | "changed" };

export type MergedForm = {
  /** Where both changed the same, this form has mine; what only one side still has is in it. */
  form: ComposeForm;
  conflicts: MergeConflict[];
  theirs: TheirChange[];
};

type MergeNotes = Pick<MergedForm, "conflicts" | "theirs">;

/**
 * Merges two forms that grew from one. What only one side changed is taken; items of lists are told
 * apart by what they are, not by their index; where both changed the same thing, both are named.
 * Nothing that somebody typed disappears without being in `conflicts`.
 */
export function mergeForms(base: ComposeForm, mine: ComposeForm, theirs: ComposeForm): MergedForm {
  const notes: MergeNotes = { conflicts: [], theirs: [] };
  const form = mergeValue(toJson(base), toJson(mine), toJson(theirs), [], notes);
  return { form: form as ComposeForm, ...notes };
}

/** The merged value at `path`; undefined when nothing is there. */
function mergeValue(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: FormPath,
  notes: MergeNotes,
): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (path.join() === "wall") return mergeWall(base, mine, theirs, notes);
  const asWhole = isWhole(path) || (path.join() === "sheet" && !canMergeSheets(base, mine, theirs));
  if (!asWhole && isObject(mine) && isObject(theirs)) {
    return mergeObjects(isObject(base) ? base : {}, mine, theirs, path, notes);
  }
  if (!asWhole && Array.isArray(mine) && Array.isArray(theirs)) {
    const old: unknown[] = Array.isArray(base) ? base : [];
    if (isTuple(path)) return mergeTuples(old, mine, theirs, path, notes);
    return mergeLists({ base: old, mine, theirs }, path, notes);
  }
  if (isSame(base, mine)) {
    notes.theirs.push({ path, what: "changed" });
    return theirs;
  }
  notes.conflicts.push({ path, base, mine, theirs });
  return mine === undefined ? theirs : mine;
}

function mergeObjects(
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
  path: FormPath,
  notes: MergeNotes,
): Record<string, unknown> {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = keys.map(
    (key) => [key, mergeValue(base[key], mine[key], theirs[key], [...path, key], notes)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Item by item; see `lineUpLists`. */
function mergeLists(
  lists: { base: unknown[]; mine: unknown[]; theirs: unknown[] },
  path: FormPath,
  notes: MergeNotes,
): unknown[] {
  const rows = lineUpLists(lists, identityAt(path));
  if (lists.theirs.length < lists.base.length) notes.theirs.push({ path, what: "removed" });
  return rows.map(({ base, mine, theirs }, at) => {
    const item = [...path, at];
    if (base === undefined && mine === undefined) {
      notes.theirs.push({ path: item, what: "added" });
      return theirs;
    }
    return base === undefined && theirs === undefined
      ? mine
      : mergeValue(base, mine, theirs, item, notes);
  });
}

/** Index by index; what a shorter one has not was not changed there. */
function mergeTuples(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  path: FormPath,
  notes: MergeNotes,
): unknown[] {
  const length = Math.max(mine.length, theirs.length);
  return Array.from({ length }, (_, at) =>
    mergeValue(base[at], mine[at], theirs[at], [...path, at], notes),
  ).filter((value) => value !== undefined);
}

/** Two walls are merged where the draws of one go on from those of the other. */
function mergeWall(base: unknown, mine: unknown, theirs: unknown, notes: MergeNotes): unknown {
  const path = ["wall"];
  if (isSame(base, mine)) {
    notes.theirs.push({ path, what: "changed" });
    return theirs;
  }
  if (isObject(mine) && isObject(theirs) && canMergeWalls(base, mine, theirs)) {
    const [draws] = [mine.draws, theirs.draws].toSorted(
      (a, b) => (Array.isArray(b) ? b.length : 0) - (Array.isArray(a) ? a.length : 0),
    );
    const old = isObject(base) ? base : emptyWallBeside(mine);
    const inner: MergeNotes = { conflicts: [], theirs: [] };
    const merged = mergeObjects(
      { ...old, draws },
      { ...mine, draws },
      { ...theirs, draws },
      path,
      inner,
    );
    if (inner.conflicts.length === 0) {
      notes.theirs.push({ path, what: "changed" });
      return merged;
    }
  }
  notes.conflicts.push({ path, base, mine, theirs });
  return mine ?? theirs;
}
