import { readJson } from "@/lib/base/http/read-json";
import { planPreview } from "@/lib/compose/preview/preview";
import { previewQuestionSchema } from "@/lib/model/preview";

/** What a clip of the form in the body would be. Nothing is kept and nothing is made. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, previewQuestionSchema);
  if (!question.ok) return question.refusal;
  const answer = await planPreview(question.value, request.signal);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
