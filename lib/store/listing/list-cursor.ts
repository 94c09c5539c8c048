import { z } from "zod";

/** The type of the value by which a list is sorted, in PostgreSQL's words. */
export type KeyType = "timestamptz" | "text" | "float8" | "int";

const time = z.iso.datetime({ precision: 3 });
// PostgreSQL keeps no U+0000, and half a character is none.
const text = z
  .string()
  .max(1_000)
  .refine((value) => !/[\0\p{Surrogate}]/u.test(value));

const keys = {
  timestamptz: time.refine((value) => !Number.isNaN(Date.parse(value))),
  text,
  float8: z.number(),
  int: z.int32(),
} as const satisfies Record<KeyType, z.ZodType>;

/** The position at which a list continues: after the entry with this key and id. */
export type ListPosition = { key: string | number; id: string };

const id = z.string().regex(/^[\x21-\x7e]{1,200}$/);

export function writeListCursor(sort: string, { key, id: at }: ListPosition): string {
  return Buffer.from(JSON.stringify([sort, key, at])).toString("base64url");
}

/** Null for what nobody wrote for this sort: the list then begins at its start. */
export function readListCursor(
  sort: string,
  type: KeyType,
  cursor: string | null | undefined,
): ListPosition | null {
  try {
    const given: unknown = JSON.parse(Buffer.from(cursor ?? "", "base64url").toString("utf8"));
    const read = z.tuple([z.literal(sort), keys[type], id]).safeParse(given).data;
    return read ? { key: read[1], id: read[2] } : null;
  } catch {
    return null;
  }
}
