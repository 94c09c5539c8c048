import { readJson } from "@/lib/base/http/read-json";
import { drawPreviewFrame } from "@/lib/compose/preview/preview";
import { frameQuestionSchema } from "@/lib/model/preview";

/**
 * One frame of a clip of the form in the body, as multipart: `image`, as it would be rendered; `bare`, its shots
 * alone; `layers`, what lies over them, as JSON.
 */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, frameQuestionSchema);
  if (!question.ok) return question.refusal;
  const frame = await drawPreviewFrame(question.value, request.signal);
  if (!frame) return new Response(null, { status: 204 });
  const parts = new FormData();
  const type = "image/jpeg";
  parts.set("image", new Blob([frame.image], { type }));
  if (frame.bare) parts.set("bare", new Blob([frame.bare], { type }));
  parts.set("layers", JSON.stringify(frame.layers));
  return new Response(parts, { headers: { "cache-control": "no-store" } });
}
