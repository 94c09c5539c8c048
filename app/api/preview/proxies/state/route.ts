import { readJson } from "@/lib/base/http/read-json";
import { followProxies } from "@/lib/compose/preview/preview-proxies";
import { followProxiesQuestionSchema } from "@/lib/model/proxies";

/** How far quick previews are. Takes `{ ids, cancel }`; with `cancel`, those that are not ready are stopped first. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, followProxiesQuestionSchema);
  if (!question.ok) return question.refusal;
  const proxies = await followProxies(question.value, request.signal);
  return Response.json({ proxies }, { headers: { "cache-control": "no-store" } });
}
