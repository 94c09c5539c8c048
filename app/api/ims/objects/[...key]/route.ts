import { keepLength } from "@/lib/base/http/kept-length";
import { mountedEngine } from "@/lib/engine/mount";

/** Signed addresses of objects, as `GetMediaInfo` answers them. */
async function serve(request: Request): Promise<Response> {
  return keepLength(await (await mountedEngine()).serveObject(request));
}

export { serve as GET, serve as HEAD };
