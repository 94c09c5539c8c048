/**
 * `NextToken`: where a list goes on. Opaque to callers; holds the last row's sequence number and what
 * list and order it belongs to, so that a token of another list is refused.
 */
export function writePageToken(seq: string, list: string): string {
  return Buffer.from(JSON.stringify([1, list, seq])).toString("base64");
}

/** The sequence number, or null when the token is not one of `list`. */
export function readPageToken(token: string, list: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(token, "base64").toString("utf8"));
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  const [version, name, seq] = value as unknown[];
  const isOurs = version === 1 && name === list && typeof seq === "string";
  return isOurs && /^\d{1,18}$/.test(seq) ? seq : null;
}

/** A page of rows that were asked for with one more than `limit`, and the token of the next, if any. */
export function cutPage<Row extends { seq: string }>(
  found: readonly Row[],
  limit: number,
  list: string,
): { rows: Row[]; nextToken: string | undefined } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const more = found.length > limit && last !== undefined;
  return { rows, nextToken: more ? writePageToken(last.seq, list) : undefined };
}
