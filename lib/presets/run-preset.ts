import "server-only";
import { createHash } from "node:crypto";
import { assertNever, type Result } from "@/lib/base/pure/errors";
import { freshForm } from "@/lib/compose/forms/fresh-form";
import { toRequest } from "@/lib/compose/to-request";
import { imsClient } from "@/lib/ims/client";
import { imsCodes } from "@/lib/ims/errors/ims-error";
import { encodeBatch } from "@/lib/ims/contract/wire";
import { composeDraftSchema, composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { fitDraft } from "@/lib/model/form/fit-draft";
import type { CloudFailure } from "@/lib/model/submission";
import { getPreset, touchUsed } from "@/lib/store/forms/presets";
import { submitBatch } from "@/lib/submission/submit-batch";

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
  // One of before the bounds: what fits of it would be another batch.
  if (!composeDraftSchema.safeParse(preset.form).success)
    return { ok: false, reason: "unfinished" };
  const parsed = composeFormSchema.safeParse(fitDraft(preset.form, await freshForm()));
  if (!parsed.success) return { ok: false, reason: "unfinished" };
  // Of the token, so that a repeated press is the same request and gets the same job.
  const seed = createHash("sha256").update(clientToken).digest("hex").slice(0, 12);
  const form = { ...parsed.data, name: preset.name, seed };
  const { bucket, region } = imsClient();
  const outcome = await submitBatch({
    name: preset.name,
    form,
    request: encodeBatch(toRequest(form, { bucket, region, clientToken })),
    clientToken,
    seed,
  });
  switch (outcome.kind) {
    case "sent":
      await touchUsed(presetId);
      return { ok: true, value: { jobId: outcome.jobId } };
    case "unreachable":
      return { ok: false, reason: "unreachable", ...outcome.failure };
    case "refused":
      return refusalOf(outcome.failure);
    default:
      return assertNever(outcome);
  }
}

function refusalOf(failure: CloudFailure): Result<never, RunReason> {
  const gone: string[] = [imsCodes.materialNotFound, imsCodes.mediaNotFound];
  const reason = gone.includes(failure.code) ? "media-gone" : "refused";
  return { ok: false, reason, ...failure };
}
