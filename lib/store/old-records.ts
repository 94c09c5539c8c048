import "server-only";
import type { Database } from "@/lib/base/database/database";

/** How long a row is kept whose only purpose is to ignore a late answer. */
const guardDays = { closedDraft: 30, deletedPreset: 30, endedSubmission: 90 } as const;

/**
 * Deletes records that nobody can open any more: drafts that became jobs, deleted presets, submits that
 * ended and were noticed. Also deletes drafts that were not touched for `draftDays` (null keeps them).
 */
export async function removeOldRecords(
  database: Database,
  draftDays: number | null,
): Promise<void> {
  const before = (time: string) => `${time} < now() - make_interval(days => $1)`;
  await database.pool.query(`delete from app.drafts where closed and ${before("updated_at")}`, [
    guardDays.closedDraft,
  ]);
  await database.pool.query(`delete from app.presets where ${before("deleted_at")}`, [
    guardDays.deletedPreset,
  ]);
  await database.pool.query(
    `delete from app.submissions where state <> 'open' and noticed and ${before("created_at")}`,
    [guardDays.endedSubmission],
  );
  if (draftDays === null) return;
  await database.pool.query(`delete from app.drafts where not closed and ${before("updated_at")}`, [
    draftDays,
  ]);
}
