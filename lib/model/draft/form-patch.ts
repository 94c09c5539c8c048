import { type FormPath, isObject, isSame, toJson, valueAt } from "./json-value";

/** A value that became another; absent is undefined. */
type ValuePatch = { path: FormPath; before?: unknown; after?: unknown };
/** Items of the list at `path` that gave way to others. */
type ListPatch = { path: FormPath; at: number; removed: unknown[]; inserted: unknown[] };
export type FormPatch = ValuePatch | ListPatch;

export const isListPatch = (patch: FormPatch): patch is ListPatch => "at" in patch;

/** What turns one form into another, and back; small where little changed. */
export function diffForms(before: unknown, after: unknown, path: FormPath = []): FormPatch[] {
  if (isSame(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => diffForms(before[key], after[key], [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  return [{ path, before, after }];
}

function diffLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: FormPath,
): FormPatch[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const removed = before.slice(start, before.length - end);
  const inserted = after.slice(start, after.length - end);
  if (removed.length !== inserted.length) return [{ path, at: start, removed, inserted }];
  return removed.flatMap((item, index) =>
    diffForms(item, inserted[index], [...path, start + index]),
  );
}

/** The form after a change, or before it (`back`). The form must be the one that the patches are of. */
export function applyPatches<T>(form: T, patches: readonly FormPatch[], back: boolean): T {
  const holder = { form: toJson(form) };
  for (const patch of patches) {
    const path = ["form", ...patch.path];
    if (isListPatch(patch)) {
      const list = valueAt(holder, path);
      const [old, next] = back ? [patch.inserted, patch.removed] : [patch.removed, patch.inserted];
      if (Array.isArray(list)) list.splice(patch.at, old.length, ...toJson(next));
      continue;
    }
    const value = back ? patch.before : patch.after;
    const parent = valueAt(holder, path.slice(0, -1)) as Record<string | number, unknown>;
    const last = path.at(-1) ?? "form";
    if (value === undefined) delete parent[last];
    else parent[last] = toJson(value);
  }
  return holder.form;
}
