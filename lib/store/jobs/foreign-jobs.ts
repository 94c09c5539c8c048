import "server-only";
import { sql } from "kysely";
import type { Database } from "@/lib/base/database/database";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import type { JobSnapshot } from "@/lib/model/job";
import { foldForSearch } from "../fold-for-search";
import { keepSnapshot } from "./jobs";
import { tables } from "../tables";

/** A job that the cloud lists and this app did not submit. */
export type ForeignJob = {
  jobId: string;
  name: string;
  count: number;
  createdAt: string;
  /** Null when its type is none that the app submits. */
  kind: JobKind | null;
};

type Row = {
  job_id: string;
  name: string;
  name_folded: string;
  seed: string;
  created_at: Date;
  count: number;
  elsewhere: boolean;
  kind: string | null;
  snapshot: unknown;
};
type Tables = { "app.jobs": Row; "app.deleted_jobs": { job_id: string } };

/** The ids among `jobIds` that are in the list already, or were deleted from it. */
export async function findKnownJobs(
  database: Database,
  jobIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (jobIds.length === 0) return new Set();
  const db = tables<Tables>(database);
  const rows = await db
    .selectFrom("app.jobs")
    .select("job_id")
    .where("job_id", "in", [...jobIds])
    .union(
      db
        .selectFrom("app.deleted_jobs")
        .select("job_id")
        .where("job_id", "in", [...jobIds]),
    )
    .execute();
  return new Set(rows.map((row) => row.job_id));
}

/** Adds jobs of other programs to the list, without a form. Known jobs stay unchanged. */
export async function adoptJobs(database: Database, jobs: readonly ForeignJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const db = tables<Tables>(database);
  await db
    .insertInto("app.jobs")
    .values(
      jobs.map((job) => ({
        job_id: job.jobId,
        name: job.name,
        name_folded: foldForSearch(job.name),
        seed: "",
        created_at: new Date(job.createdAt),
        count: job.count,
        elsewhere: true,
        kind: job.kind,
        snapshot: sql`null`,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Records that plans of a job are deleted; the indexes of the other clips do not change. */
export async function dropPlans(
  database: Database,
  snapshot: JobSnapshot,
  projectIds: readonly string[],
): Promise<void> {
  const clips = snapshot.clips.map((clip) =>
    clip.projectId !== null && projectIds.includes(clip.projectId)
      ? { ...clip, state: "removed" as const, stage: "cancelled" as const, projectId: null }
      : clip,
  );
  await keepSnapshot(database, { ...snapshot, clips });
}
