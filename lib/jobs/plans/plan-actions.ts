"use server";

import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { defineAction } from "@/lib/base/action";
import { assertNever, type Result } from "@/lib/base/pure/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import type { JobSnapshot } from "@/lib/model/job";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import { responsibilitySchema } from "@/lib/model/words/word-override";
import { dropPlans } from "@/lib/store/jobs/foreign-jobs";
import { getFollowed, getJob } from "@/lib/store/jobs/jobs";
import { backendIdOfJob } from "@/lib/store/jobs/submissions";
import { submissionContext } from "@/lib/submission/submission-context";
import { submitBatch } from "@/lib/submission/submit-batch";
import { followJob, forgetFollowed } from "../polling/follow";
import { plansCost } from "@/lib/model/cost/plans-cost";
import { textsOfPlans } from "@/lib/submission/plans/load-plans";
import { sceneRequest } from "./scene-request";

type Reason = "gone" | "elsewhere" | "refused" | "unreachable";

const id = z.string().min(1).max(200);
const projectIds = z.array(id).min(1).max(100);

type Failure = { code: string; message: string; requestId: string };

const refusalOf = (reason: "refused" | "unreachable", failure: Failure): Result<never, Reason> =>
  failure.code === "ProjectNotFound"
    ? { ok: false, reason: "gone", requestId: failure.requestId }
    : { ok: false, reason, ...failure };

/** A form for plans that another program requested without a form. */
function formOf({ name, seed, width, height }: JobSnapshot) {
  const form = emptyComposeForm({ name, seed: seed || "0", language: "en", groupName: name });
  return { ...form, output: { ...form.output, width, height } };
}

/** Plans stay on the backend that made them: while another one is active, they are read-only. */
async function areElsewhere(jobId: string): Promise<boolean> {
  const backendId = await backendIdOfJob(await appDatabase(), jobId);
  return backendId !== null && backendId !== imsClient().backendId;
}

/**
 * Renders the chosen plans of a job: a new job, submitted and stored like any other. Texts with listed
 * words come back instead of a job until somebody answers for them.
 */
export const makePlannedClips = defineAction(
  "makePlannedClips",
  z.object({
    jobId: id,
    projectIds,
    clientToken: z.string().min(8).max(64),
    responsibility: responsibilitySchema.nullable(),
  }),
  async ({
    jobId,
    projectIds,
    clientToken,
    responsibility,
  }): Promise<Result<{ jobId: string } | { words: TextWithHits[] }, Reason>> => {
    if (await areElsewhere(jobId)) return { ok: false, reason: "elsewhere" };
    const followed = await followJob(jobId);
    if (!followed) return { ok: false, reason: "gone" };
    const { snapshot: plans } = followed;
    const planned = await getJob(await appDatabase(), jobId);
    const form = planned?.form ?? formOf(plans);
    const submission = {
      name: plans.name,
      form: { ...form, output: { ...form.output, count: projectIds.length, previewOnly: null } },
      request: sceneRequest({ name: plans.name, projectIds, clientToken }, imsClient()),
      clientToken,
      seed: plans.seed,
      responsibility,
      otherTexts: planned?.form ? [] : await textsOfPlans(imsClient(), projectIds),
      // Plans are free, their clips are not: the month's cap applies here as to any batch.
      cost: plansCost(plans, projectIds, planned?.request ?? null),
    };
    const outcome = await submitBatch(submission, await submissionContext());
    switch (outcome.kind) {
      case "sent":
        return { ok: true, value: { jobId: outcome.jobId } };
      case "words":
        return { ok: true, value: { words: outcome.texts } };
      case "refused":
      case "unreachable":
        return refusalOf(outcome.kind, outcome.failure);
      default:
        return assertNever(outcome);
    }
  },
);

/** Deletes plans of a job. Clips that were rendered from them stay. */
export const deletePlans = defineAction(
  "deletePlans",
  z.object({ jobId: id, projectIds }),
  async ({ jobId, projectIds }): Promise<Result<null, Reason>> => {
    if (await areElsewhere(jobId)) return { ok: false, reason: "elsewhere" };
    try {
      await imsClient().call("DeleteEditingProjects", { ProjectIds: projectIds.join() });
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      const { requestId, message, shownCode: code } = error;
      const reason = error.code === "ims-refused" ? "refused" : "unreachable";
      return refusalOf(reason, { code, message, requestId });
    }
    const database = await appDatabase();
    const kept = await getFollowed(database, jobId);
    if (kept?.snapshot) await dropPlans(database, kept.snapshot, projectIds);
    forgetFollowed(jobId);
    return { ok: true, value: null };
  },
);
