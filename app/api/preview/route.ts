import { readJson } from "@/lib/base/http/read-json";
import { planPreview } from "@/lib/compose/preview/preview";
import { previewQuestionSchema } from "@/lib/model/preview";

/** The preview of a clip of the form in the body. Nothing is stored and nothing is rendered. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, previewQuestionSchema);
  if (!question.ok) return question.refusal;
  const answer = await planPreview(question.value, request.signal);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
