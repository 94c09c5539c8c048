import { answerPart } from "@/lib/media/answer-part";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ mediaId: string }> },
): Promise<Response> {
  return answerPart(request, (await params).mediaId, "file");
}
