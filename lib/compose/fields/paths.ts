/** A value at which a path ends, because one field holds all of it. Lists are such values. */
type Whole = string | number | boolean | readonly unknown[];

/** Every field of an object, including those of nested objects: `"FontFace.Bold"`. */
export type FieldOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends Whole
    ? K
    : `${K}.${FieldOf<NonNullable<T[K]>>}`;
}[keyof T & string];

/** Every field as in `FieldOf`, and the nested objects themselves: `"FontFace"`. */
export type PathOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends Whole
    ? K
    : K | `${K}.${PathOf<NonNullable<T[K]>>}`;
}[keyof T & string];

/** Every field as in `FieldOf`, also those of the elements of lists: `"groups.#.name"`. */
export type LeafOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends readonly (infer Element)[]
    ? NonNullable<Element> extends Whole
      ? K
      : `${K}.#.${LeafOf<NonNullable<Element>>}`
    : NonNullable<T[K]> extends Whole
      ? K
      : `${K}.${LeafOf<NonNullable<T[K]>>}`;
}[keyof T & string];

/**
 * Every nested object, including those in lists. `Mark` is how an element is written: `".#"` or
 * `"[#]"`.
 */
export type PartOf<T, Mark extends string> = string extends keyof T
  ? "#"
  : {
      [K in keyof T & string]-?: NonNullable<T[K]> extends readonly (infer Element)[]
        ? NonNullable<Element> extends Whole
          ? never
          : `${K}${Mark}` | `${K}${Mark}.${PartOf<NonNullable<Element>, Mark>}`
        : NonNullable<T[K]> extends Whole
          ? never
          : K | `${K}.${PartOf<NonNullable<T[K]>, Mark>}`;
    }[keyof T & string];

/** The type of the value at a path. */
export type At<T, Path extends string> = Path extends ""
  ? T
  : Path extends `${infer Head}.${infer Rest}`
    ? At<Step<NonNullable<T>, Head>, Rest>
    : Step<NonNullable<T>, Path>;

type Step<T, Key extends string> = Key extends keyof T
  ? T[Key]
  : Key extends `${infer List}[#]`
    ? Element<Step<T, List>>
    : Key extends "#"
      ? Element<T>
      : never;

type Element<T> =
  NonNullable<T> extends readonly (infer E)[]
    ? NonNullable<E>
    : NonNullable<T> extends Readonly<Record<string, infer V>>
      ? V
      : never;

/** `join("look.title", "x")` → `look.title.x`; an empty start is the root. */
export const join = (start: string, rest: string): string => (start ? `${start}.${rest}` : rest);

type Steps = readonly (string | number)[];

/** Cached steps of the rows' paths: a request is made on every key press. */
const split = new Map<string, readonly string[]>();

/** `InputConfig.StickerArray[#]` → `InputConfig`, `StickerArray`, `#`. */
export function stepsOf(path: string): readonly string[] {
  const steps = split.get(path) ?? path.replaceAll("[#]", ".#").split(".").filter(Boolean);
  split.set(path, steps);
  return steps;
}

/** The value at a path; undefined when an object on the way is missing. */
export function valueAt(root: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );
}

/** Sets the value at a path. Missing objects and lists on the way are made. */
export function setAt(root: object, steps: Steps, value: unknown): void {
  let holder = root as Record<string | number, unknown>;
  steps.forEach((step, index) => {
    if (index === steps.length - 1) {
      holder[step] = value;
      return;
    }
    holder[step] ??= typeof steps[index + 1] === "number" ? [] : {};
    holder = holder[step] as Record<string | number, unknown>;
  });
}

/** The indexes of all elements that a path with `#` matches: `[[0], [1]]`; `[[]]` without `#`. */
export function matchingIndexes(root: unknown, steps: readonly string[]): number[][] {
  const at = steps.indexOf("#");
  if (at === -1) return [[]];
  const list = valueAt(root, steps.slice(0, at));
  if (!Array.isArray(list)) return [];
  return list.flatMap((element, index) =>
    matchingIndexes(element, steps.slice(at + 1)).map((rest) => [index, ...rest]),
  );
}

/** The steps with each `#` replaced by the next index. */
export function withIndexes(steps: readonly string[], indexes: readonly number[]): Steps {
  let next = 0;
  return steps.map((step) => (step === "#" ? (indexes[next++] ?? 0) : step));
}
