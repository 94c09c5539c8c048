import { z } from "zod";

/** Takes off what does not change the shape: optional, nullable, defaults, pipes. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  return schema;
}

/**
 * Every field of a schema as a path: `MediaGroupArray[].GroupName`, `SubHeadingConfig{}.Y`.
 * An object or list of objects is not a row itself, its fields are.
 */
export function schemaPaths(schema: z.core.$ZodType, prefix: string): string[] {
  const shape = unwrap(schema);
  if (shape instanceof z.ZodObject) {
    return Object.entries(shape.shape).flatMap(([key, field]) =>
      schemaPaths(field as z.core.$ZodType, `${prefix}.${key}`),
    );
  }
  if (shape instanceof z.ZodArray) return schemaPaths(shape.def.element, `${prefix}[]`);
  if (shape instanceof z.ZodRecord && unwrap(shape.def.valueType) instanceof z.ZodObject) {
    return schemaPaths(shape.def.valueType, `${prefix}{}`);
  }
  return [prefix];
}
