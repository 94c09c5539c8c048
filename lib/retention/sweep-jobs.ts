import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { syncLibrary } from "@/lib/media/library/sync-library";
import { jobsToGo, noticeMs } from "@/lib/model/settings/retention";
import { forgetOldUses } from "@/lib/store/jobs/footage-use";
import { weighJobs } from "@/lib/store/jobs/job-weights";
import { removeOldRecords } from "@/lib/store/old-records";
import { getRetentionRules, heldMedia, nameGoingJobs } from "@/lib/store/retention";
import { removeJob } from "./remove-job";

/**
 * One sweep: announces the jobs that the rules will delete, deletes those whose notice has run out, and
 * removes records that nobody can use again. Only videos on this computer are deleted automatically; in
 * the team's cloud storage nothing is deleted without a request.
 * @param libraryBudgetMs how long to wait for a sync of the library, which provides the videos' sizes
 */
export async function sweepJobs(
  now: Date,
  libraryBudgetMs: number,
): Promise<{ named: number; removed: number }> {
  const database = await appDatabase();
  const rules = await getRetentionRules(database);
  await removeOldRecords(database, rules.draftDays);
  await forgetOldUses(database);
  const client = imsClient();
  if (!client.can.storage) {
    await nameGoingJobs(database, new Map(), now, now);
    return { named: 0, removed: 0 };
  }
  const { UsedBytes, FreeBytes } = await client.call("ReelpressGetStorage", {});
  await syncLibrary(libraryBudgetMs);
  const jobs = await weighJobs(database, await heldMedia(database));
  const disk = { usedBytes: UsedBytes, freeBytes: FreeBytes };
  const going = jobsToGo(jobs, rules, disk, now.getTime());
  const due = await nameGoingJobs(database, going, new Date(now.getTime() + noticeMs), now);
  let removed = 0;
  for (const jobId of due) {
    if (await removeJob(jobId)) removed += 1;
  }
  if (removed > 0) log.info({ removed }, "old jobs were deleted, as the settings say");
  return { named: going.size, removed };
}
