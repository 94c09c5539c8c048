import "server-only";
import { imsClient } from "@/lib/ims/client";
import { ImsError, toCloudFailure } from "@/lib/ims/errors/ims-error";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import { isSettled } from "@/lib/model/job-state";
import type {
  PlannedAnswer,
  PlannedPreview,
  PlannedQuestion,
  PlannedVideo,
} from "@/lib/model/wall/planned-answer";
import { loadSubmission } from "@/lib/submission/loaders";
import { loadPlans } from "@/lib/submission/plans/load-plans";
import { followJob } from "../polling/follow";

/** Projects that are read for one answer: few, so that strips appear while others are still read. */
const mostAtOnce = 12;

/** What the jobs that plan have planned so far, with the strips that the page does not hold yet. */
export async function loadPlannedWall({
  previews: tokens,
  known,
  width,
  height,
}: PlannedQuestion): Promise<PlannedAnswer> {
  const held = new Set(known);
  let room = mostAtOnce;
  let hasMore = false;
  const previews: PlannedPreview[] = [];
  for (const token of tokens) {
    const preview = await loadPreview(token);
    const unread = preview.plans.filter(
      ({ projectId }) => projectId !== null && !held.has(projectId),
    );
    const now = unread.slice(0, room);
    room -= now.length;
    hasMore ||= unread.length > now.length;
    const ids = now.map(({ projectId }) => projectId ?? "");
    const loaded = await loadPlans(imsClient(), ids, { width, height });
    for (const [at, plan] of now.entries()) Object.assign(plan, loaded[at]);
    // What the backend did not answer is read again.
    hasMore ||= loaded.includes(undefined);
    previews.push(preview);
  }
  return { previews, hasMore };
}

const nothing = { jobId: null, failure: null, progress: null, isAnalysing: false, plans: [] };

async function loadPreview(token: string): Promise<PlannedPreview> {
  const submission = await loadSubmission(token);
  if (!submission) return { ...nothing, token, state: "unsent" };
  const { jobId, state, failure, elsewhere } = submission;
  if (elsewhere) return { ...nothing, token, state: "elsewhere" };
  if (state === "open") return { ...nothing, token, state: "sending" };
  if (!jobId) return { ...nothing, token, state: "failed", failure };
  try {
    const followed = await followJob(jobId);
    if (!followed) return { ...nothing, token, jobId, state: "gone" };
    return { token, jobId, ...previewOf(followed.snapshot) };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    return { ...nothing, token, jobId, state: "planning", failure: toCloudFailure(error) };
  }
}

function previewOf(job: JobSnapshot): Omit<PlannedPreview, "token" | "jobId"> {
  const plans = job.clips.map(toPlan);
  if (!isSettled(job)) {
    const shares = job.clips.map(({ progress }) => progress ?? 0);
    const progress = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
    const isAnalysing = job.clips.some(({ stage }) => stage === "analysing");
    return { state: "planning", failure: null, progress: progress || null, isAnalysing, plans };
  }
  const hasPlan = plans.some(({ projectId }) => projectId !== null);
  const failure = job.error && { ...job.error, requestId: "" };
  const state = !hasPlan && (failure || job.state !== "finished") ? "failed" : "planned";
  return { state, failure, progress: null, isAnalysing: false, plans };
}

const toPlan = ({ index, projectId, state, error }: ClipSnapshot): PlannedVideo => ({
  index,
  projectId,
  strip: null,
  problem:
    error && state === "failed"
      ? { code: error.code, message: error.message, requestId: "" }
      : state === "planned" && projectId === null
        ? { code: "gone", message: "", requestId: "" }
        : null,
});
