import { z } from "zod";
import { isConfirmed } from "../fields/confirmed";
import { unwrapSchema } from "../fields/unwrap-schema";

/** The limits of a number of which no more is to be known than its smallest and largest value. */
export type PlainNumber = { min: number; max: number };

/**
 * The confirmed fields of an object that are plain numbers between two limits: tests take values for
 * them from here, so that a new one needs none of its own. For the tests.
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
