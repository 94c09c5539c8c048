import "server-only";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import type { ImsClient } from "@/lib/ims/create-client";
import { ImsError, isUnknownJob } from "@/lib/ims/errors";
import type { FollowedJob } from "@/lib/model/job";
import { getFollowed, keepSnapshot } from "@/lib/store/jobs";
import { isWorthKeeping } from "./is-worth-keeping";
import { createShareRecent } from "./share-recent";
import { toSnapshot } from "./to-snapshot";
import { waitingSnapshot } from "./waiting-snapshot";

/** Long enough for all tabs of one job to share an answer, short enough to look live. */
const shareMs = 700;
const deadlineMs = 10_000;

/** Kept on globalThis: pages, routes and actions have separate module instances. */
const holder = globalThis as {
  reelpressFollow?: ReturnType<typeof createShareRecent<FollowedJob | null>>;
};
const shared = () =>
  (holder.reelpressFollow ??= createShareRecent<FollowedJob | null>({ keepMs: shareMs }));

/**
 * The picture of a job as of now; null when neither this app nor the place that works knows it. A
 * settled job is told from the store and not asked about again. When the place that works cannot be
 * reached, the last picture is answered instead.
 * @throws ImsError when it cannot be reached and nothing is kept of the job
 */
export function followJob(jobId: string): Promise<FollowedJob | null> {
  return shared().ask(jobId, () => askForJob(jobId));
}

/** To be called after something was done to the job: the next picture is a fresh one. */
export function forgetFollowed(jobId: string): void {
  shared().forget(jobId);
}

async function askForJob(jobId: string): Promise<FollowedJob | null> {
  const kept = await getFollowed(jobId);
  if (kept?.settled && kept.snapshot) return { snapshot: kept.snapshot, source: "live" };
  try {
    const client = imsClient();
    const snapshot = toSnapshot({
      ...(await askCloud(client, jobId)),
      known: kept?.known ?? null,
      previous: kept?.snapshot ?? null,
      extensions: client.extensions,
    });
    if (kept && isWorthKeeping(kept.snapshot, snapshot)) await keepSnapshot(snapshot);
    return { snapshot, source: "live" };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    const forgotten = isUnknownJob(error);
    if (!kept) {
      if (forgotten) return null;
      throw error;
    }
    if (!forgotten) log.warn({ jobId, err: error }, "the job could not be asked about");
    const snapshot = kept.snapshot ?? waitingSnapshot(jobId, kept.known);
    return { snapshot, source: forgotten ? "forgotten" : "kept" };
  }
}

async function askCloud(client: ImsClient, jobId: string) {
  const signal = AbortSignal.timeout(deadlineMs);
  const [answer, progress] = await Promise.all([
    client.call("GetBatchMediaProducingJob", { JobId: jobId }, { signal }),
    client.extensions ? askProgress(client, jobId, signal) : null,
  ]);
  return { job: answer.EditingBatchJob, progress };
}

/** Progress is a courtesy: without it the job still shows its states. */
async function askProgress(client: ImsClient, jobId: string, signal: AbortSignal) {
  try {
    return await client.call("ReelpressGetBatchProgress", { JobId: jobId }, { signal });
  } catch (error) {
    // Of a job that is not known the other question tells as well.
    if (!isUnknownJob(error)) log.warn({ jobId, err: error }, "no progress could be had");
    return null;
  }
}
