import "server-only";
import { log } from "@/lib/base/log";
import { forgetAddresses, loadMediaAddress, type MediaPart } from "./media-address";

const gone = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** Response headers of an object that are passed on with its bytes. */
const passedOn = ["content-type", "content-length", "content-range", "accept-ranges", "etag"];

/**
 * Streams an object of the cloud under the app's file name, which a signed URL cannot carry. The bytes pass
 * through this process, no faster than the browser takes them.
 */
async function stream(request: Request, url: string, name: string): Promise<Response> {
  const range = request.headers.get("range");
  const object = await fetch(url, {
    ...(range ? { headers: { range } } : {}),
    signal: request.signal,
    cache: "no-store",
  });
  if (!object.ok || !object.body) {
    await object.body?.cancel();
    log.warn({ status: object.status }, "an object could not be fetched for a download");
    return gone();
  }
  const headers = new Headers({
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    "cache-control": "no-store",
  });
  for (const header of passedOn) {
    const value = object.headers.get(header);
    if (value) headers.set(header, value);
  }
  // fetch has decoded the bytes, but content-length counts the encoded bytes.
  if (object.headers.has("content-encoding")) headers.delete("content-length");
  return new Response(object.body, { status: object.status, headers });
}

/**
 * Redirects the browser to the file, cover or sprite of a media item; the redirect may be cached until
 * the signature of its URL ends. `?download=<name>` saves the object under that name; `?again=` says
 * that the last URL did not work any more.
 */
export async function answerPart(
  request: Request,
  mediaId: string,
  part: MediaPart,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  if (query.has("again")) forgetAddresses([mediaId]);
  const address = await loadMediaAddress(mediaId, part);
  if (!address) return gone();
  const { url, keptSeconds } = address;
  const name = query.get("download");
  // The engine's object URLs take a file name as a parameter.
  const isOwn = url.startsWith("/");
  if (name && !isOwn) return stream(request, url, name);
  const location = name
    ? `${url}${url.includes("?") ? "&" : "?"}download=${encodeURIComponent(name)}`
    : url;
  const cache = keptSeconds > 0 ? `private, max-age=${keptSeconds}` : "no-store";
  return new Response(null, { status: 307, headers: { location, "cache-control": cache } });
}
