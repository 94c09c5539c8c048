import "server-only";
import { randomBytes } from "node:crypto";
import type { Result } from "@/lib/base/errors";
import { toRequest } from "@/lib/compose/to-request";
import { imsClient } from "@/lib/ims/client";
import { ImsError, imsCodes } from "@/lib/ims/errors";
import { encodeBatch } from "@/lib/ims/wire";
import { submitRequest } from "@/lib/jobs/submit-request";
import { composeFormSchema } from "@/lib/model/compose-form";
import { getPreset, touchUsed } from "@/lib/store/presets";

export type RunReason = "gone" | "unfinished" | "media-gone" | "refused" | "unreachable";

/**
 * Submits a preset as it is, with a fresh seed: the same form, other clips than last time.
 * @returns the job id; or why it cannot be run as it stands
 */
export async function runPreset(
  presetId: string,
  clientToken: string,
): Promise<Result<{ jobId: string }, RunReason>> {
  const preset = await getPreset(presetId);
  if (!preset) return { ok: false, reason: "gone" };
  const parsed = composeFormSchema.safeParse(preset.form);
  if (!parsed.success) return { ok: false, reason: "unfinished" };
  const seed = randomBytes(6).toString("hex");
  const form = { ...parsed.data, name: preset.name, seed };
  const { bucket, region } = imsClient();
  try {
    const jobId = await submitRequest({
      name: preset.name,
      form,
      request: encodeBatch(toRequest(form, { bucket, region, clientToken })),
      clientToken,
      seed,
    });
    await touchUsed(presetId);
    return { ok: true, value: { jobId } };
  } catch (error) {
    if (error instanceof ImsError) return refusalOf(error);
    throw error;
  }
}

function refusalOf(error: ImsError): Result<never, RunReason> {
  const { requestId, message } = error;
  if (error.code !== "ims-refused") return { ok: false, reason: "unreachable" };
  const gone: string[] = [imsCodes.materialNotFound, imsCodes.mediaNotFound];
  const reason = gone.includes(error.imsCode) ? "media-gone" : "refused";
  return { ok: false, reason, requestId, message };
}
