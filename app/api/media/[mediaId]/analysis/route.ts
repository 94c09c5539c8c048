import { answerJson } from "@/lib/ims/answer-json";
import { loadAnalysis } from "@/lib/media/library/analysis";

/** What was seen, heard and read in one media; null where nothing looks through media. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ mediaId: string }> },
): Promise<Response> {
  const { mediaId } = await params;
  return answerJson(() => loadAnalysis(mediaId));
}
