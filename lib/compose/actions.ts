"use server";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import { assertNever, type FieldError, type Result } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { encodeBatch } from "@/lib/ims/contract/wire";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { saveDraft } from "@/lib/store/forms/drafts";
import { submitBatch } from "@/lib/submission/submit-batch";
import { checkRequest } from "./checks/check-request";
import { freshForm } from "./forms/fresh-form";
import { type OpenedAside, openPastedAside } from "./pasted/open-pasted-aside";
import { pastedLimits } from "./pasted/pasted-limits";
import { toSampleForm } from "./forms/sample-project";
import { toFieldErrors } from "./checks/to-field-errors";
import { toRequest } from "./to-request";

const tokenSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/**
 * `refused`: the backend said no, in its own words; `unreachable`: it was not
 * heard, and the same token may be tried again without making a second job.
 */
export type SubmitReason = "refused" | "unreachable";

/**
 * Submits the batch. The same client token gives the same job, however often it is sent. `jobId` is
 * the id of its page while the job is not confirmed.
 */
export const submitJobAction = defineAction(
  "submitJob",
  z.object({ form: composeFormSchema, clientToken: tokenSchema, draftId: z.string().max(64) }),
  async ({ form, clientToken, draftId }): Promise<Result<{ jobId: string }, SubmitReason>> => {
    const fields = refusedByRules(form);
    if (fields.length > 0) return { ok: false, reason: "refused", fields };
    const client = imsClient();
    const { bucket, region, storageLocation } = client;
    const place = { bucket, region, storageLocation, clientToken };
    const request = encodeBatch(toRequest(form, place));
    const { name, seed } = form;
    const outcome = await submitBatch({ name, form, request, clientToken, seed, draftId });
    switch (outcome.kind) {
      case "sent":
        return { ok: true, value: { jobId: outcome.jobId } };
      case "refused": {
        const fields = toFieldErrors(outcome.problems);
        return { ok: false, reason: "refused", ...outcome.failure, fields };
      }
      case "unreachable":
        return { ok: false, reason: "unreachable", ...outcome.failure };
      default:
        return assertNever(outcome);
    }
  },
);

/** The rules between fields again, for whoever did not ask them before sending. */
const refusedByRules = (form: ComposeForm): FieldError[] =>
  checkRequest(form)
    .filter(({ severity }) => severity === "problem")
    .map(({ path, message }) => ({ path, message }));

/**
 * Lets the engine draw a small project and keeps it as the newest draft. `unavailable` where the
 * clips are made by Alibaba Cloud: it draws nothing.
 */
export const loadSampleProjectAction = defineAction(
  "loadSampleProject",
  z.object({ language: z.enum(["en", "zh"]) }),
  async ({ language }): Promise<Result<{ draftId: string }, "unavailable">> => {
    const client = imsClient();
    if (!client.can.samples) return { ok: false, reason: "unavailable" };
    const media = await client.call("ReelpressCreateSampleMedia", { Language: language });
    const form = toSampleForm(media, language, await freshForm());
    const draftId = randomUUID();
    await saveDraft({ draftId, form, version: Date.now() });
    return { ok: true, value: { draftId } };
  },
);

/** A new empty draft, kept at once, so that a reload shows it and not the one before. */
export const startFreshAction = defineAction(
  "startFresh",
  z.object({}),
  async (): Promise<Result<{ draftId: string }, never>> => {
    const draftId = randomUUID();
    await saveDraft({ draftId, form: await freshForm(), version: Date.now() });
    return { ok: true, value: { draftId } };
  },
);

/** What a person can mend in what they pasted; `what` and `detail` name the place. */
export type PastedProblem = Exclude<OpenedAside, { ok: true }>;

/**
 * Opens a pasted request as a new draft; the draft before it stays. The refusal comes as a value of
 * its own, since it says more than a reason.
 */
export const openPastedAction = defineAction(
  "openPasted",
  z.object({ pasted: z.string().min(1).max(pastedLimits.characters) }),
  async ({ pasted }): Promise<Result<{ draftId: string } | { problem: PastedProblem }, never>> => {
    const { bucket, region, storageLocation } = imsClient();
    const draftId = randomUUID();
    const place = { bucket, region, storageLocation, clientToken: draftId };
    const opened = await openPastedAside(pasted, await freshForm(), place);
    if (!opened.ok) return { ok: true, value: { problem: opened } };
    await saveDraft({ draftId, form: opened.form, version: Date.now() });
    return { ok: true, value: { draftId } };
  },
);
