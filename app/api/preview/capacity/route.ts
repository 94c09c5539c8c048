import { readJson } from "@/lib/base/http/read-json";
import { countCapacity } from "@/lib/compose/preview/capacity";
import { capacityQuestionSchema } from "@/lib/model/preview";

/** How many different videos the footage of the form in the body makes. Nothing is rendered. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, capacityQuestionSchema);
  if (!question.ok) return question.refusal;
  const answer = await countCapacity(question.value, request.signal);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
