import { createHmac, timingSafeEqual } from "node:crypto";
import type { ObjectAddress } from "./object-address";

/** Name under which the engine's own files (covers, sprites) are served. No bucket can have this name. */
export const assetsBucket = "_assets";

const hourSeconds = 3600;

function signatureOf(secret: string, { bucket, key }: ObjectAddress, expires: string): string {
  return createHmac("sha256", `object:${secret}`)
    .update(JSON.stringify([bucket, key, expires]))
    .digest("base64url");
}

/** Path under which the app serves objects; bucket and key follow, each part percent-encoded. */
const objectsPath = "/api/ims/objects/";

/**
 * The object that a request path names; null for any other path. The path is decoded exactly once,
 * because a key itself may hold `%`, `%25` or `%2F`. It must be the path as it was sent, because
 * servers differ in what they decode.
 */
export function objectOfPath(pathname: string): ObjectAddress | null {
  if (!pathname.startsWith(objectsPath)) return null;
  try {
    const parts = pathname.slice(objectsPath.length).split("/").map(decodeURIComponent);
    // We never encode a slash within a part, so such an address is not ours.
    if (parts.some((part) => part.includes("/"))) return null;
    const [bucket = "", ...key] = parts;
    return { bucket, key: key.join("/") };
  } catch {
    return null;
  }
}

/**
 * An address that anybody may read until it expires. The expiry is rounded up to the hour, so that a
 * file keeps its address for a while and browsers can cache it.
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

/** Checks `Expires` and `Signature`; other query parameters are not covered by the signature. */
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
