import type { AskedName, FoldName, RowFacts } from "./field";
import type { CheckedRow, Part } from "./part";
import { parts } from "./parts";
import { join } from "./paths";

/** A row with its paths from the roots of form and request; `#` stands for an element. */
type FoundRow = { field: string; parameter: string; row: CheckedRow; part: Part };

const rows: readonly FoundRow[] = parts.flatMap((part) =>
  Object.entries(part.fields).map(([field, row]) => ({
    field: join(part.form, field),
    parameter: join(part.request, row.request),
    row,
    part,
  })),
);

type Pair = readonly [field: string, parameter: string];

/** Errors of a part as a whole: those of its list, of one element, of an object without a field. */
function pairsOfPart({ form, request, whole, also = [] }: Part): Pair[] {
  const isList = form.endsWith(".#") && request.endsWith("[#]");
  const list: Pair[] = isList ? [[form.slice(0, -2), request.slice(0, -3)]] : [];
  const element: Pair[] = whole || isList ? [[whole ? join(form, whole) : form, request]] : [];
  const field = list[0]?.[0] ?? element[0]?.[0] ?? form;
  return [...list, ...element, ...also.map((name): Pair => [field, name])];
}

const pairsOfRow = ({ field, parameter, row, part }: FoundRow): Pair[] => [
  [field, parameter],
  ...(row.also ?? []).map((name): Pair => [field, join(part.request, name)]),
  ...(row.items ?? []).map(([here, there]): Pair => [field + here, parameter + there]),
];

/**
 * Which field of the form is which parameter of the request. Of pairs that fit the longest one
 * counts; a pair also holds for what is deeper. Several parameters may lead to one field.
 */
export const fieldMap: readonly Pair[] = parts.flatMap((part) => [
  ...pairsOfPart(part),
  ...rows.filter((row) => row.part === part).flatMap(pairsOfRow),
]);

const byParameter = fieldMap.toSorted(([, one], [, other]) => other.length - one.length);

const isInside = (parameter: string, start: string) =>
  parameter === start || parameter.startsWith(`${start}.`) || parameter.startsWith(`${start}[`);

/** The field of the form for a parameter, `OutputConfig.Count`; null when the form has none. */
export function toFieldPath(parameter: string): string | null {
  const level = Number(/^EditingConfig\.SubHeadingConfig\.([1-5])/.exec(parameter)?.[1] ?? 1);
  const places = [...parameter.matchAll(/\[(\d+)\]/g)].map((match) => match[1] ?? "0");
  const pattern = parameter
    .replace(/^(EditingConfig\.SubHeadingConfig)\.[1-5]/, "$1.#")
    .replace(/\[\d+\]/g, "[#]");
  const pair = byParameter.find(([, start]) => isInside(pattern, start));
  if (!pair) return null;
  // The first line's look is that of all; the others may have their own.
  const field =
    level > 1
      ? pair[0].replace(/^look\.subHeading\./, `look.subHeadingLevels.${level - 1}.`)
      : pair[0];
  let next = 0;
  return field.replace(/#/g, () => places[next++] ?? "0");
}

/** `groups.3.volume` → `groups.#.volume`. */
export const patternOf = (field: string): string => field.replace(/\.\d+(?=\.|$)/g, ".#");

/** The parameter of a field: of several the most special one, which is the field's own. */
export function parameterOf(field: string): string | null {
  const pattern = patternOf(field);
  const parameters = fieldMap.filter(([known]) => known === pattern).map(([, name]) => name);
  return parameters.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

/** What the row of a field says beside its paths. */
export const rowOf = (field: string): RowFacts<unknown> =>
  rows.find((row) => row.field === patternOf(field))?.row ?? {};

/** Where the form keeps a list as a whole: `look.stickers.#.x` → `look.stickers`. */
const outsideLists = (field: string) => field.replace(/\.#.*$/, "");

/** The paths of the form that stand in a fold of the composer. */
export function pathsInFold(fold: FoldName): string[] {
  const whole = parts.filter((part) => part.fold === fold).map(({ form }) => outsideLists(form));
  const single = rows
    .filter(({ row }) => row.fold === fold)
    .map(({ field }) => outsideLists(field));
  return [...new Set([...whole, ...single])];
}

/** What the page of a job calls the fields: the start of a path, and its name in `jobs.field`. */
export const askedNames: readonly (readonly [field: string, name: AskedName])[] = [
  ...rows.map(({ field, row, part }) => {
    const ownName = field.replace(/^.*\./, "") as AskedName;
    return [field, row.asked ?? part.asked ?? ownName] as const;
  }),
  ...parts.flatMap(({ form, asked }) => (asked ? [[form, asked] as const] : [])),
];
