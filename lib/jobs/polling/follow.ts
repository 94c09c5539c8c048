import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { imsClient, imsConnection } from "@/lib/ims/client";
import type { FollowedJob, JobSnapshot } from "@/lib/model/job";
import { getFollowed } from "@/lib/store/jobs/jobs";
import { isJobDeleted } from "@/lib/store/retention";
import { askForJob, pauseMsOf } from "./ask-for-job";
import { createPoller } from "./create-poller";

/** Where calls are free it is asked as often as pages want to know. */
const freePerSecond = 50;
/** The engine inside answers in this process: more questions at once would only make everybody wait. */
const insideAtOnce = 2;

/** A settled job is told again for so long before its row is read anew. */
const settledHoldsMs = 5_000;
/** Past that it is still told while its row is read, for so long. */
const lateMs = 2_000;
const mostSettled = 1_000;

type SettledJob = { followed: FollowedJob; untilMs: number; isReading: boolean };

/** No job is asked about over a network, where an answer takes longer than its work. */
const isAllInside = () => imsClient().can.freeCalls && imsConnection().other === null;

const settledJobs = oncePerProcess("settled jobs", () => new Map<string, SettledJob>());

/** The one asker of this process, for all pages, tabs and the background. */
const poller = () =>
  oncePerProcess("poller", () =>
    createPoller<FollowedJob | null>({
      perSecond: () => (imsClient().can.freeCalls ? freePerSecond : env().REELPRESS_POLL_RATE),
      atOnce: () => (isAllInside() ? insideAtOnce : Number.POSITIVE_INFINITY),
      ask: async (jobId) => askForJob(jobId, await getFollowed(jobId), imsClient()),
      pauseMsOf,
    }),
  );

/**
 * The picture of a job as of now; null when neither this app nor the backend knows it. A
 * settled job is told from the store and not asked about again. All who follow share one question,
 * paced within the account's rate; while there is no answer the last picture is told instead.
 * @throws ImsError when it cannot be reached and nothing is kept of the job
 */
export async function followJob(jobId: string): Promise<FollowedJob | null> {
  const kept = await getFollowed(jobId);
  if (kept?.settled && kept.snapshot) return tellSettled(jobId, kept.snapshot);
  settledJobs.delete(jobId);
  // Where it was made a deleted job may still be known.
  if (!kept && (await isJobDeleted(jobId))) return null;
  return poller().want(jobId);
}

function tellSettled(jobId: string, snapshot: JobSnapshot): FollowedJob {
  const followed: FollowedJob = { snapshot, source: "live" };
  if (settledJobs.size >= mostSettled) settledJobs.clear();
  settledJobs.set(jobId, { followed, untilMs: Date.now() + settledHoldsMs, isReading: false });
  return followed;
}

/**
 * The picture of a job when it can be told without waiting for anything, else null. Who polls is
 * answered with it; that it is renewed in time is seen to behind it.
 */
export function toldOfJob(jobId: string): FollowedJob | null {
  const settled = settledJobs.get(jobId);
  if (settled) return Date.now() < settled.untilMs + lateMs ? toldSettled(jobId, settled) : null;
  const told = poller().told(jobId);
  // Of a job that has ended the store is asked: clips may be tried again, or all of it deleted.
  return told && !told.isFinal ? told.value : null;
}

function toldSettled(jobId: string, settled: SettledJob): FollowedJob {
  if (Date.now() >= settled.untilMs && !settled.isReading) {
    settled.isReading = true;
    followJob(jobId).catch((error: unknown) => {
      settled.isReading = false;
      log.warn({ jobId, err: error }, "a job that has ended could not be read again");
    });
  }
  return settled.followed;
}

/** Asks about a job in the background, after all that somebody waits for. */
export function refreshFollowed(jobId: string, olderThanMs: number): void {
  poller().refresh(jobId, olderThanMs);
}

/** To be called after something was done to the job: the next picture is a fresh one. */
export function forgetFollowed(jobId: string): void {
  settledJobs.delete(jobId);
  poller().forget(jobId);
}
