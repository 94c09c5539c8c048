import type { JobFieldName, FoldName, RowFacts } from "./field";
import type { CheckedRow, Part } from "./part";
import { isMatching, type JobKind, jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { fieldsWithoutRow, parts } from "./parts";
import { join } from "./paths";

/** A row with its full paths in form and request; `#` means any element of a list. */
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

/**
 * Paths for errors of a part as a whole: of its list, of an element, of an object without a field.
 */
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
 * Pairs of a field of the form and a parameter of the request. A pair also covers everything below
 * its paths; when several pairs match, the longest counts. Several parameters may map to one field.
 */
export const fieldMap: readonly Pair[] = parts.flatMap((part) => [
  ...pairsOfPart(part),
  ...rows.filter((row) => row.part === part).flatMap(pairsOfRow),
]);

const byParameter = fieldMap.toSorted(([, one], [, other]) => other.length - one.length);

const isInside = (parameter: string, start: string) =>
  parameter === start || parameter.startsWith(`${start}.`) || parameter.startsWith(`${start}[`);

/** Whether a form of this kind shows the field; a field outside of the kinds is shown by all of them. */
function isOfKind(field: string, kind: JobKind): boolean {
  if (field === "match.scene") return kind === "match";
  if (field === "match.filmScene") return kind === "film";
  const root = field.replace(/\..*$/, "");
  if (root === "match") return isMatching(kind);
  return kind === root || !(jobKinds as readonly string[]).includes(root);
}

/**
 * The field of the form for a parameter, `OutputConfig.Count`; null when the form has none. Kinds share
 * names of parameters: without `kind`, the first kind that has the parameter is meant.
 */
export function toFieldPath(parameter: string, kind?: JobKind): string | null {
  const level = Number(/^EditingConfig\.SubHeadingConfig\.([1-5])/.exec(parameter)?.[1] ?? 1);
  const indexes = [...parameter.matchAll(/\[(\d+)\]/g)].map((match) => match[1] ?? "0");
  const pattern = parameter
    .replace(/^(EditingConfig\.SubHeadingConfig)\.[1-5]/, "$1.#")
    .replace(/\[\d+\]/g, "[#]");
  const pair = byParameter.find(
    ([field, start]) => isInside(pattern, start) && (!kind || isOfKind(field, kind)),
  );
  if (!pair) return null;
  // The first line's look is the look of all lines, unless a line has its own.
  const field =
    level > 1
      ? pair[0].replace(/^look\.subHeading\./, `look.subHeadingLevels.${level - 1}.`)
      : pair[0];
  let next = 0;
  return field.replace(/#/g, () => indexes[next++] ?? "0");
}

/** `groups.3.volume` → `groups.#.volume`. */
const patternOf = (field: string): string => field.replace(/\.\d+(?=\.|$)/g, ".#");

/** The parameter of a field. When several match, the most specific one is the field's own. */
export function parameterOf(field: string): string | null {
  const pattern = patternOf(field);
  const parameters = fieldMap.filter(([known]) => known === pattern).map(([, name]) => name);
  return parameters.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

/**
 * The path by which the contract and the fidelity table know the parameter of a field: with the
 * operation before it, when it is one of its own.
 */
export function contractPathOf(field: string): string | null {
  const parameter = parameterOf(field);
  const operation = rows.find((row) => row.field === patternOf(field))?.part.operation;
  return operation && parameter ? `${operation}.${parameter}` : parameter;
}

/** The facts in a field's row other than its paths. */
export const rowOf = (field: string): RowFacts<unknown> =>
  rows.find((row) => row.field === patternOf(field))?.row ?? {};

/** The path of the list that holds a field: `look.stickers.#.x` → `look.stickers`. */
const outsideLists = (field: string) => field.replace(/\.#.*$/, "");

/** The paths of the form whose fields are in one fold of the composer. */
export function pathsInFold(fold: FoldName): string[] {
  const whole = parts.filter((part) => part.fold === fold).map(({ form }) => outsideLists(form));
  const single = rows
    .filter(({ row }) => row.fold === fold)
    .map(({ field }) => outsideLists(field));
  return [...new Set([...whole, ...single])];
}

/**
 * The names of the fields on the page of a job: the start of a path, and its key in `jobs.field`.
 */
export const jobFieldNames: readonly (readonly [field: string, name: JobFieldName])[] = [
  ...rows.map(({ field, row, part }) => {
    const ownName = field.replace(/^.*\./, "") as JobFieldName;
    return [field, row.jobField ?? part.jobField ?? ownName] as const;
  }),
  ...parts.flatMap(({ form, jobField }) => (jobField ? [[form, jobField] as const] : [])),
  ...Object.entries(fieldsWithoutRow),
];
