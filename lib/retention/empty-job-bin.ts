import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { jobsDueInBin } from "@/lib/store/jobs/job-bin";
import { removeJob } from "./remove-job";

/** At most so many jobs go in one round of an hour. */
const mostAtOnce = 100;

/** Deletes for good the jobs that have been in the bin for their days. One that its backend refuses stays for the next round. */
export async function emptyJobBin(now: Date): Promise<number> {
  let removed = 0;
  for (const jobId of await jobsDueInBin(await appDatabase(), now, mostAtOnce)) {
    try {
      if (await removeJob(jobId)) removed += 1;
    } catch (error) {
      if (!(error instanceof ImsError)) throw error;
      log.warn({ err: error, jobId }, "a job in the bin could not be deleted");
    }
  }
  if (removed > 0) log.info({ removed }, "jobs left the bin");
  return removed;
}
