import { readJson } from "@/lib/base/http/read-json";
import { lookOnPhone } from "@/lib/compose/preview/look-on-phone";
import { phoneQuestionSchema } from "@/lib/model/preview";

/** What of a clip of the form in the body is hidden or hard to read on a phone. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, phoneQuestionSchema);
  if (!question.ok) return question.refusal;
  const answer = await lookOnPhone(question.value, request.signal);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
