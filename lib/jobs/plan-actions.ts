"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/errors";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors";
import { dropPlans } from "@/lib/store/foreign-jobs";
import { getFollowed, getJob, rememberJob } from "@/lib/store/jobs";
import { bindSpending, releaseSpending } from "@/lib/store/spending";
import { overspending } from "@/lib/submission/overspending";
import { submissionDesk } from "@/lib/submission/submission-desk";
import { followJob, forgetFollowed } from "./follow";
import { plansCost } from "./plans-cost";
import { sceneRequest, submitSceneOnce } from "./submit-scene";

type Reason = "gone" | "refused" | "unreachable";

const id = z.string().min(1).max(200);
const projectIds = z.array(id).min(1).max(100);

function refusalOf(error: ImsError): Result<never, Reason> {
  const { requestId, message, shownCode: code } = error;
  const isGone = error.imsCode === "ProjectNotFound";
  if (isGone) return { ok: false, reason: "gone", requestId };
  const reason = error.code === "ims-refused" ? "refused" : "unreachable";
  return { ok: false, reason, code, requestId, message };
}

/** Makes clips of the chosen plans of a job: a new job, remembered like any other. */
export const makePlannedClips = defineAction(
  "makePlannedClips",
  z.object({ jobId: id, projectIds, clientToken: z.string().min(8).max(64) }),
  async ({ jobId, projectIds, clientToken }): Promise<Result<{ jobId: string }, Reason>> => {
    const followed = await followJob(jobId);
    if (!followed) return { ok: false, reason: "gone" };
    const planned = await getJob(jobId);
    const { name } = followed.snapshot;
    const request = sceneRequest({ name, projectIds, clientToken }, imsClient());
    // Plans are free, their clips are not: the month's cap holds here as for any batch.
    const cost = plansCost(followed.snapshot, projectIds, planned?.request ?? null);
    const tooMuch = await overspending({ clientToken, request: cost }, submissionDesk());
    if (tooMuch) return { ok: false, reason: "refused", ...tooMuch };
    try {
      const made = await submitSceneOnce(request, clientToken);
      await bindSpending(clientToken, made);
      if (planned) {
        const output = { ...planned.form.output, count: projectIds.length };
        await rememberJob({
          jobId: made,
          name,
          form: { ...planned.form, output },
          request: { InputConfig: "{}", EditingConfig: "{}", ...request },
          clientToken,
          seed: planned.seed,
          createdAt: new Date().toISOString(),
        });
      }
      return { ok: true, value: { jobId: made } };
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      if (!error.mayHaveArrived) await releaseSpending(clientToken);
      return refusalOf(error);
    }
  },
);

/** Deletes plans of a job. Clips that were made of them stay. */
export const deletePlans = defineAction(
  "deletePlans",
  z.object({ jobId: id, projectIds }),
  async ({ jobId, projectIds }): Promise<Result<null, Reason>> => {
    try {
      await imsClient().call("DeleteEditingProjects", { ProjectIds: projectIds.join() });
    } catch (error) {
      if (error instanceof ImsError) return refusalOf(error);
      throw error;
    }
    const kept = await getFollowed(jobId);
    if (kept?.snapshot) await dropPlans(kept.snapshot, projectIds);
    forgetFollowed(jobId);
    return { ok: true, value: null };
  },
);
