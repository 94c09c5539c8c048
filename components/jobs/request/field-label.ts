import type { Messages } from "use-intl";
import { jobFieldNames } from "@/lib/compose/fields/derive";
import type { FormChange } from "@/lib/jobs/compare/compare-forms";

type FieldKey = Exclude<keyof Messages["jobs"]["field"], symbol | number>;

/** A field of the form in words; `number` and `item` are positions in lists, from 1. */
export type FieldName = { key: FieldKey; number: number; item: number };

/** Labels that the field table does not have: of lists, of what is in a field, and of old forms. */
const others: readonly (readonly [string, FieldKey])[] = [
  ["groups.#.media.#.range", "groupRange"],
  ["speech.specialWords", "specialWords"],
  ["look.subHeadingLevels", "subHeadingLook"],
  // Earlier jobs had one kind of transition.
  ["look.crossFade", "transitions"],
  ["output.length", "length"],
  ["output.target", "target"],
];

/** `#` replaces an index of a list. A rule also applies to deeper paths; the longest matching rule wins. */
const rules = [...jobFieldNames, ...others].toSorted(([one], [other]) => other.length - one.length);

/** The label of a path, or null for a field without a label. */
export function fieldName(path: FormChange["path"]): FieldName | null {
  const indexes = path.filter((part): part is number => typeof part === "number");
  const pattern = path.map((part) => (typeof part === "number" ? "#" : part)).join(".");
  const rule = rules.find(([start]) => pattern === start || pattern.startsWith(`${start}.`));
  if (!rule) return null;
  return { key: rule[1], number: (indexes[0] ?? 0) + 1, item: (indexes[1] ?? 0) + 1 };
}
