import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
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

/** One frame as the renderer would draw it, as a JPEG. Null when the form cannot be shown yet. */
export async function drawPreviewFrame(
  question: FrameQuestion,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
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
    },
    { signal },
  );
  return new Uint8Array(Buffer.from(answer.Image, "base64"));
}
