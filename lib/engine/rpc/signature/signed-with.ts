import type { WireRequest } from "../wire/read-request";

/** How a call says who asks. `none` is a call without any signature. */
export type SignedWith = "v3" | "v1" | "none";

/**
 * A call with one of these wants to be taken for a signed one of the older kind. The SDKs send
 * `Timestamp` and `SignatureNonce` without a signature too.
 */
const partsOfV1 = ["Signature", "AccessKeyId", "SignatureMethod", "SignatureVersion"];

/**
 * One decision for everybody who reads a call: what names the operation must be what the signature
 * covers. An `Authorization` header is V3, whatever stands in it.
 */
export function signedWith(wire: Pick<WireRequest, "headers" | "query" | "form">): SignedWith {
  if (wire.headers.has("authorization")) return "v3";
  const names = new Set([...wire.query, ...wire.form].map(([name]) => name));
  return partsOfV1.some((name) => names.has(name)) ? "v1" : "none";
}
