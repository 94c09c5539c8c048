import { answerPart } from "@/lib/media/addresses/answer-part";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ mediaId: string }> },
): Promise<Response> {
  return answerPart(request, (await params).mediaId, "sprite");
}
