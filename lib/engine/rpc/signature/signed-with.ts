import type { WireRequest } from "../wire/read-request";

/** The signature version of a call. `none` is a call without any signature. */
export type SignedWith = "v3" | "v1" | "none";

/**
 * A call with one of these parameters counts as signed with V1. The SDKs send
 * `Timestamp` and `SignatureNonce` without a signature too.
 */
const partsOfV1 = ["Signature", "AccessKeyId", "SignatureMethod", "SignatureVersion"];

/**
 * Decides the signature version once for all readers of a call, so that the operation is always read
 * from the part that the signature covers. Any `Authorization` header means V3.
 */
export function signedWith(wire: Pick<WireRequest, "headers" | "query" | "form">): SignedWith {
  if (wire.headers.has("authorization")) return "v3";
  const names = new Set([...wire.query, ...wire.form].map(([name]) => name));
  return partsOfV1.some((name) => names.has(name)) ? "v1" : "none";
}
