import "server-only";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { freshenLibrary } from "@/lib/media/library/sync-library";
import { jobsToGo, noticeMs } from "@/lib/model/settings/retention";
import { weighJobs } from "@/lib/store/jobs/job-weights";
import { removeOldRecords } from "@/lib/store/old-records";
import { getRetentionRules, heldMedia, nameGoingJobs } from "@/lib/store/retention";
import { removeJob } from "./remove-job";

/**
 * Looks through all that is kept: names the jobs that go, deletes those whose day has come, and
 * removes records that nobody can come back to. Only videos of this computer go by themselves; in
 * the team's cloud storage nothing is deleted that nobody asked for.
 * @param libraryBudgetMs how long the library's news are waited for; they tell how large videos are
 */
export async function sweepJobs(
  now: Date,
  libraryBudgetMs: number,
): Promise<{ named: number; removed: number }> {
  const rules = await getRetentionRules();
  await removeOldRecords(rules.draftDays);
  const client = imsClient();
  if (!client.can.storage) {
    await nameGoingJobs(new Map(), now, now);
    return { named: 0, removed: 0 };
  }
  const { UsedBytes, FreeBytes } = await client.call("ReelpressGetStorage", {});
  await freshenLibrary(libraryBudgetMs);
  const jobs = await weighJobs(await heldMedia());
  const disk = { usedBytes: UsedBytes, freeBytes: FreeBytes };
  const going = jobsToGo(jobs, rules, disk, now.getTime());
  const due = await nameGoingJobs(going, new Date(now.getTime() + noticeMs), now);
  let removed = 0;
  for (const jobId of due) {
    if (await removeJob(jobId)) removed += 1;
  }
  if (removed > 0) log.info({ removed }, "old jobs were deleted, as the settings say");
  return { named: going.size, removed };
}
