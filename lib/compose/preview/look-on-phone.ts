import "server-only";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { PhoneAnswer } from "@/lib/model/phone-finding";
import type { PhoneQuestion } from "@/lib/model/preview";
import { encodePreview, readPreviewForm } from "./preview-request";
import { platformNames, toPhoneFindings } from "./to-phone-findings";

/** What of a clip is hidden or hard to read on a phone, measured on what the engine draws. */
export async function lookOnPhone(
  { form, variant, platforms }: PhoneQuestion,
  signal: AbortSignal,
): Promise<PhoneAnswer> {
  const client = imsClient();
  const read = await readPreviewForm(form);
  if (!client.can.preview || read.state !== "ready") return { state: "unavailable" };
  const names = platforms.map((platform) => platformNames[platform]);
  try {
    const answer = await client.call(
      "ReelpressLintPlan",
      { ...encodePreview(read.form), Index: variant, Platforms: names.join(",") },
      { signal },
    );
    return {
      state: "looked",
      findings: toPhoneFindings(answer.Findings, read.form),
      hasZones: answer.WithoutZones.length === 0,
    };
  } catch (error) {
    if (error instanceof ImsError && error.code === "ims-refused") return { state: "unavailable" };
    throw error;
  }
}
