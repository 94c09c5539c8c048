import { readJson } from "@/lib/base/http/read-json";
import { mixPreviewSound } from "@/lib/compose/preview/preview-sound";
import { soundQuestionSchema } from "@/lib/model/preview-stills";

/**
 * The sound of one planned video of a form, as its clip will have it: words, music and the shots' own sound
 * in one `audio/mp4`. Takes `{ form, place }`; answers with 204 when nothing is heard, when the form cannot be
 * shown yet, or when the backend makes no previews.
 */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, soundQuestionSchema);
  if (!question.ok) return question.refusal;
  const sound = await mixPreviewSound(question.value, request.signal);
  if (!sound) return new Response(null, { status: 204 });
  return new Response(sound, {
    headers: { "content-type": "audio/mp4", "cache-control": "no-store" },
  });
}
