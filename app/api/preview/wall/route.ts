import { readJson } from "@/lib/base/http/read-json";
import { planWall } from "@/lib/compose/wall/plan-wall";
import { wallQuestionSchema } from "@/lib/model/wall/wall-answer";

/** The strips of the wall of the form in the body. Nothing is stored and nothing is rendered. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, wallQuestionSchema);
  if (!question.ok) return question.refusal;
  const answer = await planWall(question.value, request.signal);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
