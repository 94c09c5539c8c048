import { readJson } from "@/lib/base/http/read-json";
import { rankOtherShots } from "@/lib/compose/preview/preview-others";
import { othersQuestionSchema } from "@/lib/model/wall/others";

/**
 * The shots that could be shown instead of one shot of a planned video of a form. Takes `{ form, place, at }`;
 * answers with 204 when the form cannot be shown yet, or when the backend makes no previews.
 */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, othersQuestionSchema);
  if (!question.ok) return question.refusal;
  const others = await rankOtherShots(question.value, request.signal);
  return others ? Response.json(others) : new Response(null, { status: 204 });
}
