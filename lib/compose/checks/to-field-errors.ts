import type { FieldError } from "@/lib/base/pure/errors";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { fieldMap } from "../field-map";

/** Longer parameters are more special. */
const rows = fieldMap.toSorted(([, one], [, other]) => other.length - one.length);

/**
 * Points a refusal to the form: for each refused parameter that the form shows, its field and the
 * refusal's own words. Empty when none of them stands in the form.
 */
export function toFieldErrors(problems: readonly ConfigProblem[]): FieldError[] {
  const fields = new Map<string, FieldError>();
  for (const { path: parameter, message } of problems) {
    const path = toFieldPath(parameter);
    if (path && !fields.has(path)) fields.set(path, { path, message });
  }
  return [...fields.values()];
}

/** The field of the form for a parameter, `OutputConfig.Count`; null when the form has none. */
export function toFieldPath(parameter: string): string | null {
  const level = /^EditingConfig\.SubHeadingConfig\.([1-5])/.exec(parameter)?.[1];
  const places = [...parameter.matchAll(/\[(\d+)\]/g)].map((match) => match[1] ?? "0");
  const shape = parameter
    .replace(/^(EditingConfig\.SubHeadingConfig)\.[1-5]/, "$1.#")
    .replace(/\[\d+\]/g, "[#]");
  const row = rows.find(([, pattern]) => shape === pattern || isInside(shape, pattern));
  if (!row) return null;
  // The first line's look is that of all; the others may have their own.
  const field =
    level && level !== "1"
      ? row[0].replace("look.subHeading.", `look.subHeadingLevels.${Number(level) - 1}.`)
      : row[0];
  let next = 0;
  return field.replace(/#/g, () => places[next++] ?? "0");
}

const isInside = (shape: string, pattern: string) =>
  shape.startsWith(`${pattern}.`) || shape.startsWith(`${pattern}[`);
