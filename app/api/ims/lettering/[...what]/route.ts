import { serveLettering } from "@/lib/engine/serve-lettering";

/** Fonts and emoji of the engine, with which the preview sets texts while somebody types. */
export function GET(request: Request): Promise<Response> {
  return serveLettering(request);
}
