import { createHmac, timingSafeEqual } from "node:crypto";
import type { ObjectAddress } from "./object-address";

/** The engine's own files (covers, sprites). No bucket can have this name. */
export const assetsBucket = "_assets";

const hourSeconds = 3600;

function signatureOf(secret: string, { bucket, key }: ObjectAddress, expires: string): string {
  return createHmac("sha256", `object:${secret}`)
    .update(JSON.stringify([bucket, key, expires]))
    .digest("base64url");
}

/** Where the mount serves objects; bucket and key stand behind it, each part percent-encoded. */
const objectsPath = "/api/ims/objects/";

/**
 * The object that a path names, decoded once: a key may hold `%`, `%25` or `%2F` of its own. Read
 * from the path as it was sent, since servers differ in what they decode. Null for another path.
 */
export function objectOfPath(pathname: string): ObjectAddress | null {
  if (!pathname.startsWith(objectsPath)) return null;
  try {
    const parts = pathname.slice(objectsPath.length).split("/").map(decodeURIComponent);
    // A slash within a part is no border of parts: such an address is none of ours.
    if (parts.some((part) => part.includes("/"))) return null;
    const [bucket = "", ...key] = parts;
    return { bucket, key: key.join("/") };
  } catch {
    return null;
  }
}

/**
 * An address that anybody may read until it expires. The time is rounded up to the hour, so that the
 * same file keeps its address for a while and browsers keep the file.
 */
export function signObjectUrl(
  origin: string,
  secret: string,
  address: ObjectAddress,
  valid: { now: Date; timeoutSeconds: number },
): string {
  const until = Math.floor(valid.now.getTime() / 1000) + valid.timeoutSeconds;
  const expires = String(Math.ceil(until / hourSeconds) * hourSeconds);
  const path = [address.bucket, ...address.key.split("/")].map(encodeURIComponent).join("/");
  const query = new URLSearchParams({
    Expires: expires,
    Signature: signatureOf(secret, address, expires),
  });
  return `${origin}${objectsPath}${path}?${query.toString()}`;
}

export type UrlJudgement = "good" | "expired" | "bad";

/** Judges `Expires` and `Signature`; other query parameters stand outside the signature. */
export function judgeSignedUrl(
  secret: string,
  address: ObjectAddress,
  query: URLSearchParams,
  now: Date,
): UrlJudgement {
  const expires = query.get("Expires") ?? "";
  const given = Buffer.from(query.get("Signature") ?? "");
  const expected = Buffer.from(signatureOf(secret, address, expires));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "bad";
  return Number(expires) * 1000 > now.getTime() ? "good" : "expired";
}
