import { createHmac } from "node:crypto";
import { percentEncode } from "./percent-encode";

/** Compares as the SDKs sort: by UTF-16 code units of the plain name. */
const byName = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;

/**
 * The string to sign of an RPC V1 request: all parameters of query and form together, without
 * `Signature`. The path is always "/", whatever path was called.
 */
export function stringToSignV1(
  method: string,
  parameters: ReadonlyArray<readonly [string, string]>,
): string {
  const canonical = parameters
    .filter(([name]) => name !== "Signature")
    .sort(byName)
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
  return `${method}&%2F&${percentEncode(canonical)}`;
}

/** Base64 of HMAC-SHA1; the key is the secret and an ampersand. */
export function signV1(accessKeySecret: string, stringToSign: string): string {
  return createHmac("sha1", `${accessKeySecret}&`).update(stringToSign).digest("base64");
}
