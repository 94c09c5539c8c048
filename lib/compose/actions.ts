"use server";

import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import { assertNever, type FieldError, type Result } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { responsibilitySchema } from "@/lib/model/words/word-override";
import { saveDraft } from "@/lib/store/forms/drafts";
import { submissionContext } from "@/lib/submission/submission-context";
import { submitBatch } from "@/lib/submission/submit-batch";
import { checkRequest } from "./checks/check-request";
import { withDefaultBrand } from "./forms/fresh-brand";
import { freshForm, unusedName } from "./forms/fresh-form";
import { type OpenedAside, openPastedAside } from "./pasted/open-pasted-aside";
import { pastedLimits } from "./pasted/pasted-limits";
import { sampleOfKind } from "./forms/sample-of-kind";
import { toSampleForm } from "./forms/sample-project";
import { newSheetId } from "@/lib/model/sheet/sheet-id";
import { type FixedRow, fixedRows } from "./fixed-rows";
import { loadVoices } from "./loaders";
import { submitRows } from "./sheet/submit-sheet";
import { toFieldErrors } from "./checks/to-field-errors";
import { forBackend } from "./for-backend";
import { withRecentJobs } from "./with-recent-jobs";
import { withPictureAddresses } from "./with-picture-addresses";
import { encodeRequest } from "./request-configs";
import { toRequest } from "./to-request";

const tokenSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/**
 * `refused`: the backend refused, in its own words. `unreachable`: no answer came; sending the same
 * token again cannot make a second job. `words`: texts say listed words, and nobody answers for them.
 */
export type SubmitReason = "refused" | "unreachable" | "words";

const submitInputSchema = z.object({
  form: composeFormSchema,
  clientToken: tokenSchema,
  /** The draft that becomes the job; null when it goes on as a draft. */
  draftId: z.string().max(64).nullable(),
  responsibility: responsibilitySchema.nullable(),
});
type SubmitInput = z.infer<typeof submitInputSchema>;

/**
 * Submits the batch. The same client token gives the same job, however often it is sent. `jobId` is
 * the id of its page while the job is not confirmed.
 */
export const submitJobAction = defineAction(
  "submitJob",
  submitInputSchema,
  async (input): Promise<Result<{ jobId: string }, SubmitReason>> => {
    const { form, clientToken, draftId, responsibility } = input;
    const fields = refusedByRules(form);
    if (fields.length > 0) return { ok: false, reason: "refused", fields };
    const client = imsClient();
    if (!client.can.preview) {
      const rows = fixedRows(form, await loadVoices());
      if (rows) return submitFixed(rows, input);
    }
    const { bucket, region, storageLocation } = client;
    const destination = { bucket, region, storageLocation, clientToken };
    const apart = await withRecentJobs(
      await appDatabase(),
      forBackend(form, client.can),
      clientToken,
    );
    const addressed = await withPictureAddresses(apart, client);
    const request = encodeRequest(toRequest(addressed, destination));
    const { name, seed } = form;
    const submission = {
      name,
      form,
      request,
      clientToken,
      seed,
      draftId: draftId ?? undefined,
      responsibility,
    };
    const outcome = await submitBatch(submission, await submissionContext());
    switch (outcome.kind) {
      case "sent":
        return { ok: true, value: { jobId: outcome.jobId } };
      case "refused": {
        const fields = toFieldErrors(outcome.problems, form.kind);
        return { ok: false, reason: "refused", ...outcome.failure, fields };
      }
      case "words":
        return { ok: false, reason: "words" };
      case "unreachable":
        return { ok: false, reason: "unreachable", ...outcome.failure };
      default:
        return assertNever(outcome);
    }
  },
);

/** Each video by itself, under one page, as the rows of a table: the same token gives the same page. */
async function submitFixed(
  rows: readonly FixedRow[],
  input: Pick<SubmitInput, "form" | "clientToken" | "draftId" | "responsibility">,
): Promise<Result<{ jobId: string }, SubmitReason>> {
  const { form, clientToken, draftId, responsibility } = input;
  const key = createHash("sha256").update(clientToken).digest("hex").slice(0, 32);
  const sheetId = newSheetId(key);
  const sent = { sheetId, form, draftId: draftId ?? undefined, responsibility };
  const outcome = await submitRows(rows, sent);
  switch (outcome.kind) {
    case "sent":
      return { ok: true, value: { jobId: outcome.jobId } };
    case "words":
      return { ok: false, reason: "words" };
    default:
      return { ok: false, reason: outcome.kind, ...outcome.failure };
  }
}

/** Checks the rules between fields again, for callers that did not check them before sending. */
const refusedByRules = (form: ComposeForm): FieldError[] =>
  checkRequest(form)
    .filter(({ severity }) => severity === "problem")
    .map(({ path, message }) => ({ path, message }));

/**
 * Lets the engine draw a small sample project and keeps it as the newest draft. `unavailable` when
 * Alibaba Cloud is the backend: IMS draws no sample.
 */
export const loadSampleProjectAction = defineAction(
  "loadSampleProject",
  z.object({ language: z.enum(["en", "zh"]), kind: z.enum(jobKinds) }),
  async ({ language, kind }): Promise<Result<{ draftId: string }, "unavailable">> => {
    const client = imsClient();
    if (!client.can.samples) return { ok: false, reason: "unavailable" };
    const media = await client.call("ReelpressCreateSampleMedia", {
      Language: language,
      Sample: sampleOfKind[kind],
    });
    const form = toSampleForm(media, kind, language, await freshForm());
    const draftId = randomUUID();
    await saveDraft(await appDatabase(), { draftId, form, version: Date.now() });
    return { ok: true, value: { draftId } };
  },
);

/** Makes a new empty draft and saves it at once, so that a reload shows the new draft. */
export const startFreshAction = defineAction(
  "startFresh",
  z.object({}),
  async (): Promise<Result<{ draftId: string }, never>> => {
    const draftId = randomUUID();
    const fresh = await freshForm();
    const database = await appDatabase();
    const named = { ...fresh, name: await unusedName(fresh.name) };
    const { form } = await withDefaultBrand(database, named);
    await saveDraft(database, { draftId, form, version: Date.now() });
    return { ok: true, value: { draftId } };
  },
);

/** A mistake that a person can mend in the pasted text; `what` and `detail` say where it is. */
export type PastedProblem = Exclude<OpenedAside, { ok: true }>;

/**
 * Opens a pasted request as a new draft; the previous draft is kept. A refusal has a separate type, because
 * it carries more than a reason.
 */
export const openPastedAction = defineAction(
  "openPasted",
  z.object({ pasted: z.string().min(1).max(pastedLimits.characters) }),
  async ({ pasted }): Promise<Result<{ draftId: string } | { problem: PastedProblem }, never>> => {
    const { bucket, region, storageLocation } = imsClient();
    const draftId = randomUUID();
    const destination = { bucket, region, storageLocation, clientToken: draftId };
    const opened = await openPastedAside(pasted, await freshForm(), destination);
    if (!opened.ok) return { ok: true, value: { problem: opened } };
    await saveDraft(await appDatabase(), { draftId, form: opened.form, version: Date.now() });
    return { ok: true, value: { draftId } };
  },
);
