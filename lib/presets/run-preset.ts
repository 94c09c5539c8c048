import "server-only";
import { createHash } from "node:crypto";
import { appDatabase } from "@/lib/base/database/database";
import { assertNever, type Result } from "@/lib/base/pure/errors";
import { freshForm } from "@/lib/compose/forms/fresh-form";
import { forBackend } from "@/lib/compose/for-backend";
import { withRecentJobs } from "@/lib/compose/with-recent-jobs";
import { withPictureAddresses } from "@/lib/compose/with-picture-addresses";
import { encodeRequest } from "@/lib/compose/request-configs";
import { toRequest } from "@/lib/compose/to-request";
import { imsClient } from "@/lib/ims/client";
import { imsCodes } from "@/lib/ims/errors/ims-error";
import { composeDraftSchema, composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { fitDraft } from "@/lib/model/form/fit-draft";
import { withoutDraws } from "@/lib/model/form/wall-form";
import type { CloudFailure } from "@/lib/model/submission";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";
import { getPreset, touchUsed } from "@/lib/store/forms/presets";
import { submissionContext } from "@/lib/submission/submission-context";
import { submitBatch } from "@/lib/submission/submit-batch";

export type RunReason = "gone" | "unfinished" | "media-gone" | "refused" | "unreachable";

/**
 * Submits a preset with a new seed: the same form, but other clips than last time.
 * @returns the job id; the texts with listed words, when nobody answers for them yet; or why the preset
 * cannot be submitted
 */
export async function runPreset(
  presetId: string,
  clientToken: string,
  responsibility: Responsibility | null,
): Promise<Result<{ jobId: string } | { words: TextWithHits[] }, RunReason>> {
  const database = await appDatabase();
  const preset = await getPreset(database, presetId);
  if (!preset) return { ok: false, reason: "gone" };
  // A preset from before today's bounds would become another batch if it were fitted to them.
  if (!composeDraftSchema.safeParse(preset.form).success)
    return { ok: false, reason: "unfinished" };
  const fitted = withoutDraws(fitDraft(preset.form, await freshForm()));
  const parsed = composeFormSchema.safeParse(fitted);
  if (!parsed.success) return { ok: false, reason: "unfinished" };
  // Derived from the token, so that a second click is the same request and gets the same job.
  const seed = createHash("sha256").update(clientToken).digest("hex").slice(0, 12);
  const form = { ...parsed.data, name: preset.name, seed };
  const client = imsClient();
  const { bucket, region, can } = client;
  const apart = await withRecentJobs(database, forBackend(form, can), clientToken);
  const addressed = await withPictureAddresses(apart, client);
  const request = encodeRequest(toRequest(addressed, { bucket, region, clientToken }));
  const submission = { name: preset.name, form, request, clientToken, seed, responsibility };
  const outcome = await submitBatch(submission, await submissionContext());
  switch (outcome.kind) {
    case "sent":
      await touchUsed(database, presetId);
      return { ok: true, value: { jobId: outcome.jobId } };
    case "words":
      return { ok: true, value: { words: outcome.texts } };
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
