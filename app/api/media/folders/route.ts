import { loadMediaShelves } from "@/lib/media/loaders";
import { mediaOriginSchema } from "@/lib/model/media/media";

/** The folders from which files were dropped. */
export async function GET(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams.get("origin") ?? undefined;
  const origin = mediaOriginSchema.default("material").safeParse(given);
  if (!origin.success) return Response.json({ reason: "invalid" }, { status: 400 });
  return Response.json(await loadMediaShelves(origin.data));
}
