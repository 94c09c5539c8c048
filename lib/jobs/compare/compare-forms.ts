/** A difference between two forms at one path. */
export type FormChange = {
  /** From the root: keys, and list indexes from 0. */
  path: (string | number)[];
  kind: "added" | "removed" | "changed";
  before: unknown;
  after: unknown;
};

/** All paths at which two forms differ, in the order of the form. Lists are compared by index. */
export function compareForms(before: unknown, after: unknown): FormChange[] {
  return compareAt([], before, after);
}

function compareAt(path: FormChange["path"], before: unknown, after: unknown): FormChange[] {
  if (before === after) return [];
  if (before === undefined || after === undefined) return oneSided(path, before, after);
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, i) => i).flatMap((i) =>
      compareAt([...path, i], before[i], after[i]),
    );
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => compareAt([...path, key], before[key], after[key]));
  }
  return [{ path, kind: "changed", before, after }];
}

/** A value that only one side has, leaf by leaf: a whole group as one value would be unreadable. */
function oneSided(path: FormChange["path"], before: unknown, after: unknown): FormChange[] {
  const present = before === undefined ? after : before;
  const parts = Array.isArray(present)
    ? present.map((part, i) => [i, part] as const)
    : isRecord(present)
      ? Object.entries(present)
      : [];
  if (parts.length === 0) {
    return [{ path, kind: before === undefined ? "added" : "removed", before, after }];
  }
  return parts.flatMap(([key, part]) =>
    before === undefined
      ? oneSided([...path, key], undefined, part)
      : oneSided([...path, key], part, undefined),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `["groups", 0, "media"]` → `groups[0].media`. */
export function formatFormPath(path: FormChange["path"]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text ? `${text}.${part}` : part;
  }, "");
}
