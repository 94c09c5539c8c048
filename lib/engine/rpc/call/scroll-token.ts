import { createHash } from "node:crypto";

/** Where a search stands: the newest asset it looks at, and how many it has answered. */
export type ScrollPlace = { lastSeq: string; offset: number };

const sequenceDigits = 12;
const offsetDigits = 12;

/** 8 hex digits of what is searched for and in which order. */
function fingerprint(query: string): string {
  return createHash("sha256").update(query).digest("hex").slice(0, 8);
}

/** `ScrollToken`: 32 hex digits, as IMS documents its length. */
export function writeScrollToken(query: string, place: ScrollPlace): string {
  const seq = BigInt(place.lastSeq).toString(16).padStart(sequenceDigits, "0");
  const offset = place.offset.toString(16).padStart(offsetDigits, "0");
  return `${fingerprint(query)}${seq}${offset}`.toUpperCase();
}

/** Null when the token is of another search. */
export function readScrollToken(token: string, query: string): ScrollPlace | null {
  if (!/^[0-9A-F]{32}$/i.test(token)) return null;
  if (token.slice(0, 8).toLowerCase() !== fingerprint(query)) return null;
  const lastSeq = BigInt(`0x${token.slice(8, 8 + sequenceDigits)}`).toString();
  return { lastSeq, offset: Number.parseInt(token.slice(8 + sequenceDigits), 16) };
}
