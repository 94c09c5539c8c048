import { z } from "zod";

/** Removes wrappers that do not change the shape: optional, nullable, defaults, pipes. */
export function unwrapSchema(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrapSchema(schema.def.innerType);
  }
  if (schema instanceof z.ZodPipe) return unwrapSchema(schema.def.in);
  return schema;
}
