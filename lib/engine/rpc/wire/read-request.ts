import { isReadableAddress } from "@/lib/base/pure/fit-value";
import { type Fault, faults, isFault } from "./faults";

/** A received request, read completely. Header names are lower-case. */
export type WireRequest = {
  method: string;
  path: string;
  host: string;
  headers: ReadonlyMap<string, string>;
  query: ReadonlyArray<readonly [string, string]>;
  form: ReadonlyArray<readonly [string, string]>;
  body: Uint8Array;
  signal: AbortSignal;
};

const bodyLimitBytes = 2 * 1024 * 1024;
/** How much of a too large body is still read, so that its sender receives the refusal. */
const drainLimitBytes = 32 * 1024 * 1024;
const headerLimit = 8 * 1024;

async function readBody(request: Request): Promise<Uint8Array | Fault> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= bodyLimitBytes) chunks.push(value);
    if (size > drainLimitBytes) {
      await reader.cancel();
      break;
    }
  }
  return size > bodyLimitBytes ? faults.bodyTooLarge(bodyLimitBytes) : Buffer.concat(chunks);
}

/** The fault of a query or form with a name or value that is not storable text; else null. */
function unreadPair(encoded: string): Fault | null {
  if (isReadableAddress(encoded)) return null;
  const pair = encoded.split("&").find((part) => !isReadableAddress(part)) ?? "";
  const message = "it holds a NUL character, or is not percent-encoded UTF-8";
  return faults.invalidParameter({ path: (pair.split("=")[0] ?? "").slice(0, 100), message });
}

function readForm(headers: ReadonlyMap<string, string>, body: Uint8Array) {
  if (body.byteLength === 0) return [];
  const contentType = headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    return faults.unsupportedBody(contentType);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    return unreadPair(text) ?? [...new URLSearchParams(text)];
  } catch {
    return faults.malformedBody();
  }
}

/** Reads method, headers, query and form, each within its limit. */
export async function readRequest(request: Request): Promise<WireRequest | Fault> {
  if (request.method !== "GET" && request.method !== "POST") {
    return faults.unsupportedMethod(request.method);
  }
  const headers = new Map<string, string>();
  for (const [name, value] of request.headers) {
    if (value.length > headerLimit) return faults.headerTooLong(name, headerLimit);
    headers.set(name, value);
  }
  const url = new URL(request.url);
  const unread = unreadPair(url.search.slice(1));
  if (unread) return unread;
  const body = await readBody(request);
  if (isFault(body)) return body;
  const form = readForm(headers, body);
  if (isFault(form)) return form;
  return {
    method: request.method,
    path: url.pathname,
    host: headers.get("host") ?? url.host,
    headers,
    query: [...url.searchParams],
    form,
    body,
    signal: request.signal,
  };
}
