import "server-only";
import { loadMediaAddress, type MediaPart } from "./address";

/** A browser keeps the redirect this long; the signature behind it lives longer. */
const cacheSeconds = 60;

/**
 * Sends the browser to a part of a piece. With `?download=<name>` the object is to be saved under
 * that name; our own objects honour it, the cloud's have it in their signature or not at all.
 */
export async function answerPart(
  request: Request,
  mediaId: string,
  part: MediaPart,
): Promise<Response> {
  const address = await loadMediaAddress(mediaId, part);
  if (!address)
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const name = new URL(request.url).searchParams.get("download");
  const own = address.startsWith("/");
  const location =
    name && own
      ? `${address}${address.includes("?") ? "&" : "?"}download=${encodeURIComponent(name)}`
      : address;
  return new Response(null, {
    status: 307,
    headers: { location, "cache-control": `private, max-age=${cacheSeconds}` },
  });
}
