"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import { type AdminRefusal, adminRefusalHere } from "@/lib/base/guard/admin";
import type { Result } from "@/lib/base/pure/errors";
import { log } from "@/lib/base/log";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import { type JobDeletion, retentionRulesSchema } from "@/lib/model/settings/retention";
import { saveRetentionRules, setJobKept } from "@/lib/store/retention";
import { loadJobDeletion } from "./loaders";
import { type RemovedJob, removeJob } from "./remove-job";
import { sweepJobs } from "./sweep-jobs";

/** As long as a person waits after a click; the next sweep reads the rest. */
const savingBudgetMs = 5_000;

const jobId = z.string().min(1).max(200);

/** Stores the retention rules and announces at once which jobs they will delete. */
export const saveRetention = defineAction(
  "saveRetention",
  z.object({ rules: retentionRulesSchema, password: z.string().max(1000).optional() }),
  async ({ rules, password }): Promise<Result<null, AdminRefusal>> => {
    const refusal = await adminRefusalHere(password);
    if (refusal) return { ok: false, reason: refusal };
    await saveRetentionRules(await appDatabase(), rules);
    // The rules are stored even when the engine does not answer now; the next sweep tries again.
    await sweepJobs(new Date(), savingBudgetMs).catch((error: unknown) => {
      log.warn({ err: error }, "what goes by the new rules could not be named yet");
    });
    revalidatePath("/", "layout");
    return { ok: true, value: null };
  },
);

/** Keeps a job permanently, or leaves it to the rules again. */
export const keepJob = defineAction(
  "keepJob",
  z.object({ jobId, kept: z.boolean() }),
  async (input): Promise<Result<null, never>> => {
    await setJobKept(await appDatabase(), input.jobId, input.kept);
    revalidatePath("/", "layout");
    return { ok: true, value: null };
  },
);

/** What deleting the job would delete, to be shown before it is done. */
export const weighJobDeletion = defineAction(
  "weighJobDeletion",
  z.object({ jobId }),
  async (input): Promise<Result<JobDeletion, "gone">> => {
    const value = await loadJobDeletion(input.jobId);
    return value ? { ok: true, value } : { ok: false, reason: "gone" };
  },
);

/** Deletes a job that has ended, with its videos. */
export const deleteJob = defineAction(
  "deleteJob",
  z.object({ jobId }),
  async (input): Promise<Result<RemovedJob, "at-work" | "cloud">> => {
    try {
      const value = await removeJob(input.jobId);
      if (!value) return { ok: false, reason: "at-work" };
      revalidatePath("/", "layout");
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      return { ok: false, reason: "cloud", ...toCloudFailure(error) };
    }
  },
);
