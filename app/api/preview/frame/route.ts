import { readJson } from "@/lib/base/http/read-json";
import { drawPreviewFrame } from "@/lib/compose/preview/preview";
import { frameQuestionSchema } from "@/lib/model/preview";

/** One frame of a clip of the form in the body, as it would be rendered: a JPEG. */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, frameQuestionSchema);
  if (!question.ok) return question.refusal;
  const picture = await drawPreviewFrame(question.value, request.signal);
  if (!picture) return new Response(null, { status: 204 });
  return new Response(picture, {
    headers: { "content-type": "image/jpeg", "cache-control": "no-store" },
  });
}
