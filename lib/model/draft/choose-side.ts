import type { ComposeForm } from "../form/compose-form";
import { type FormPath, toJson, valueAt } from "./json-value";
import { isWritten } from "./list-rules";
import type { MergeConflict, MergedForm } from "./merge-forms";

/** `both`: of two texts of a list, each becomes a row. */
export type Side = "mine" | "theirs" | "both";

/** Whether both can be kept: two texts in a list of texts. */
export const canKeepBoth = ({ path, mine, theirs }: MergeConflict): boolean =>
  isWritten(path.slice(0, -1)) && typeof mine === "string" && typeof theirs === "string";

/** The merged form with what was chosen, in the order of `conflicts`. */
export function chooseSides(
  { form, conflicts }: Pick<MergedForm, "form" | "conflicts">,
  sides: readonly Side[],
): ComposeForm {
  const chosen = toJson(form);
  // From the end, so that a row that goes or comes moves no row that is still to be looked at.
  for (const [index, conflict] of [...conflicts.entries()].reverse()) {
    const side = sides[index] ?? "mine";
    const { path, mine, theirs } = conflict;
    if (side === "both" && canKeepBoth(conflict)) put(chosen, path, [mine, theirs]);
    else put(chosen, path, side === "theirs" ? [theirs] : [mine]);
  }
  return chosen;
}

/** Puts values where one stands; undefined takes it away. */
function put(root: unknown, path: FormPath, values: readonly unknown[]): void {
  const holder = valueAt(root, path.slice(0, -1));
  const last = path.at(-1);
  const there = values.filter((value) => value !== undefined);
  if (Array.isArray(holder) && typeof last === "number") holder.splice(last, 1, ...there);
  else if (typeof holder === "object" && holder !== null && last !== undefined) {
    const record = holder as Record<string | number, unknown>;
    if (there.length === 0) delete record[last];
    else record[last] = there[0];
  }
}
