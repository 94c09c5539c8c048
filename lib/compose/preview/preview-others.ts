import "server-only";
import type { z } from "zod";
import { imsClient } from "@/lib/ims/client";
import type { othersAnswerSchema, OthersQuestion } from "@/lib/model/wall/others";
import { encodePreview, readPreviewForm } from "./preview-request";

/**
 * The shots that could be shown instead of one shot of a planned video. Null when the form cannot be shown
 * yet, or the backend makes no previews.
 */
export async function rankOtherShots(
  { form, place, shot }: OthersQuestion,
  signal: AbortSignal,
): Promise<z.infer<typeof othersAnswerSchema> | null> {
  const client = imsClient();
  const read = await readPreviewForm(form);
  if (!client.can.preview || read.state !== "ready") return null;
  const request = { ...encodePreview(read.form), Index: place, Shot: shot };
  const { Others } = await client.call("ReelpressPreviewOthers", request, { signal });
  return {
    others: Others.map(({ MediaId, In, Out, Image }) => ({
      mediaId: MediaId,
      inSeconds: In,
      outSeconds: Out,
      image: Image,
    })),
  };
}
