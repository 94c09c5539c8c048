/** A value that a field holds whole, and at which a path ends: lists too. */
type Whole = string | number | boolean | readonly unknown[];

/** Every field in an object, also through the objects in it: `"FontFace.Bold"`. */
export type FieldOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends Whole
    ? K
    : `${K}.${FieldOf<NonNullable<T[K]>>}`;
}[keyof T & string];

/** The same, and the objects on the way: `"FontFace"`. */
export type PathOf<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends Whole
    ? K
    : K | `${K}.${PathOf<NonNullable<T[K]>>}`;
}[keyof T & string];

/** Every object in an object, also in its lists. `Mark` names an element: `".#"` or `"[#]"`. */
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

/** What stands at a path. */
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

/** `join("look.title", "x")` → `look.title.x`; an empty start is the whole. */
export const join = (start: string, rest: string): string => (start ? `${start}.${rest}` : rest);

type Steps = readonly (string | number)[];

/** The paths of the rows are split once: a request is made at every key that is pressed. */
const split = new Map<string, readonly string[]>();

/** `InputConfig.StickerArray[#]` → `InputConfig`, `StickerArray`, `#`. */
export function stepsOf(path: string): readonly string[] {
  const steps = split.get(path) ?? path.replaceAll("[#]", ".#").split(".").filter(Boolean);
  split.set(path, steps);
  return steps;
}

/** The value at a path; undefined where the way ends before. */
export function valueAt(root: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );
}

/** Sets the value at a path. Objects and lists on the way are made where there are none. */
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

/** The numbers of the elements that a path with `#` fits: `[[0], [1]]`; `[[]]` for one without. */
export function placesAt(root: unknown, steps: readonly string[]): number[][] {
  const at = steps.indexOf("#");
  if (at === -1) return [[]];
  const list = valueAt(root, steps.slice(0, at));
  if (!Array.isArray(list)) return [];
  return list.flatMap((element, index) =>
    placesAt(element, steps.slice(at + 1)).map((rest) => [index, ...rest]),
  );
}

/** The steps with the numbers of elements in the place of `#`, in order. */
export function inPlace(steps: readonly string[], place: readonly number[]): Steps {
  let next = 0;
  return steps.map((step) => (step === "#" ? (place[next++] ?? 0) : step));
}
