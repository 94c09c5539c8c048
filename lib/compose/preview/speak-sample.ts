import "server-only";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { VoiceQuestion } from "@/lib/model/preview-stills";
import { speedToRate } from "../fields/speech-rate";

/**
 * A text as a voice says it, as m4a. `silent`: the backend speaks no samples, or nothing is heard; `failed`: the voice
 * could not speak it.
 */
export async function speakSample(
  { voice, text, speed }: VoiceQuestion,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | "silent" | "failed"> {
  const client = imsClient();
  if (!client.can.preview) return "silent";
  const request = { Voice: voice, Text: text, SpeechRate: speedToRate(speed ?? 1) };
  try {
    const { Sound } = await client.call("ReelpressSpeak", request, { signal });
    return Sound === undefined ? "silent" : new Uint8Array(Buffer.from(Sound, "base64"));
  } catch (error) {
    if (error instanceof ImsError) return "failed";
    throw error;
  }
}
