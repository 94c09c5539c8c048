import { z } from "zod";
import { unwrapSchema } from "./unwrap-schema";

/** What is known about a field besides its shape. `section` refers to the contract page of the docs. */
type FieldFacts = {
  section: string;
  /** False: only third-party code names the field. */
  confirmed: boolean;
  /** When present, any other value is named by third-party code only. */
  confirmedValues?: readonly string[];
};

const facts = z.registry<FieldFacts>();

/**
 * A field that no official source confirms. The schema knows its name, so that strict reading can
 * refuse it by name; otherwise it is removed unread and listed.
 */
export function unconfirmed<S extends z.ZodType>(section: string, schema: S): z.ZodOptional<S> {
  const field = schema.optional();
  facts.add(field, { section, confirmed: false });
  return field;
}

/** A field of which only these values are confirmed; other values are treated like `unconfirmed`. */
export function onlyConfirmed<S extends z.ZodType>(
  section: string,
  confirmedValues: readonly string[],
  schema: S,
): z.ZodOptional<S> {
  const field = schema.optional();
  facts.add(field, { section, confirmed: true, confirmedValues });
  return field;
}

/** Whether a schema field itself, not just its values, is confirmed. */
export function isConfirmed(field: z.core.$ZodType): boolean {
  return facts.get(field as z.ZodType)?.confirmed !== false;
}

/** Something in a config that no official source confirms: a whole field, or its value. */
export type Unconfirmed = { path: PropertyKey[]; value?: string | undefined };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Everything unconfirmed in a raw value, in order; empty for an ill-formed value. */
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
