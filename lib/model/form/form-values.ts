import { z } from "zod";
import { editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import { anyInputConfigSchema } from "@/lib/ims/schema/config/input-config";
import { mashupInputSchema } from "@/lib/ims/schema/config/mashup-input";
import { objectUrlPattern, outputConfigSchema } from "@/lib/ims/schema/config/output-config";
import { type NumberRange, rangeAt } from "@/lib/ims/schema/fields/range-at";

/**
 * The kinds of values in the form. An empty text, an empty list and null always mean "not set": IMS
 * then decides. Messages are keys of `compose.errors`.
 */

const schemas = {
  InputConfig: anyInputConfigSchema,
  EditingConfig: editingConfigSchema,
  OutputConfig: outputConfigSchema,
  "ScreenMediaHighlights.InputConfig": mashupInputSchema,
} as const;

/**
 * The limits of a field of the request: `EditingConfig.MediaConfig.Volume`. A field of an operation of
 * its own begins with the operation, as in the fidelity table: `ScreenMediaHighlights.InputConfig.…`.
 */
export function limitsOf(path: string): NumberRange {
  const config = (Object.keys(schemas) as (keyof typeof schemas)[]).find((name) =>
    path.startsWith(`${name}.`),
  );
  if (!config) throw new Error(`no config holds ${path}`);
  return rangeAt(schemas[config], path.slice(config.length + 1));
}

/** A number within the limits of a field of the request. `most` widens or narrows them. */
export function numberWithin(path: string, own: Partial<NumberRange> = {}) {
  const { min, max } = { ...limitsOf(path), ...own };
  return z.number("number").min(min, "range").max(max, "range");
}

export const wholeWithin = (path: string, own: Partial<NumberRange> = {}) =>
  numberWithin(path, own).int("whole");

export const seconds = (path: string) => numberWithin(path, { min: 0.1 });

/** The limits of every volume in IMS: 0 is silent, 1 is unchanged. */
export const volume = numberWithin("EditingConfig.MediaConfig.Volume");

/** A position or width as in IMS: below 1 a share of the frame, from 2 on whole pixels of the output. */
export const position = z
  .number("number")
  .min(0, "range")
  .max(4096, "range")
  .refine((value) => value < 1 || (Number.isInteger(value) && value >= 2), "place");

export const color = z.string().regex(/^(?:#[0-9a-fA-F]{6})?$/, "color");
export const choice = z.boolean().nullable();
/** An id, a name or an address that IMS defines. */
export const word = (longest = 200) => z.string().trim().max(longest, "word-long");
/** Names of a list of IMS: the longest has 187. */
export const words = z.array(z.string().min(1).max(200, "word-long")).max(300, "too-many");

/** True for `http(s)://<bucket>.oss-…` and `oss://<bucket>/…` instead of a media id. */
export const isAddress = (reference: string): boolean => reference.includes("://");

/** A media of the library by its id, or an object by its address. */
export const mediaReference = z
  .string()
  .min(1)
  .max(2048, "word-long")
  .refine((value) => !isAddress(value) || objectUrlPattern.test(value), "address");

/** How many rows that are not blank a list of texts may have. */
export const rowLimits = z.registry<{ most: number }>();

/**
 * A list of texts, one a row. Blank rows are not an error: they are left out, so that a blank line in a
 * list never prevents a submit.
 */
export const textList = (items: { most: number; length: number; tooLong: string }) =>
  z
    .array(z.string().trim().max(items.length, items.tooLong))
    .register(rowLimits, { most: items.most })
    .transform((texts) => texts.filter((text) => text !== ""))
    .refine((texts) => texts.length <= items.most, "list-full");
