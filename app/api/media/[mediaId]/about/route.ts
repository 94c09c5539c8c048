import { answerJson } from "@/lib/ims/answer-json";
import { loadAbout } from "@/lib/media/about/media-about";

/** Name, tags and description of one media, as the backend knows them now; null for unknown media. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ mediaId: string }> },
): Promise<Response> {
  const { mediaId } = await params;
  return answerJson(async () => (await loadAbout([mediaId])).get(mediaId) ?? null);
}
