import { z } from "zod";
import { rowLimits } from "./form-values";
import { fitsBeside } from "./kept-bounds";

/**
 * Bounds of what a form holds, finished or not. A draft may break every rule of the form (a person is
 * in the middle of it) but not its bounds: forms of any size would stop the program for everybody. The
 * bounds are derived from the form's own schema, so that no list is forgotten.
 */

/** A text of a draft may be too long for IMS, so that a person can shorten it; this is the limit. */
export const longestText = 20_000;
/** Blank rows of a list count as rows, not as texts. */
const blankRows = 50;
/** The limit for the longest list, and for lists whose schema sets no limit. */
const listAtMost = 1000;

export type OverBound = {
  path: (string | number)[];
  message: "too-many" | "text-huge" | "kept-much";
};

/** Elements that a list of the form has at most: `texts` without blank rows, `rows` with them. */
export function listBounds(schema: z.ZodArray): { texts: number; rows: number } {
  const texts = rowLimits.get(schema)?.most;
  if (texts !== undefined) return { texts, rows: texts + blankRows };
  const most = (schema.def.checks ?? []).flatMap(({ _zod: { def } }) =>
    def.check === "max_length" ? [(def as z.core.$ZodCheckMaxLengthDef).maximum] : [],
  );
  const rows = Math.min(listAtMost, ...most);
  return { texts: rows, rows };
}

const isBlank = (value: unknown) => typeof value === "string" && value.trim() === "";

/** Finds the first list or text that exceeds the bounds of a form; null when there is none. */
export function findOverBound(
  schema: z.core.$ZodType,
  value: unknown,
  path: (string | number)[] = [],
): OverBound | null {
  if (schema instanceof z.ZodPipe) return findOverBound(schema.def.in, value, path);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return findOverBound(schema.def.innerType, value, path);
  }
  if (typeof value === "string") {
    return value.length > longestText ? { path, message: "text-huge" } : null;
  }
  if (schema instanceof z.ZodObject) return overBoundInside(schema, value, path);
  if (!(schema instanceof z.ZodArray) || !Array.isArray(value)) return null;
  const { texts, rows } = listBounds(schema);
  if (path.join() === "kept") return fitsBeside(value) ? null : { path, message: "kept-much" };
  if (value.length > rows) return { path, message: "too-many" };
  if (value.filter((row) => !isBlank(row)).length > texts) return { path, message: "too-many" };
  for (const [index, element] of value.entries()) {
    const over = findOverBound(schema.def.element, element, [...path, index]);
    if (over) return over;
  }
  return null;
}

function overBoundInside(schema: z.ZodObject, value: unknown, path: (string | number)[]) {
  if (typeof value !== "object" || value === null) return null;
  for (const [key, field] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(value, key)) continue;
    const inner = (value as Record<string, unknown>)[key];
    const over = findOverBound(field as z.core.$ZodType, inner, [...path, key]);
    if (over) return over;
  }
  return null;
}
