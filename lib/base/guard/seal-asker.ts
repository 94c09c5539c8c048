import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Asker } from "../pure/requests/read-asker";

/**
 * The header that carries the sender from the server to pages, routes and actions. A value from a
 * client is overwritten.
 */
export const askerHeader = "x-reelpress-asker";

/** Longer than Next needs to hand an action on to another of its pages. */
const holdsMs = 60_000;

const key = oncePerProcess("asker key", () => randomBytes(32));

const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");

/** The sender as a seal, which only this process can write and read. */
export function sealAsker(asker: Asker, now = Date.now()): string {
  const text = Buffer.from(JSON.stringify({ ...asker, until: now + holdsMs })).toString(
    "base64url",
  );
  return `${text}.${sign(text)}`;
}

/** @returns the sender, or null for a seal that this process did not write, or wrote too long ago */
export function openAsker(sealed: string | null | undefined, now = Date.now()): Asker | null {
  const [text = "", mark = ""] = sealed?.split(".") ?? [];
  const given = Buffer.from(mark);
  const expected = Buffer.from(sign(text));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { until, ...asker } = JSON.parse(Buffer.from(text, "base64url").toString()) as Asker & {
    until: number;
  };
  return now < until ? asker : null;
}
