import { z } from "zod";
import { unwrapSchema } from "../fields/unwrap-schema";
import { meantName } from "./meant-name";

/** A field that the schema does not know. `meant`: the documented name it looks like. */
export type UnknownField = { path: PropertyKey[]; meant: string | null };

export type AsMeant = { value: unknown; unknown: UnknownField[] };

type Schema = z.core.$ZodType;
type Bag = Record<string, unknown>;

const isObject = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

const numberText = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?\s*$/;

/** Converts a leaf: Java and Python callers of IMS also write numbers and booleans as text. */
function leafAsMeant(shape: Schema, value: unknown): unknown {
  if (shape instanceof z.ZodNumber && typeof value === "string") {
    return numberText.test(value) ? Number(value) : value;
  }
  if (shape instanceof z.ZodBoolean) {
    if (typeof value !== "string" && typeof value !== "number") return value;
    const word = String(value).trim().toLowerCase();
    if (word === "true" || word === "1") return true;
    return word === "false" || word === "0" ? false : value;
  }
  return value;
}

/** Whether a value counts as absent: `null` anywhere, or an empty text where text is not expected. */
function saysNothing(schema: Schema, value: unknown): boolean {
  if (isAbsent(value)) return true;
  if (typeof value !== "string" || value.trim() !== "") return false;
  const shape = unwrapSchema(schema);
  return !(shape instanceof z.ZodString || shape instanceof z.ZodUnknown);
}

/** The variant of a union that the value's `Type` names, else the last. */
function optionFor(options: readonly Schema[], value: unknown): Schema | null {
  const shapes = options.map(unwrapSchema).filter((shape) => shape instanceof z.ZodObject);
  if (!isObject(value) || shapes.length === 0) return null;
  const named = shapes.find((shape) => {
    const type = shape.shape.Type ? unwrapSchema(shape.shape.Type as Schema) : undefined;
    return type instanceof z.ZodLiteral && type.values.has(value.Type as string);
  });
  if (named) return named;
  return shapes.findLast((shape) => !(shape.shape.Type instanceof z.ZodLiteral)) ?? null;
}

/**
 * Normalises a value by the shape of its schema: removes `null`, converts numbers and booleans to the
 * documented type, and lists every unknown field. Anything else that is wrong is left for the schema
 * to refuse.
 */
export function asMeant(schema: Schema, value: unknown, path: PropertyKey[] = []): AsMeant {
  const shape = unwrapSchema(schema);
  if (shape instanceof z.ZodUnion) {
    const option = optionFor(shape.options, value);
    return option ? asMeant(option, value, path) : { value: withoutNulls(value), unknown: [] };
  }
  if (shape instanceof z.ZodArray && Array.isArray(value)) {
    const items = value
      .filter((item) => !isAbsent(item))
      .map((item, at) => asMeant(shape.def.element, item, [...path, at]));
    return {
      value: items.map((item) => item.value),
      unknown: items.flatMap((item) => item.unknown),
    };
  }
  // PHP writes empty lists and empty objects alike.
  const isBag = shape instanceof z.ZodObject || shape instanceof z.ZodRecord;
  if (isBag && Array.isArray(value) && value.length === 0) return { value: {}, unknown: [] };
  if (shape instanceof z.ZodObject && isObject(value)) return objectAsMeant(shape, value, path);
  if (shape instanceof z.ZodRecord && isObject(value)) {
    const made: Bag = {};
    const unknown: UnknownField[] = [];
    for (const [key, item] of Object.entries(value)) {
      if (saysNothing(shape.def.valueType, item)) continue;
      const read = asMeant(shape.def.valueType, item, [...path, key]);
      define(made, key, read.value);
      unknown.push(...read.unknown);
    }
    return { value: made, unknown };
  }
  return { value: leafAsMeant(shape, withoutNulls(value)), unknown: [] };
}

/** The documented name of a key that some programs write in another case, as in timelines. */
function documentedKey(key: string, shape: z.ZodObject, value: Bag): string {
  const isAddress = /^mediaurl$/i.test(key) && Object.hasOwn(shape.shape, "MediaURL");
  return isAddress && !Object.hasOwn(value, "MediaURL") ? "MediaURL" : key;
}

function objectAsMeant(shape: z.ZodObject, value: Bag, path: PropertyKey[]): AsMeant {
  const made: Bag = {};
  const unknown: UnknownField[] = [];
  // A loose object accepts unknown keys.
  const isLoose = shape.def.catchall !== undefined && !(shape.def.catchall instanceof z.ZodNever);
  for (const [written, item] of Object.entries(value)) {
    const key = documentedKey(written, shape, value);
    const field = Object.hasOwn(shape.shape, key) ? (shape.shape[key] as Schema) : undefined;
    if (!field) {
      if (isAbsent(item)) continue;
      define(made, key, isLoose ? item : withoutNulls(item));
      if (!isLoose) {
        const meant = meantName(key, Object.keys(shape.shape));
        unknown.push({ path: [...path, key], meant });
      }
      continue;
    }
    if (saysNothing(field, item)) continue;
    const read = asMeant(field, item, [...path, key]);
    define(made, key, read.value);
    unknown.push(...read.unknown);
  }
  return { value: made, unknown };
}

/** Sets a property; `__proto__` is treated like any other name. */
function define(bag: Bag, key: string, value: unknown): void {
  Object.defineProperty(bag, key, { value, enumerable: true, configurable: true, writable: true });
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isAbsent(item)).map(withoutNulls);
  if (!isObject(value)) return value;
  const made: Bag = {};
  for (const [key, item] of Object.entries(value)) {
    if (!isAbsent(item)) define(made, key, withoutNulls(item));
  }
  return made;
}
