import { z } from "zod";
import { isConfirmed } from "../fields/confirmed";
import { unwrapSchema } from "../fields/unwrap-schema";

/** The limits of a number that has no other rules. */
export type PlainNumber = { min: number; max: number };

/**
 * The confirmed fields of an object that are plain numbers between two limits. Tests derive samples from
 * them, so a new field needs no extra sample.
 */
export function plainNumbers(schema: z.ZodObject): Record<string, PlainNumber> {
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const number = unwrapSchema(field);
      if (!isConfirmed(field) || !(number instanceof z.ZodNumber)) return [];
      const { minValue: min, maxValue: max } = number;
      return min === null || max === null ? [] : [[name, { min, max }]];
    }),
  );
}
