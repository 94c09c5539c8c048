import "server-only";
import { imsClient } from "@/lib/ims/client";
import type { OthersAnswer, OthersQuestion } from "@/lib/model/wall/others";
import { encodePreview, readPreviewForm } from "./preview-request";

/**
 * The shots that could be shown instead of one shot of a planned video. Null when the form cannot be shown
 * yet, or the backend makes no previews.
 */
export async function rankOtherShots(
  { form, place, at }: OthersQuestion,
  signal: AbortSignal,
): Promise<OthersAnswer | null> {
  const client = imsClient();
  const read = await readPreviewForm(form);
  if (!client.can.preview || read.state !== "ready") return null;
  const request = { ...encodePreview(read.form), Index: place, Shot: at };
  const { Others } = await client.call("ReelpressPreviewOthers", request, { signal });
  return {
    shots: Others.map(({ MediaId, In, Out, Uses, InOutput }) => ({
      mediaId: MediaId,
      inSeconds: In,
      outSeconds: Out,
      uses: Uses,
      inVideo: InOutput,
    })),
  };
}
