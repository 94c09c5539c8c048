import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { WallAnswer, WallQuestion } from "@/lib/model/wall/wall-answer";
import { toFieldErrors } from "../checks/to-field-errors";
import { encodePreview, readPreviewForm } from "../preview/preview-request";
import { toStrip } from "./to-strip";

/** Plans videos of the form's wall, or says why that is not possible. */
export async function planWall(question: WallQuestion, signal: AbortSignal): Promise<WallAnswer> {
  const client = imsClient();
  if (!client.can.preview) return { state: "unavailable" };
  const read = await readPreviewForm(question.form);
  if (read.state !== "ready") return read;
  const { wall, output } = read.form;
  const positions = question.positions.filter((position) => position < output.count);
  try {
    const answer = await client.call(
      "ReelpressPreviewPlan",
      { ...encodePreview(read.form), Variants: positions.join(",") },
      { signal },
    );
    const strips = positions.map((position, at) => {
      const timeline = readTimeline(answer.Variants[at]?.Timeline);
      if (!timeline) throw new AppError("unexpected", "the engine planned what cannot be read");
      return toStrip(timeline, wall?.outputs[position] ?? position);
    });
    return { state: "planned", strips, notes: read.notes };
  } catch (error) {
    if (!(error instanceof ImsError) || error.code !== "ims-refused") throw error;
    return {
      state: "refused",
      code: error.imsCode,
      fields: toFieldErrors(error.problems, read.form.kind),
    };
  }
}
