import type { ComposeForm } from "../form/compose-form";
import { freshWall } from "../form/wall-form";
import { applyPatches, diffForms, type FormPatch, isListPatch } from "./form-patch";
import { type FormPath, isObject, isSame, valueAt } from "./json-value";
import { isTicked } from "./list-rules";

/** The changes of a form, oldest first; the first `done` of them are in it. */
export type FormHistory = { steps: readonly (readonly FormPatch[])[]; done: number };

export const noHistory: FormHistory = { steps: [], done: 0 };

/** The most steps that can be undone. */
export const mostSteps = 100;

/** What was made stays made: a job is not undone by undoing the form. */
export function withMadeOf(form: ComposeForm, now: ComposeForm): ComposeForm {
  if (!now.wall || now.wall.made.length + now.wall.jobs.length === 0) return form;
  const { made, jobs, seed, base } = now.wall;
  return { ...form, wall: { ...(form.wall ?? freshWall(seed, base)), made, jobs } };
}

/** Notes a change. What was undone before it cannot be redone any more. */
export function noteChange(
  history: FormHistory,
  before: ComposeForm,
  after: ComposeForm,
): FormHistory {
  const patches = diffForms(withMadeOf(before, after), after);
  if (patches.length === 0) return history;
  const steps = [...history.steps.slice(0, history.done), patches].slice(-mostSteps);
  return { steps, done: steps.length };
}

export type HistoryStep = {
  form: ComposeForm;
  history: FormHistory;
  patches: readonly FormPatch[];
};

/** One step back; null when there is none. */
export function undoChange(history: FormHistory, form: ComposeForm): HistoryStep | null {
  const patches = history.steps[history.done - 1];
  if (!patches) return null;
  const before = withMadeOf(applyPatches(form, patches, true), form);
  return { form: before, history: { ...history, done: history.done - 1 }, patches };
}

/** One undone step again; null when there is none. */
export function redoChange(history: FormHistory, form: ComposeForm): HistoryStep | null {
  const patches = history.steps[history.done];
  if (!patches) return null;
  const after = withMadeOf(applyPatches(form, patches, false), form);
  return { form: after, history: { ...history, done: history.done + 1 }, patches };
}

/** What a step did, in the order in which it did it. */
export function whatChanged(
  patches: readonly FormPatch[],
): { path: FormPath; what: "added" | "removed" | "changed" }[] {
  return patches.map((patch) => {
    if (isListPatch(patch)) {
      const path = [...patch.path, patch.at];
      if (patch.removed.length === 0) return { path, what: "added" };
      return { path, what: patch.inserted.length === 0 ? "removed" : "changed" };
    }
    return { path: patch.path, what: "changed" };
  });
}

/** What a step took out of lists, and where it stood; blank rows do not count. */
export function removedBy(
  patches: readonly FormPatch[],
): { path: FormPath; name: string | null; count: number }[] {
  return patches.flatMap((patch) => {
    if (!isListPatch(patch) || patch.inserted.length > 0 || isTicked(patch.path)) return [];
    const filled = patch.removed.filter((item) => !isBlank(item));
    const [first] = filled;
    if (first === undefined) return [];
    const path = [...patch.path, patch.at];
    return [{ path, name: filled.length === 1 ? nameOf(first) : null, count: filled.length }];
  });
}

const isBlank = (item: unknown): boolean =>
  typeof item === "string"
    ? item.trim() === ""
    : Array.isArray(item) && item.every((inner) => isBlank(inner));

/** What a person would call an item. */
function nameOf(item: unknown): string | null {
  if (typeof item === "string") return item;
  if (!isObject(item)) return null;
  const { name, text, shown, key } = item;
  const said = [name, text, shown, key].find((each) => typeof each === "string" && each !== "");
  return typeof said === "string" ? said : null;
}

/** Puts back what a step removed, also when the form has changed since. */
export function putBack(form: ComposeForm, patches: readonly FormPatch[]): ComposeForm {
  const lists = patches.filter(
    (patch) => isListPatch(patch) && Array.isArray(valueAt(form, patch.path)),
  );
  return applyPatches(form, lists, true);
}

/** A stored history, when it is that of `form`; else none. */
export const historyOf = (
  stored: { form: unknown; history: FormHistory } | null,
  form: ComposeForm,
): FormHistory => (stored && isSame(stored.form, form) ? stored.history : noHistory);
