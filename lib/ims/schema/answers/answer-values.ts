import { z } from "zod";

/**
 * Lenient types for reading answers. Values documented as text have been seen as numbers, as null, and
 * as the object that the text should have held. A meaningless value counts as absent; only fields
 * without which an answer is useless are required.
 */
const anything = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
]);

function toText(value: z.infer<typeof anything>): string | undefined {
  if (value === null) return undefined;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A text; JSON text where the cloud wrote the object itself. */
export const lenientText = anything.transform(toText).optional();

/** An id: a text or a number, and not empty. */
export const lenientId = z.union([z.string().min(1), z.number()]).transform(String);

/** A number, or a number written as text; absent when the value is neither. */
export const lenientNumber = anything
  .transform((value) => {
    const number = typeof value === "number" ? value : Number.parseFloat(toText(value) ?? "");
    return Number.isFinite(number) ? number : undefined;
  })
  .optional();

/** A list without its unreadable entries, so that one odd clip does not hide the others. */
export function lenientList<S extends z.ZodType>(entry: S) {
  return z
    .union([z.array(z.unknown()), z.null()])
    .default([])
    .transform((list) =>
      (list ?? []).flatMap((value): z.output<S>[] => {
        const read = entry.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    );
}
