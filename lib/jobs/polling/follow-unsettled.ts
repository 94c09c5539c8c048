import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { listUnsettledJobs } from "@/lib/store/jobs/unsettled-jobs";
import { pollingInterval } from "./polling-interval";
import { refreshFollowed } from "./follow";

const passEveryMs = 30_000;

const holder = oncePerProcess("following of jobs", (): { timer?: NodeJS.Timeout } => ({}));

/**
 * Polls every job that is not settled, slowly and also while no page shows it, so that its row in the
 * list, its end and its price become known. A job that its backend has forgotten is left alone.
 */
export function followUnsettled(): void {
  if (holder.timer) return;
  holder.timer = setInterval(() => void pass(), passEveryMs);
  holder.timer.unref();
}

async function pass(): Promise<void> {
  try {
    const { can } = imsClient();
    for (const { jobId, ageMs } of await listUnsettledJobs(await appDatabase())) {
      refreshFollowed(jobId, pollingInterval(ageMs, can).unwatchedMs);
    }
  } catch (error) {
    log.warn({ err: error }, "unsettled jobs could not be read");
  }
}
