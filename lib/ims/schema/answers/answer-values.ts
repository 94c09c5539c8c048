import { z } from "zod";

/**
 * For reading answers: what the documentation calls a text has been seen as a number, a null, or as
 * the object that the text should have held. What cannot be meant is taken for absent; only what an
 * answer is useless without stays required.
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

/** A number, written as one or as text; absent when it is neither. */
export const lenientNumber = anything
  .transform((value) => {
    const number = typeof value === "number" ? value : Number.parseFloat(toText(value) ?? "");
    return Number.isFinite(number) ? number : undefined;
  })
  .optional();

/** A list whose entries that cannot be read are left out: one odd clip must not hide the others. */
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
