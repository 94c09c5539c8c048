/**
 * The `NextToken` from which a list continues. Opaque to callers. Holds the sequence number of the last
 * row and the name of the list with its order, so that a token of another list is refused.
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

/** The page and the token of the next one, if any, from rows that were queried with `limit + 1`. */
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
