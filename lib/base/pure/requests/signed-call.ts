/** The parts of a request that are checked; any `Request` fits. */
export type Head = { method: string; url: string; headers: Headers };

const isFilled = (value: string | null) => value !== null && value.trim() !== "";

/** A form that is sent without scripts may name a server action in its fields. */
const isMultipart = (headers: Headers) =>
  /^\s*multipart\/form-data/i.test(headers.get("content-type") ?? "");

/**
 * Whether a request at "/" is one of the RPC calls that SDKs make, and so belongs to the engine and never to
 * a page. The signs of such a call: an action in the V3 header; an action among the parameters beside a
 * signature or a version, as in V1; or a method that pages do not use (pages only post server actions), as in
 * V1 with all parameters in the body. Empty values do not count, and a request for a server action is never a
 * call.
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
