"use server";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors";
import { encodeBatch } from "@/lib/ims/wire";
import { composeFormSchema } from "@/lib/model/compose-form";
import { closeDraft, saveDraft } from "@/lib/store/drafts";
import { rememberJob } from "@/lib/store/jobs";
import { freshForm } from "./fresh-form";
import { toSampleForm } from "./sample-project";
import { toFieldErrors } from "./to-field-errors";
import { toRequest } from "./to-request";

const tokenSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

/**
 * `refused`: the place that makes the clips said no, in its own words; `unreachable`: it was not
 * heard, and the same token may be tried again without making a second job.
 */
export type SubmitReason = "refused" | "unreachable";

/** Submits the batch. The same client token gives the same job, however often it is sent. */
export const submitJobAction = defineAction(
  "submitJob",
  z.object({ form: composeFormSchema, clientToken: tokenSchema, draftId: z.string().max(64) }),
  async ({ form, clientToken, draftId }): Promise<Result<{ jobId: string }, SubmitReason>> => {
    const client = imsClient();
    const place = { bucket: client.bucket, region: client.region, clientToken };
    const request = encodeBatch(toRequest(form, place));
    try {
      const answer = await client.call("SubmitBatchMediaProducingJob", {
        ...request,
        ClientToken: clientToken,
      });
      const jobId = answer.JobId;
      const { name, seed } = form;
      const createdAt = new Date().toISOString();
      await rememberJob({ jobId, name, form, request, clientToken, seed, createdAt });
      await closeDraft(draftId);
      return { ok: true, value: { jobId } };
    } catch (error) {
      return toRefusal(error);
    }
  },
);

function toRefusal(error: unknown): Result<never, SubmitReason> {
  if (!(error instanceof ImsError)) throw error;
  const { message, requestId } = error;
  if (error.code !== "ims-refused") return { ok: false, reason: "unreachable", message, requestId };
  return {
    ok: false,
    reason: "refused",
    message,
    requestId,
    fields: toFieldErrors(error.problems),
  };
}

/**
 * Lets the engine draw a small project and keeps it as the newest draft. `unavailable` where the
 * clips are made by Alibaba Cloud: it draws nothing.
 */
export const loadSampleProjectAction = defineAction(
  "loadSampleProject",
  z.object({ language: z.enum(["en", "zh"]) }),
  async ({ language }): Promise<Result<{ draftId: string }, "unavailable">> => {
    const client = imsClient();
    if (!client.extensions) return { ok: false, reason: "unavailable" };
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
