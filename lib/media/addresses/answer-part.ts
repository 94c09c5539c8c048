import "server-only";
import { log } from "@/lib/base/log";
import { forgetAddresses, loadMediaAddress, type MediaPart } from "./media-address";

const gone = () => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** Headers of an object that are passed on with its bytes. */
const passedOn = ["content-type", "content-length", "content-range", "accept-ranges", "etag"];

/**
 * An object of the cloud under a name of ours: its signed address has no place for one. The bytes go
 * through this program, as they come and no faster than they are taken.
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
  // fetch has decoded the bytes, and the length is that of the encoded ones.
  if (object.headers.has("content-encoding")) headers.delete("content-length");
  return new Response(object.body, { status: object.status, headers });
}

/**
 * Sends the browser to a part of a piece, for no longer than its signature holds. `?download=<name>`
 * saves the object under that name; `?again=` says that an address did not work any more.
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
  // Our own objects honour a name in their address.
  const isOwn = url.startsWith("/");
  if (name && !isOwn) return stream(request, url, name);
  const location = name
    ? `${url}${url.includes("?") ? "&" : "?"}download=${encodeURIComponent(name)}`
    : url;
  const cache = keptSeconds > 0 ? `private, max-age=${keptSeconds}` : "no-store";
  return new Response(null, { status: 307, headers: { location, "cache-control": cache } });
}
