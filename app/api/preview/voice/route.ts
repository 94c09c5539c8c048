import { readJson } from "@/lib/base/http/read-json";
import { speakSample } from "@/lib/compose/preview/speak-sample";
import { voiceQuestionSchema } from "@/lib/model/preview-stills";

/**
 * A voice with a text of the person, as `audio/mp4`. Takes `{ voice, text, speed }`; answers with 204 when the backend
 * speaks no samples, and with 502 when the voice could not speak.
 */
export async function POST(request: Request): Promise<Response> {
  const question = await readJson(request, voiceQuestionSchema);
  if (!question.ok) return question.refusal;
  const sound = await speakSample(question.value, request.signal);
  if (sound === "failed") return new Response(null, { status: 502 });
  if (sound === "silent") return new Response(null, { status: 204 });
  return new Response(sound, {
    headers: { "content-type": "audio/mp4", "cache-control": "no-store" },
  });
}
