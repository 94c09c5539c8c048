"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import { assertNever, type Result } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { plansCost } from "@/lib/model/cost/plans-cost";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { responsibilitySchema } from "@/lib/model/words/word-override";
import { toPlanningForm } from "@/lib/model/wall/planned-wall";
import { loadPlans } from "@/lib/submission/plans/load-plans";
import { submissionContext } from "@/lib/submission/submission-context";
import { type SubmitOutcome, submitBatch } from "@/lib/submission/submit-batch";
import type { SubmitReason } from "../actions";
import { toFieldErrors } from "../checks/to-field-errors";
import { forBackend } from "../for-backend";
import { encodeRequest } from "../request-configs";
import { toRequest } from "../to-request";
import { withPictureAddresses } from "../with-picture-addresses";

const tokenSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

type Answer = Result<{ jobId: string }, SubmitReason>;

function toAnswer(outcome: SubmitOutcome, kind: Parameters<typeof toFieldErrors>[1]): Answer {
  switch (outcome.kind) {
    case "sent":
      return { ok: true, value: { jobId: outcome.jobId } };
    case "words":
      return { ok: false, reason: "words" };
    case "refused": {
      const fields = toFieldErrors(outcome.problems, kind);
      return { ok: false, reason: "refused", ...outcome.failure, fields };
    }
    case "unreachable":
      return { ok: false, reason: "unreachable", ...outcome.failure };
    default:
      return assertNever(outcome);
  }
}

/**
 * Lets the backend plan further videos of the form and make none. The same token plans once. The job is found
 * again by its token.
 */
export const planVideosAction = defineAction(
  "planVideos",
  z.object({
    form: composeFormSchema,
    clientToken: tokenSchema,
    count: z.number().int().min(1).max(100),
    /** How many jobs have planned videos of this wall before. */
    earlierJobs: z.number().int().min(0).max(200),
  }),
  async ({ form: given, clientToken, count, earlierJobs }): Promise<Answer> => {
    const form = toPlanningForm(given, count, earlierJobs);
    const client = imsClient();
    const { bucket, region, storageLocation } = client;
    const addressed = await withPictureAddresses(forBackend(form, client.can), client);
    const destination = { bucket, region, storageLocation, clientToken };
    const request = encodeRequest(toRequest(addressed, destination));
    const { name, seed } = form;
    const submission = { name, form, request, clientToken, seed, responsibility: null };
    return toAnswer(await submitBatch(submission, await submissionContext()), form.kind);
  },
);

/**
 * Makes the videos of exactly these plans, in this order. They are as they were planned; the form says where
 * they go, how they are called, how well they are encoded and who is told.
 */
export const makePlannedAction = defineAction(
  "makePlanned",
  z.object({
    form: composeFormSchema,
    projectIds: z.array(z.string().min(1).max(200)).min(1).max(100),
    clientToken: tokenSchema,
    draftId: z.string().max(64).nullable(),
    responsibility: responsibilitySchema.nullable(),
  }),
  async ({ form: given, projectIds, clientToken, draftId, responsibility }): Promise<Answer> => {
    const count = projectIds.length;
    const output = { ...given.output, count, previewOnly: null };
    const form = { ...given, wall: null, planned: null, output };
    const client = imsClient();
    const { bucket, region, storageLocation } = client;
    const made = toRequest(forBackend(form, client.can), {
      bucket,
      region,
      storageLocation,
      clientToken,
    });
    const sent = encodeRequest(made);
    const {
      Count: _count,
      FixedDuration: _fixed,
      MaxDuration: _longest,
      GeneratePreviewOnly: _plans,
      ...files
    } = made.output;
    const { width, height } = output;
    const clips = await loadPlans(client, projectIds, { width, height });
    const lengths = clips.map((plan, index) => ({
      projectId: projectIds[index] ?? "",
      durationSeconds: plan && "strip" in plan ? plan.strip.durationSeconds : null,
    }));
    const submission = {
      name: form.name,
      form,
      request: {
        InputConfig: "{}",
        ProjectIds: projectIds.join(),
        OutputConfig: JSON.stringify(files),
        UserData: sent.UserData,
      },
      clientToken,
      seed: form.seed,
      draftId: draftId ?? undefined,
      cost: plansCost({ clips: lengths, width, height }, projectIds, sent),
      responsibility,
    };
    return toAnswer(await submitBatch(submission, await submissionContext()), form.kind);
  },
);
