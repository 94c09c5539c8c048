import "server-only";
import { env } from "@/lib/base/env";
import { imsClient } from "@/lib/ims/client";
import type { FollowedJob } from "@/lib/model/job";
import { getFollowed } from "@/lib/store/jobs/jobs";
import { isJobDeleted } from "@/lib/store/retention";
import { askForJob, pauseMsOf } from "./ask-for-job";
import { createPoller } from "./create-poller";

/** Where calls are free it is asked as often as pages want to know. */
const freePerSecond = 50;

type Poller = ReturnType<typeof createPoller<FollowedJob | null>>;

/** Kept on globalThis: pages, routes and actions have separate module instances. */
const holder = globalThis as { reelpressPoller?: Poller };

/** The one asker of this process, for all pages, tabs and the background. */
function poller(): Poller {
  return (holder.reelpressPoller ??= createPoller<FollowedJob | null>({
    perSecond: () => (imsClient().can.freeCalls ? freePerSecond : env().REELPRESS_POLL_RATE),
    ask: async (jobId) => askForJob(jobId, await getFollowed(jobId), imsClient()),
    pauseMsOf,
  }));
}

/**
 * The picture of a job as of now; null when neither this app nor the backend knows it. A
 * settled job is told from the store and not asked about again. All who follow share one question,
 * paced within the account's rate; while there is no answer the last picture is told instead.
 * @throws ImsError when it cannot be reached and nothing is kept of the job
 */
export async function followJob(jobId: string): Promise<FollowedJob | null> {
  const kept = await getFollowed(jobId);
  if (kept?.settled && kept.snapshot) return { snapshot: kept.snapshot, source: "live" };
  // Where it was made a deleted job may still be known.
  if (!kept && (await isJobDeleted(jobId))) return null;
  return poller().want(jobId);
}

/** Asks about a job in the background, after all that somebody waits for. */
export function refreshFollowed(jobId: string, olderThanMs: number): void {
  poller().refresh(jobId, olderThanMs);
}

/** To be called after something was done to the job: the next picture is a fresh one. */
export function forgetFollowed(jobId: string): void {
  poller().forget(jobId);
}
