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
  return `${origin}/api/ims/objects/${path}?${query.toString()}`;
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
