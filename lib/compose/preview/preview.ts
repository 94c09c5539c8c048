import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import { fitDraft } from "@/lib/model/form/fit-draft";
import type { FrameQuestion, PreviewAnswer, PreviewQuestion } from "@/lib/model/preview";
import { freshForm } from "../forms/fresh-form";
import { toFieldErrors } from "../checks/to-field-errors";
import { toPreviewPlan } from "./to-preview-plan";
import { type Previewable, toPreviewable } from "./to-previewable";
import { encodeRequest } from "../request-configs";
import { toRequest } from "../to-request";

async function readForm(form: unknown): Promise<Previewable> {
  return toPreviewable(fitDraft(form, await freshForm()));
}

/** The request of a form, with the operation that it is meant for. */
function encode(form: Extract<Previewable, { state: "ready" }>["form"]) {
  const { bucket, region } = imsClient();
  const request = toRequest(form, { bucket, region, clientToken: "preview" });
  const { JobType, ...texts } = encodeRequest(request);
  return { ...texts, Operation: operationOf(JobType) };
}

/** Plans one clip of the batch for the preview, or says why that is not possible. */
export async function planPreview(
  question: PreviewQuestion,
  signal: AbortSignal,
): Promise<PreviewAnswer> {
  const client = imsClient();
  if (!client.can.preview) return { state: "unavailable" };
  const read = await readForm(question.form);
  if (read.state !== "ready") return read;
  try {
    const answer = await client.call(
      "ReelpressPreviewPlan",
      { ...encode(read.form), Variants: String(question.variant) },
      { signal },
    );
    const timeline = readTimeline(answer.Variants[0]?.Timeline);
    if (!timeline) throw new AppError("unexpected", "the engine planned what cannot be read");
    return { state: "planned", plan: toPreviewPlan(timeline), notes: read.notes };
  } catch (error) {
    if (!(error instanceof ImsError) || error.code !== "ims-refused") throw error;
    return {
      state: "refused",
      message: error.message,
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
  const read = await readForm(question.form);
  if (!client.can.preview || read.state !== "ready") return null;
  const answer = await client.call(
    "ReelpressPreviewFrame",
    {
      ...encode(read.form),
      Index: question.variant,
      Time: question.seconds,
      PictureWidth: question.pictureWidth,
    },
    { signal },
  );
  return new Uint8Array(Buffer.from(answer.Image, "base64"));
}
