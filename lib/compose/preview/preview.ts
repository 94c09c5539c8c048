import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { z } from "zod";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import { stickerClipSchema } from "@/lib/ims/schema/timeline";
import { type PreviewLayers, previewLayersSchema } from "@/lib/model/lettering";
import type { FrameQuestion, PreviewAnswer, PreviewQuestion } from "@/lib/model/preview";
import { toFieldErrors } from "../checks/to-field-errors";
import { encodePreview, readPreviewForm } from "./preview-request";
import { toPreviewPlan } from "./to-preview-plan";

/** Plans one clip of the batch for the preview, or says why that is not possible. */
export async function planPreview(
  question: PreviewQuestion,
  signal: AbortSignal,
): Promise<PreviewAnswer> {
  const client = imsClient();
  if (!client.can.preview) return { state: "unavailable" };
  const read = await readPreviewForm(question.form);
  if (read.state !== "ready") return read;
  try {
    const answer = await client.call(
      "ReelpressPreviewPlan",
      { ...encodePreview(read.form), Variants: String(question.variant) },
      { signal },
    );
    const timeline = readTimeline(answer.Variants[0]?.Timeline);
    if (!timeline) throw new AppError("unexpected", "the engine planned what cannot be read");
    return { state: "planned", plan: toPreviewPlan(timeline), notes: read.notes };
  } catch (error) {
    if (!(error instanceof ImsError) || error.code !== "ims-refused") throw error;
    return {
      state: "refused",
      code: error.imsCode,
      fields: toFieldErrors(error.problems, read.form.kind),
    };
  }
}

/** A frame as JPEGs: as the renderer would draw it, and its shots alone, with what lies over them. */
export type PreviewFrame = {
  image: Uint8Array<ArrayBuffer>;
  bare: Uint8Array<ArrayBuffer> | null;
  layers: PreviewLayers;
};

const layersText = z.object({
  Texts: previewLayersSchema.shape.texts,
  Stickers: z.array(z.object({ Clip: stickerClipSchema, Width: z.number(), Height: z.number() })),
});

/** One frame as the renderer would draw it. Null when the form cannot be shown yet. */
export async function drawPreviewFrame(
  question: FrameQuestion,
  signal: AbortSignal,
): Promise<PreviewFrame | null> {
  const client = imsClient();
  const read = await readPreviewForm(question.form);
  if (!client.can.preview || read.state !== "ready") return null;
  const answer = await client.call(
    "ReelpressPreviewFrame",
    {
      ...encodePreview(read.form),
      Index: question.variant,
      Time: question.seconds,
      PictureWidth: question.pictureWidth,
      WithLayers: true,
    },
    { signal },
  );
  const { Texts, Stickers } = answer.Layers
    ? layersText.parse(JSON.parse(answer.Layers))
    : { Texts: [], Stickers: [] };
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
  return {
    image: bytes(answer.Image),
    bare: answer.Bare === undefined ? null : bytes(answer.Bare),
    layers: {
      texts: Texts,
      stickers: Stickers.map(({ Clip, Width, Height }) => ({
        clip: Clip,
        width: Width,
        height: Height,
      })),
    },
  };
}
