import type { Messages } from "use-intl";
import { askedNames } from "@/lib/compose/fields/derive";
import type { FormChange } from "@/lib/jobs/compare-forms";

type FieldKey = Exclude<keyof Messages["jobs"]["field"], symbol | number>;

/** A field of the form in words; `number` and `item` are places in lists, from 1. */
export type FieldName = { key: FieldKey; number: number; item: number };

/** What is no row of the fields: choices of the form's own, lists, and what old forms had. */
const others: readonly (readonly [string, FieldKey])[] = [
  ["kind", "kind"],
  ["groups.#.media.#.range", "groupRange"],
  ["speech.mode", "speechMode"],
  ["speech.specialWords", "specialWords"],
  ["sound.publicMusic", "publicMusic"],
  ["look.subHeadingLevels", "subHeadingLook"],
  // Jobs of before had one kind of transition.
  ["look.crossFade", "transitions"],
  ["output.platform", "platform"],
  ["output.length", "length"],
  ["output.target", "target"],
  ["leftToTemplates", "templates"],
  ["kept", "kept"],
];

/** `#` stands for a place in a list; a rule also holds for what is deeper, and the longest counts. */
const rules = [...askedNames, ...others].toSorted(([one], [other]) => other.length - one.length);

/** The words for a path, or null for a field that has none. */
export function fieldName(path: FormChange["path"]): FieldName | null {
  const places = path.filter((part): part is number => typeof part === "number");
  const pattern = path.map((part) => (typeof part === "number" ? "#" : part)).join(".");
  const rule = rules.find(([start]) => pattern === start || pattern.startsWith(`${start}.`));
  if (!rule) return null;
  return { key: rule[1], number: (places[0] ?? 0) + 1, item: (places[1] ?? 0) + 1 };
}
