import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { adminAccessHere } from "@/lib/base/guard/admin";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { loadMediaItems } from "@/lib/media/loaders";
import {
  budgetBytes,
  defaultRetentionRules,
  type JobDeletion,
  type JobRetention,
  type RetentionRules,
  type RetentionView,
} from "@/lib/model/settings/retention";
import { jobGoesAt } from "@/lib/store/jobs/job-bin";
import { getFollowed } from "@/lib/store/jobs/jobs";
import { presetsUsing } from "@/lib/store/forms/presets";
import { orUnreadable } from "@/lib/store/settings";
import {
  getJobRetention,
  getRetentionRules,
  heldMedia,
  listGoingJobs,
} from "@/lib/store/retention";

/** Whether a job is kept, and when it will be deleted. */
export async function loadJobRetention(jobId: string): Promise<JobRetention> {
  const database = await appDatabase();
  const [retention, goesAt] = await Promise.all([
    getJobRetention(database, jobId),
    jobGoesAt(database, jobId),
  ]);
  return goesAt ? { ...retention, goesAt: goesAt.toISOString(), reason: "deleted" } : retention;
}

/** What deleting a job would delete; null when the job is not in the list. */
export async function loadJobDeletion(jobId: string): Promise<JobDeletion | null> {
  const database = await appDatabase();
  const job = await getFollowed(database, jobId);
  if (!job) return null;
  const made = (job.snapshot?.clips ?? []).flatMap(({ mediaId }) => mediaId ?? []);
  const held = await heldMedia(database);
  const going = made.filter((mediaId) => !held.has(mediaId));
  const sizes = (await loadMediaItems(going)).map((item) => item.sizeBytes);
  const isKnown = sizes.length === going.length && !sizes.includes(null);
  const presets = await presetsUsing(database, made);
  return {
    videos: going.length,
    bytes: isKnown ? sizes.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0) : null,
    held: made.length - going.length,
    presets: presets.map((preset) => preset.name),
  };
}

async function loadDisk(rules: RetentionRules): Promise<RetentionView["disk"]> {
  const client = imsClient();
  if (!client.can.storage) return null;
  try {
    const answer = await client.call("ReelpressGetStorage", {});
    const disk = { usedBytes: answer.UsedBytes, freeBytes: answer.FreeBytes };
    const shares = answer.Shares.map(({ Name, Bytes }) => ({ name: Name, bytes: Bytes }));
    const { OutputBytes: outputBytes } = answer;
    return { ...disk, shares, outputBytes, budgetBytes: budgetBytes(rules, disk) };
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    log.warn({ err: error }, "the engine did not say what its files take");
    return null;
  }
}

/** Rules, disk space, and the jobs to be deleted soon, for the settings. */
export async function loadRetentionView(): Promise<RetentionView> {
  const database = await appDatabase();
  const { value: rules, unreadable } = await orUnreadable(
    getRetentionRules(database),
    defaultRetentionRules,
  );
  return {
    rules,
    unreadable,
    disk: await loadDisk(rules),
    keepsFiles: imsClient().can.storage,
    going: await listGoingJobs(database),
    admin: await adminAccessHere(),
  };
}
