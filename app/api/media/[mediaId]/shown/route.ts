import { loadShownStretches } from "@/lib/media/loaders";

/** The stretches of one media that finished videos of the last 30 days show. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ mediaId: string }> },
): Promise<Response> {
  const { mediaId } = await params;
  const headers = { "cache-control": "no-store" };
  return Response.json(await loadShownStretches(mediaId), { headers });
}
