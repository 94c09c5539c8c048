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
    const texts = new Map<number, string>();
    for (let left = positions.join(","); left !== ""; ) {
      const request = { ...encodePreview(read.form), Variants: left };
      const answer = await client.call("ReelpressPreviewPlan", request, { signal });
      for (const { Index, Timeline } of answer.Variants) texts.set(Index, Timeline);
      left = answer.Variants.length > 0 ? (answer.Left ?? "") : "";
    }
    const strips = positions.map((position) => {
      const timeline = readTimeline(texts.get(position));
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
