import { readProxy } from "@/lib/compose/preview/preview-proxies";
import { proxyIdSchema } from "@/lib/model/proxies";

/** The film of a quick preview as `video/mp4`; 404 when it is not kept. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/preview/proxies/[proxyId]">,
): Promise<Response> {
  const id = proxyIdSchema.safeParse((await params).proxyId);
  const film = id.success ? await readProxy(id.data, request.signal) : null;
  if (!film) return new Response(null, { status: 404 });
  return new Response(film, {
    headers: { "content-type": "video/mp4", "cache-control": "private, max-age=3600, immutable" },
  });
}
