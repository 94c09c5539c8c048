import { keepLength } from "@/lib/base/kept-length";
import { mountedEngine } from "@/lib/engine/mount";

type Context = { params: Promise<{ key: string[] }> };

/** Signed addresses of objects, as `GetMediaInfo` answers them. */
async function serve(request: Request, context: Context): Promise<Response> {
  const { key } = await context.params;
  try {
    const parts = key.map((part) => decodeURIComponent(part));
    return keepLength(await (await mountedEngine()).serveObject(request, parts));
  } catch (error) {
    if (error instanceof URIError) return new Response(null, { status: 400 });
    throw error;
  }
}

export { serve as GET, serve as HEAD };
