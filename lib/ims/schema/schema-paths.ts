import { z } from "zod";
import { unwrapSchema } from "./unwrap-schema";

/**
 * Every field of a schema as a path: `MediaGroupArray[].GroupName`, `SubHeadingConfig{}.Y`.
 * An object or list of objects is not a row itself, its fields are.
 */
export function schemaPaths(schema: z.core.$ZodType, prefix: string): string[] {
  const shape = unwrapSchema(schema);
  if (shape instanceof z.ZodObject) {
    const fields = Object.entries(shape.shape);
    if (fields.length === 0) return [prefix];
    return fields.flatMap(([key, field]) =>
      schemaPaths(field as z.core.$ZodType, `${prefix}.${key}`),
    );
  }
  if (shape instanceof z.ZodArray) return schemaPaths(shape.def.element, `${prefix}[]`);
  if (shape instanceof z.ZodRecord && unwrapSchema(shape.def.valueType) instanceof z.ZodObject) {
    return schemaPaths(shape.def.valueType, `${prefix}{}`);
  }
  return [prefix];
}
