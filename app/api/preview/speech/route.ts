import { readJson } from "@/lib/base/http/read-json";
import { measureSpeech } from "@/lib/compose/preview/measure-speech";
import { budgetQuestionSchema } from "@/lib/model/speech-budget";

/** The scripts of the form in the body against the picture that they have. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, budgetQuestionSchema);
  if (!question.ok) return question.refusal;
  const answer = await measureSpeech(question.value.form, request.signal);
  return Response.json(answer, { headers: { "cache-control": "no-store" } });
}
