import { z } from "zod";
import { unwrapSchema } from "./unwrap-schema";

export type NumberRange = { min: number; max: number };

function step(schema: z.core.$ZodType, part: string): z.core.$ZodType | undefined {
  const holder = unwrapSchema(schema);
  if (part === "[]") return holder instanceof z.ZodArray ? holder.def.element : undefined;
  if (part === "{}") return holder instanceof z.ZodRecord ? holder.def.valueType : undefined;
  return holder instanceof z.ZodObject
    ? (holder.shape[part] as z.core.$ZodType | undefined)
    : undefined;
}

/**
 * The smallest and the largest value that the contract accepts at a path such as
 * `ProcessConfig.ImageDuration` or `MediaGroupArray[].Volume`. Forms
 * use it so that they never copy a limit.
 * @throws when the path is not a bounded number, which is a mistake of the caller
 */
export function rangeAt(schema: z.core.$ZodType, path: string): NumberRange {
  let at: z.core.$ZodType | undefined = schema;
  for (const part of path.match(/[A-Za-z]+|\[\]|\{\}/g) ?? []) at = at && step(at, part);
  const number = at && unwrapSchema(at);
  if (number instanceof z.ZodNumber) {
    const { minValue: min, maxValue: max } = number;
    if (min !== null && max !== null && Number.isFinite(min) && Number.isFinite(max)) {
      return { min, max };
    }
  }
  throw new Error(`no bounded number at ${path}`);
}
