import { createHash, createHmac } from "node:crypto";
import { percentEncode } from "./percent-encode";

export const v3Algorithm = "ACS3-HMAC-SHA256";

/** The parts of `Authorization: ACS3-HMAC-SHA256 Credential=…,SignedHeaders=…,Signature=…`. */
export type V3Authorization = { accessKeyId: string; signedHeaders: string[]; signature: string };

/** Parses the header; null when it does not have that form. */
export function parseV3Authorization(header: string): V3Authorization | null {
  const match =
    /^ACS3-HMAC-SHA256\s+Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
      header.trim(),
    );
  const [, accessKeyId, signedHeaders, signature] = match ?? [];
  if (!accessKeyId || !signedHeaders || !signature) return null;
  return { accessKeyId, signedHeaders: signedHeaders.split(";"), signature };
}

export type V3Parts = {
  method: string;
  path: string;
  query: ReadonlyArray<readonly [string, string]>;
  headers: ReadonlyMap<string, string>;
  signedHeaders: readonly string[];
  bodySha256: string;
};

const byName = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;

/**
 * The string to sign of a V3 request. Keys are encoded, as documented. The SDKs do not encode them, by
 * which one key `A=1&B` would be signed like two parameters. No IMS parameter has a name for which this
 * makes a difference.
 */
export function stringToSignV3(parts: V3Parts): string {
  const query = [...parts.query]
    .sort(byName)
    .map(([key, value]) => `${percentEncode(key)}=${percentEncode(value)}`)
    .join("&");
  const names = [...parts.signedHeaders].sort();
  const headers = names.map((name) => `${name}:${(parts.headers.get(name) ?? "").trim()}\n`);
  const canonicalRequest = [
    parts.method,
    parts.path,
    query,
    headers.join(""),
    names.join(";"),
    parts.bodySha256,
  ].join("\n");
  return `${v3Algorithm}\n${createHash("sha256").update(canonicalRequest).digest("hex")}`;
}

/** Lower-case hex. */
export function signV3(accessKeySecret: string, stringToSign: string): string {
  return createHmac("sha256", accessKeySecret).update(stringToSign).digest("hex");
}
