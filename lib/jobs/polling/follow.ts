import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { appDatabase } from "@/lib/base/database/database";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { imsClient, imsConnection } from "@/lib/ims/client";
import type { FollowedJob, JobSnapshot } from "@/lib/model/job";
import { isSheetId } from "@/lib/model/sheet/sheet-id";
import { getFollowed } from "@/lib/store/jobs/jobs";
import { isJobDeleted } from "@/lib/store/retention";
import { pollJob, pauseMsOf } from "./poll-job";
import { pollSheet, type RowFollower } from "../sheets/poll-sheet";
import { createPoller } from "./create-poller";

/** The rate where calls are free; pages do not reach it. */
const freePerSecond = 50;
/** The embedded engine answers in this process: more calls at once would only slow all of them. */
const embeddedAtOnce = 2;

/** How long a settled job is answered from memory before its row is read again. */
const settledHoldsMs = 5_000;
/** How much longer it is answered from memory while its row is read. */
const lateMs = 2_000;
const mostSettled = 1_000;

type SettledJob = { followed: FollowedJob; untilMs: number; isReading: boolean };

/** Whether no poll crosses a network, where waiting takes longer than the work of the call. */
const isAllEmbedded = () => imsClient().can.freeCalls && imsConnection().other === null;

const settledJobs = oncePerProcess("settled jobs", () => new Map<string, SettledJob>());

/** The one poller of this process, for all pages, tabs and the background. */
const poller = () =>
  oncePerProcess("poller", () =>
    createPoller<FollowedJob | null>({
      perSecond: () => (imsClient().can.freeCalls ? freePerSecond : env().REELPRESS_POLL_RATE),
      atOnce: () => (isAllEmbedded() ? embeddedAtOnce : Number.POSITIVE_INFINITY),
      ask: async (jobId) => {
        const database = await appDatabase();
        const kept = await getFollowed(database, jobId);
        if (isSheetId(jobId)) return pollSheet(database, jobId, kept, rowFollower);
        return pollJob(database, jobId, kept, imsClient());
      },
      pauseMsOf,
    }),
  );

/** How old what is known of a row may be before the row is polled again. */
const rowMaxAgeMs = 1_000;

const rowFollower: RowFollower = {
  peek: (jobId) => poller().peek(jobId)?.value?.snapshot ?? null,
  refresh: (jobId) => refreshFollowed(jobId, rowMaxAgeMs),
};

/**
 * The current snapshot of a job; null when neither this app nor the backend knows the job. A settled
 * job comes from the store and is not polled again. All readers share one poll, paced within the
 * account's rate limit; while the backend does not answer, the last snapshot is returned.
 * @throws ImsError when the backend does not answer and no snapshot is stored
 */
export async function followJob(jobId: string): Promise<FollowedJob | null> {
  const database = await appDatabase();
  const kept = await getFollowed(database, jobId);
  if (kept?.settled && kept.snapshot) return rememberSettled(jobId, kept.snapshot);
  settledJobs.delete(jobId);
  // The backend may still know a job that was deleted here.
  if (!kept && (await isJobDeleted(database, jobId))) return null;
  return poller().want(jobId);
}

function rememberSettled(jobId: string, snapshot: JobSnapshot): FollowedJob {
  const followed: FollowedJob = { snapshot, source: "live" };
  if (settledJobs.size >= mostSettled) settledJobs.clear();
  settledJobs.set(jobId, { followed, untilMs: Date.now() + settledHoldsMs, isReading: false });
  return followed;
}

/**
 * The snapshot of a job when it is in memory and fresh enough, else null. Answers the polls of pages
 * without any waiting; the snapshot is renewed in the background.
 */
export function cachedJob(jobId: string): FollowedJob | null {
  const settled = settledJobs.get(jobId);
  if (settled) return Date.now() < settled.untilMs + lateMs ? reuseSettled(jobId, settled) : null;
  const known = poller().peek(jobId);
  // A job that has ended is read from the store: a clip may be retried, or the job deleted.
  return known && !known.isFinal ? known.value : null;
}

/** The remembered snapshot; reads the row again in the background when its time is over. */
function reuseSettled(jobId: string, settled: SettledJob): FollowedJob {
  if (Date.now() >= settled.untilMs && !settled.isReading) {
    settled.isReading = true;
    followJob(jobId).catch((error: unknown) => {
      settled.isReading = false;
      log.warn({ jobId, err: error }, "a job that has ended could not be read again");
    });
  }
  return settled.followed;
}

/** Polls a job in the background, after all polls that somebody waits for. */
export function refreshFollowed(jobId: string, olderThanMs: number): void {
  poller().refresh(jobId, olderThanMs);
}

/** Call this after the job was changed: the next snapshot is then a fresh one. */
export function forgetFollowed(jobId: string): void {
  settledJobs.delete(jobId);
  poller().forget(jobId);
}
