import { readJson } from "@/lib/base/http/read-json";
import { makeProxies } from "@/lib/compose/preview/preview-proxies";
import { makeProxiesQuestionSchema } from "@/lib/model/proxies";

/**
 * Makes the quick previews of planned videos of a form, or says which are there. Takes `{ form, positions, begin }`;
 * answers with 204 when the form cannot be shown yet, or the backend makes none.
 */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, makeProxiesQuestionSchema);
  if (!question.ok) return question.refusal;
  const made = await makeProxies(question.value, request.signal);
  if (!made) return new Response(null, { status: 204 });
  return Response.json(made, { headers: { "cache-control": "no-store" } });
}
