import { readJson } from "@/lib/base/http/read-json";
import { drawPreviewStills } from "@/lib/compose/preview/preview-stills";
import { stillsQuestionSchema } from "@/lib/model/preview-stills";

/**
 * Shots of the planned videos of a form as small pictures. Takes `{ form, stills: [[place, shot], …],
 * pictureWidth }` (see `stillsQuestionSchema`), answers with `stillsAnswerSchema` as JSON, or with 204 when
 * the form cannot be shown yet, or the backend draws no previews.
 */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, stillsQuestionSchema);
  if (!question.ok) return question.refusal;
  const stills = await drawPreviewStills(question.value, request.signal);
  if (!stills) return new Response(null, { status: 204 });
  return Response.json(stills, { headers: { "cache-control": "no-store" } });
}
