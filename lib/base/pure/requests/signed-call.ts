/** The parts of a request that are checked; any `Request` fits. */
export type Head = { method: string; url: string; headers: Headers };

const isFilled = (value: string | null) => value !== null && value.trim() !== "";

/** A form that is sent without scripts may name a server action in its fields. */
const isMultipart = (headers: Headers) =>
  /^\s*multipart\/form-data/i.test(headers.get("content-type") ?? "");

/**
 * Whether a request at "/" is one of the RPC calls that SDKs make, and so belongs to the engine and
 * never to a page. The signs of such a call: an action named in the V3 header; an action among the
 * parameters beside a signature or a version, as V1 has them; or a method that no page of ours is asked
 * with, since pages post server actions only: V1 with everything in the body. Empty values do not
 * count, and a request for a server action is never a call.
 */
export function isSignedCall({ method, url, headers }: Head): boolean {
  if (method === "HEAD" || method === "OPTIONS") return false;
  const { pathname, searchParams } = new URL(url);
  if (pathname !== "/" || headers.has("next-action")) return false;
  if (isFilled(headers.get("x-acs-action"))) return true;
  const has = (name: string) => searchParams.getAll(name).some(isFilled);
  if (has("Action") && (has("Signature") || has("Version"))) return true;
  return method !== "GET" && !isMultipart(headers);
}
