import "server-only";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { CapacityAnswer, CapacityQuestion } from "@/lib/model/preview";
import { encodePreview, readPreviewForm } from "./preview-request";

/** How many videos the footage of a form makes that differ as much as the form asks, or by half. */
export async function countCapacity(
  { form }: CapacityQuestion,
  signal: AbortSignal,
): Promise<CapacityAnswer> {
  const client = imsClient();
  const read = await readPreviewForm(form);
  if (!client.can.preview || read.state !== "ready") return { state: "unknown" };
  try {
    const answer = await client.call("ReelpressGetCapacity", encodePreview(read.form), { signal });
    const { Outputs: videos, Exact: isExact = false, Most, More } = answer;
    if (videos === undefined) return { state: "unknown" };
    const more = More
      ? { groupName: More.GroupName, shots: More.Shots, videos: More.Outputs }
      : null;
    return { state: "counted", videos, isExact, differPercent: Math.round(100 - Most * 100), more };
  } catch (error) {
    if (error instanceof ImsError && error.code === "ims-refused") return { state: "unknown" };
    throw error;
  }
}
