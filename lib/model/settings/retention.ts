import { z } from "zod";
import type { AdminAccess } from "./admin";

const gib = 1024 ** 3;
const dayMs = 86_400_000;

/** Days for which something can be kept; null is for ever. */
export const keepDays = [7, 30, 90, 180, 365] as const;
const days = z.union(keepDays.map((each) => z.literal(each))).nullable();

/** How long the team keeps what was made. */
export const retentionRulesSchema = z.object({
  /** After a job has ended: the job, its request and the videos it made. */
  jobDays: days,
  /** After an unfinished form was last typed into. */
  draftDays: days,
  /** The most space of the data folder, in GiB; null is as much as its disk holds. */
  budgetGib: z.number().min(1).max(1_000_000).nullable(),
});
export type RetentionRules = z.infer<typeof retentionRulesSchema>;

/** Kept for ever, until the disk is nearly full. */
export const defaultRetentionRules: RetentionRules = {
  jobDays: null,
  draftDays: null,
  budgetGib: null,
};

/** How long before its deletion a job is announced. */
export const noticeMs = 3 * dayMs;

/**
 * Use of the budget from which the oldest jobs are deleted, and the use down to which they are deleted.
 */
const nearShare = 0.9;
const roomShare = 0.8;

/** Disk space that is never part of the budget: the database and running clips need it. */
const diskReserveBytes = 10 * gib;
const diskReserveShare = 0.1;

/** What the data folder may take, in bytes. */
export function budgetBytes(
  rules: RetentionRules,
  disk: { usedBytes: number; freeBytes: number },
): number {
  const reachable = disk.usedBytes + disk.freeBytes;
  const onDisk = reachable - Math.min(diskReserveBytes, reachable * diskReserveShare);
  return rules.budgetGib === null ? onDisk : Math.min(onDisk, rules.budgetGib * gib);
}

/** Why a job is deleted. `age`: it ended long ago; `space`: the budget is nearly used up. */
export type GoingReason = "age" | "space";

/** A job that has ended, as retention weighs it. */
export type WeighedJob = {
  jobId: string;
  endedAtMs: number;
  /** Its videos. */
  bytes: number;
  /** Somebody keeps it, or a preset, a draft or a kept job uses one of its videos. */
  isHeld: boolean;
};

/**
 * The jobs to delete, and why: the jobs past their retention time, and the oldest jobs until the budget
 * has room again. Jobs whose time ends within the notice period are included, so that they can be
 * announced.
 */
export function jobsToGo(
  jobs: readonly WeighedJob[],
  rules: RetentionRules,
  disk: { usedBytes: number; freeBytes: number },
  nowMs: number,
): Map<string, GoingReason> {
  const going = new Map<string, GoingReason>();
  const free = jobs.filter((job) => !job.isHeld).toSorted((a, b) => a.endedAtMs - b.endedAtMs);
  let used = disk.usedBytes;
  const { jobDays } = rules;
  if (jobDays !== null) {
    for (const job of free) {
      if (job.endedAtMs + jobDays * dayMs > nowMs + noticeMs) break;
      going.set(job.jobId, "age");
      used -= job.bytes;
    }
  }
  const budget = budgetBytes(rules, disk);
  if (used <= budget * nearShare) return going;
  for (const job of free) {
    if (used <= budget * roomShare) break;
    // A job without files frees no space.
    if (going.has(job.jobId) || job.bytes === 0) continue;
    going.set(job.jobId, "space");
    used -= job.bytes;
  }
  return going;
}

/** The decision about one job; `goesAt` is null while the job stays. */
export type JobRetention = {
  kept: boolean;
  goesAt: string | null;
  /** `deleted`: it is in the bin. */
  reason: GoingReason | "deleted" | null;
};

/** A job that will be deleted, as the settings list it. */
export type GoingJob = { jobId: string; name: string; goesAt: string; reason: GoingReason };

/** What deleting a job would remove. */
export type JobDeletion = {
  videos: number;
  /** Null when the size of one of them is not known. */
  bytes: number | null;
  /** Videos of the job that stay in the library, because something uses them. */
  held: number;
  /** Names of the presets that use them. */
  presets: string[];
};

/** The data about space and retention that the settings show. */
export type RetentionView = {
  rules: RetentionRules;
  /** What was saved cannot be read: `rules` are those of the beginning. */
  unreadable: boolean;
  /** Null where Alibaba Cloud makes the videos, or when the engine does not answer. */
  disk: {
    shares: { name: string; bytes: number }[];
    usedBytes: number;
    freeBytes: number;
    outputBytes: number;
    budgetBytes: number;
  } | null;
  keepsFiles: boolean;
  going: GoingJob[];
  admin: AdminAccess;
};
