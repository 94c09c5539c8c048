import type { ComposeForm } from "../form/compose-form";

/**
 * The form with another file wherever it names one: in groups, pools, music, stickers, backgrounds. `next`
 * is null to take it away. A trimmed part and a shot chosen by hand belong to the old file and go with it. The
 * wall stays as it is: it is a log of what was planned.
 */
export function replaceMedia(form: ComposeForm, old: string, next: string | null): ComposeForm {
  const { wall, ...rest } = form;
  return { ...replacedIn(rest, old, next), wall };
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** What names a file in a list: the id itself, or an object with it. */
const idOf = (entry: unknown): unknown => (isFields(entry) ? entry.mediaId : entry);

function replacedIn<T>(value: T, old: string, next: string | null): T {
  if (Array.isArray(value)) return replacedInList(value, old, next) as T;
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, replacedIn(each, old, next)]);
  return Object.fromEntries(entries) as T;
}

/** A stretch or a point of a file means nothing in another one. */
const isBound = (entry: unknown): boolean =>
  isFields(entry) && ("inSeconds" in entry || ("x" in entry && !("opacity" in entry)));

function replacedInList(list: readonly unknown[], old: string, next: string | null): unknown[] {
  const isThere = next !== null && list.some((entry) => idOf(entry) === next);
  let isPlaced = isThere;
  return list.flatMap((entry) => {
    if (idOf(entry) !== old) return [replacedIn(entry, old, next)];
    // The same file twice in a list would count twice.
    if (next === null || isPlaced || isBound(entry)) return [];
    isPlaced = true;
    if (!isFields(entry)) return [next];
    return [{ ...entry, mediaId: next, ...("range" in entry ? { range: null } : {}) }];
  });
}
