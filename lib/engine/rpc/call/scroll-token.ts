import { createHash } from "node:crypto";

/** The position of a search: the newest media that it covers, and how many it has returned. */
export type ScrollPosition = { lastSeq: string; offset: number };

const sequenceDigits = 12;
const offsetDigits = 12;

/** 8 hex digits that identify the query and its order. */
function fingerprint(query: string): string {
  return createHash("sha256").update(query).digest("hex").slice(0, 8);
}

/** `ScrollToken`: 32 hex digits, as IMS documents its length. */
export function writeScrollToken(query: string, position: ScrollPosition): string {
  const seq = BigInt(position.lastSeq).toString(16).padStart(sequenceDigits, "0");
  const offset = position.offset.toString(16).padStart(offsetDigits, "0");
  return `${fingerprint(query)}${seq}${offset}`.toUpperCase();
}

/** Reads a token; null when it belongs to another search. */
export function readScrollToken(token: string, query: string): ScrollPosition | null {
  if (!/^[0-9A-F]{32}$/i.test(token)) return null;
  if (token.slice(0, 8).toLowerCase() !== fingerprint(query)) return null;
  const lastSeq = BigInt(`0x${token.slice(8, 8 + sequenceDigits)}`).toString();
  return { lastSeq, offset: Number.parseInt(token.slice(8 + sequenceDigits), 16) };
}
