import { keepLength } from "@/lib/base/http/kept-length";
import { answerPart } from "@/lib/media/addresses/answer-part";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ mediaId: string }> },
): Promise<Response> {
  return keepLength(await answerPart(request, (await params).mediaId, "file"));
}
