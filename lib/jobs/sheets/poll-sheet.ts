import "server-only";
import type { Database } from "@/lib/base/database/database";
import type { FollowedJob, JobSnapshot } from "@/lib/model/job";
import { isSettled } from "@/lib/model/job-state";
import { type FollowedRow, keepSnapshot } from "@/lib/store/jobs/jobs";
import { listSheetRows } from "@/lib/store/jobs/sheets";
import type { Polled } from "../polling/create-poller";
import { isWorthKeeping } from "../snapshot/is-worth-keeping";
import { mergeRows } from "./merge-rows";

const holdsMs = 1_000;

export type RowFollower = {
  /** The freshest snapshot in memory. */
  peek: (jobId: string) => JobSnapshot | null;
  /** Has a job polled in the background. */
  refresh: (jobId: string) => void;
};

/** The snapshot of a sheet from those of its rows, which are polled in the background. */
export async function pollSheet(
  database: Database,
  sheetId: string,
  kept: FollowedRow | null,
  follower: RowFollower,
): Promise<Polled<FollowedJob | null>> {
  if (!kept) return { value: null, holdsMs: null };
  const stored = await listSheetRows(database, sheetId);
  const rows = stored.map((row) => {
    if (!row.jobId || row.settled) return row;
    follower.refresh(row.jobId);
    return { ...row, snapshot: follower.peek(row.jobId) ?? row.snapshot };
  });
  const snapshot = mergeRows(sheetId, kept.known, rows);
  // A sheet is over when what is stored of its rows says so: what is in memory may be newer than the rows.
  const isOver = isSettled(snapshot) && rows.every((row) => row.settled || row.failure !== null);
  if (isWorthKeeping(kept.snapshot, snapshot)) await keepSnapshot(database, snapshot);
  return { value: { snapshot, source: "live" }, holdsMs: isOver ? null : holdsMs };
}
