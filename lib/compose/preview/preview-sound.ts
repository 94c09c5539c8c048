import "server-only";
import { imsClient } from "@/lib/ims/client";
import type { SoundQuestion } from "@/lib/model/preview-stills";
import { encodePreview, readPreviewForm } from "./preview-request";

/**
 * The sound of one planned video as m4a: the track that its clip will have. Null when nothing is heard, the
 * form cannot be shown yet, or the backend makes no previews.
 */
export async function mixPreviewSound(
  { form, place }: SoundQuestion,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const client = imsClient();
  const read = await readPreviewForm(form);
  if (!client.can.preview || read.state !== "ready") return null;
  const request = { ...encodePreview(read.form), Index: place };
  const { Sound } = await client.call("ReelpressPreviewSound", request, { signal });
  return Sound === undefined ? null : new Uint8Array(Buffer.from(Sound, "base64"));
}
