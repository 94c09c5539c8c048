import { z } from "zod";
import { unwrapSchema } from "./unwrap-schema";

/**
 * Every field of a schema as a path, and every value of its enumerations: `AlignmentMode=Cut`.
 */
export function schemaPathsAndValues(schema: z.core.$ZodType, prefix: string): string[] {
  return schemaLeaves(schema, prefix).flatMap(({ path, shape }) =>
    shape instanceof z.ZodEnum
      ? [path, ...shape.options.map((option) => `${path}=${String(option)}`)]
      : [path],
  );
}

type Wanted = (field: z.core.$ZodType) => boolean;

/** Every field of a schema as a path, without fields that are not `wanted` and everything inside them. */
export function schemaPaths(schema: z.core.$ZodType, prefix: string, wanted?: Wanted): string[] {
  return schemaLeaves(schema, prefix, wanted).map(({ path }) => path);
}

type SchemaLeaf = { path: string; shape: z.core.$ZodType };

/**
 * Every field of a schema: `MediaGroupArray[].GroupName`, `SubHeadingConfig{}.Y`. An object or a
 * list of objects is not a field itself, but its fields are. A union has the fields of all its shapes.
 */
function schemaLeaves(
  schema: z.core.$ZodType,
  prefix: string,
  wanted: Wanted = () => true,
): SchemaLeaf[] {
  const shape = unwrapSchema(schema);
  if (shape instanceof z.ZodObject) {
    const fields: [string, z.core.$ZodType][] = Object.entries(shape.shape);
    return fields.flatMap(([key, field]) =>
      wanted(field) ? schemaLeaves(field, `${prefix}.${key}`, wanted) : [],
    );
  }
  if (shape instanceof z.ZodArray) return schemaLeaves(shape.def.element, `${prefix}[]`, wanted);
  if (shape instanceof z.ZodRecord && unwrapSchema(shape.def.valueType) instanceof z.ZodObject) {
    return schemaLeaves(shape.def.valueType, `${prefix}{}`, wanted);
  }
  if (shape instanceof z.ZodDiscriminatedUnion) return kindLeaves(shape, prefix, wanted);
  if (shape instanceof z.ZodUnion) {
    const options = shape.options.map(unwrapSchema);
    // A number that may also be text is one field.
    if (!options.some((option) => option instanceof z.ZodObject)) return [{ path: prefix, shape }];
    const leaves = options.flatMap((option) => schemaLeaves(option, prefix, wanted));
    return [...new Map(leaves.map((leaf) => [leaf.path, leaf])).values()];
  }
  return [{ path: prefix, shape }];
}

/** The fields of a discriminated union, listed under the discriminator: `Effects[]` → `Effects[Volume].Gain`. */
function kindLeaves(union: z.ZodDiscriminatedUnion, prefix: string, wanted: Wanted): SchemaLeaf[] {
  const { discriminator } = union.def;
  return union.options.flatMap((option) => {
    if (!(option instanceof z.ZodObject)) return [];
    const { [discriminator]: kind, ...others } = option.shape;
    const names = kind instanceof z.ZodLiteral ? [...kind.values].map(String) : [];
    return names.flatMap((name) => [
      { path: `${prefix}.${discriminator}=${name}`, shape: option },
      ...schemaLeaves(z.object(others), prefix.replace(/\[\]$/, `[${name}]`), wanted),
    ]);
  });
}
