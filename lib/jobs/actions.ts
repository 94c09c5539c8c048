"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import { assertNever, type Result } from "@/lib/base/pure/errors";
import { oneCan } from "@/lib/ims/fallback";
import { imsClient } from "@/lib/ims/client";
import { ImsError, isUnknownJob } from "@/lib/ims/errors/ims-error";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import { responsibilitySchema } from "@/lib/model/words/word-override";
import { presetNameSchema } from "@/lib/model/preset";
import { renameJob as rename } from "@/lib/store/jobs/job-bin";
import { getJob, unsettleJob } from "@/lib/store/jobs/jobs";
import { submissionContext } from "@/lib/submission/submission-context";
import { submitBatch } from "@/lib/submission/submit-batch";
import { forgetFollowed } from "./polling/follow";
import { repeatRequest } from "./repeat-request";
import { jobsOfClips, jobsToStop } from "./sheets/jobs-of-sheet";

type Reason = "gone" | "unreadable" | "not-here" | "refused" | "unreachable";

const id = z.string().min(1).max(200);

/** Runs `work`, which calls the backend, and turns the backend's refusal into a value. */
async function orRefusal<T>(work: () => Promise<T>): Promise<Result<T, Reason>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    const { requestId, message, shownCode: code } = error;
    if (error.code !== "ims-refused")
      return { ok: false, reason: "unreachable", code, requestId, message };
    if (isUnknownJob(error)) return { ok: false, reason: "gone", requestId };
    return { ok: false, reason: "refused", code, requestId, message };
  }
}

/** Gives a job another name. */
export const renameJob = defineAction(
  "renameJob",
  z.object({ jobId: id, name: presetNameSchema }),
  async ({ jobId, name }): Promise<Result<null, "gone">> => {
    if (!(await rename(await appDatabase(), jobId, name))) return { ok: false, reason: "gone" };
    forgetFollowed(jobId);
    return { ok: true, value: null };
  },
);

/** Stops a job. Ready clips stay. */
export const cancelJob = defineAction("cancelJob", z.object({ jobId: id }), async ({ jobId }) => {
  const client = imsClient();
  if (!oneCan(client, "cancel")) return { ok: false, reason: "not-here" };
  const result = await orRefusal(async () => {
    for (const JobId of await jobsToStop(jobId)) {
      await client.call("ReelpressCancelBatchJob", { JobId });
      forgetFollowed(JobId);
    }
  });
  forgetFollowed(jobId);
  return result.ok ? { ok: true, value: null } : result;
});

/** Renders failed or cancelled clips again, each in a separate call. The other clips stay. */
export const retryClips = defineAction(
  "retryClips",
  z.object({ jobId: id, subJobIds: z.array(id).min(1).max(100) }),
  async ({ jobId, subJobIds }) => {
    const client = imsClient();
    if (!oneCan(client, "retry")) return { ok: false, reason: "not-here" };
    const result = await orRefusal(async () => {
      const jobOf = await jobsOfClips(jobId);
      for (const subJobId of subJobIds) {
        const JobId = jobOf(subJobId);
        await client.call("ReelpressRetrySubJob", { JobId, SubJobId: subJobId });
        if (JobId !== jobId) await unsettleJob(await appDatabase(), JobId);
        forgetFollowed(JobId);
      }
    });
    // Also after a refusal: the clips retried before the refused one are being rendered.
    await unsettleJob(await appDatabase(), jobId);
    forgetFollowed(jobId);
    return result.ok ? { ok: true, value: null } : result;
  },
);

/**
 * Sends the same request with the same seed as a new job. The same token gives the same job. Texts with
 * listed words come back instead of a job until somebody answers for them.
 */
export const repeatJob = defineAction(
  "repeatJob",
  z.object({
    jobId: id,
    clientToken: z.string().min(8).max(64),
    responsibility: responsibilitySchema.nullable(),
  }),
  async ({
    jobId,
    clientToken,
    responsibility,
  }): Promise<Result<{ jobId: string } | { words: TextWithHits[] }, Reason>> => {
    const job = await getJob(await appDatabase(), jobId);
    if (!job) return { ok: false, reason: "gone" };
    const { name, form, seed } = job;
    if (!form || !job.request) return { ok: false, reason: "unreadable" };
    const request = repeatRequest(job.request, clientToken);
    const submission = { name, form, seed, request, clientToken, responsibility };
    const outcome = await submitBatch(submission, await submissionContext());
    switch (outcome.kind) {
      case "sent":
        return { ok: true, value: { jobId: outcome.jobId } };
      case "words":
        return { ok: true, value: { words: outcome.texts } };
      case "refused":
      case "unreachable":
        return { ok: false, reason: outcome.kind, ...outcome.failure };
      default:
        return assertNever(outcome);
    }
  },
);
