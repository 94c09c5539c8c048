import { z } from "zod";
import { unwrapSchema } from "./unwrap-schema";

/** What is known of a field beside its shape. `section` is that of the docs' contract page. */
type FieldFacts = {
  section: string;
  /** False: only third-party code names the field. */
  confirmed: boolean;
  /** When given, any other value is one that only third-party code names. */
  confirmedValues?: readonly string[];
};

const facts = z.registry<FieldFacts>();

/**
 * A field that no official source confirms. It is known by name, so that it can be refused by name:
 * strict reading refuses it, else it is taken out unread and listed.
 */
export function unconfirmed<S extends z.ZodType>(section: string, schema: S): z.ZodOptional<S> {
  const field = schema.optional();
  facts.add(field, { section, confirmed: false });
  return field;
}

/** A field of which only these values are confirmed; another one is treated as `unconfirmed` is. */
export function onlyConfirmed<S extends z.ZodType>(
  section: string,
  confirmedValues: readonly string[],
  schema: S,
): z.ZodOptional<S> {
  const field = schema.optional();
  facts.add(field, { section, confirmed: true, confirmedValues });
  return field;
}

/** Whether a field of a schema is confirmed as a field. */
export function isConfirmed(field: z.core.$ZodType): boolean {
  return facts.get(field as z.ZodType)?.confirmed !== false;
}

/** Something in a config that no official source confirms: a whole field, or its value. */
export type Unconfirmed = { path: PropertyKey[]; value?: string | undefined };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** All that is unconfirmed in a value as it came, in order. An ill-formed value has nothing. */
export function findUnconfirmed(
  schema: z.core.$ZodType,
  value: unknown,
  path: PropertyKey[] = [],
): Unconfirmed[] {
  if (value === undefined) return [];
  const known = facts.get(schema as z.ZodType);
  if (known && !known.confirmed) return [{ path }];
  if (known?.confirmedValues && typeof value === "string") {
    return known.confirmedValues.includes(value) ? [] : [{ path, value }];
  }
  const shape = unwrapSchema(schema);
  if (shape instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, at) => findUnconfirmed(shape.def.element, item, [...path, at]));
  }
  if (!isObject(value)) return [];
  if (shape instanceof z.ZodObject) {
    return Object.entries(value).flatMap(([key, item]) => {
      const field: z.core.$ZodType | undefined = Object.hasOwn(shape.shape, key)
        ? shape.shape[key]
        : undefined;
      return field ? findUnconfirmed(field, item, [...path, key]) : [];
    });
  }
  if (shape instanceof z.ZodRecord) {
    return Object.entries(value).flatMap(([key, item]) =>
      findUnconfirmed(shape.def.valueType, item, [...path, key]),
    );
  }
  return [];
}
