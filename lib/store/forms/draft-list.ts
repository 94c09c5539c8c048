import "server-only";
import type { Database } from "@/lib/base/database/database";
import {
  type DraftSummary,
  draftSummary,
  draftSummarySchema,
} from "@/lib/model/draft/draft-summary";
import { tables } from "../tables";

type DraftsTable = {
  draft_id: string;
  form: unknown;
  closed: boolean;
  updated_at: Date;
  deleted_at: Date | null;
  summary: unknown;
};
type Tables = { "app.drafts": DraftsTable };

export type ListedDraft = DraftSummary & { draftId: string; changedAt: string };

/** The open drafts, newest first. */
export async function listDrafts(database: Database, limit = 200): Promise<ListedDraft[]> {
  const db = tables<Tables>(database);
  const rows = await db
    .selectFrom("app.drafts")
    .select(["draft_id", "updated_at", "summary"])
    .where("closed", "=", false)
    .where("deleted_at", "is", null)
    .orderBy("updated_at", "desc")
    .limit(limit)
    .execute();
  const listed: ListedDraft[] = [];
  for (const row of rows) {
    const kept = draftSummarySchema.safeParse(row.summary);
    const summary = kept.success ? kept.data : await summarise(database, row.draft_id);
    const { draft_id: draftId, updated_at: changedAt } = row;
    listed.push({ draftId, changedAt: changedAt.toISOString(), ...summary });
  }
  return listed;
}

/** Reads the form of a draft of an earlier version once, and keeps what a list says of it. */
async function summarise(database: Database, draftId: string): Promise<DraftSummary> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.drafts")
    .select("form")
    .where("draft_id", "=", draftId)
    .executeTakeFirst();
  const summary = draftSummary(row?.form);
  await db
    .updateTable("app.drafts")
    .set({ summary: JSON.stringify(summary) })
    .where("draft_id", "=", draftId)
    .execute();
  return summary;
}

/** Hides an open draft, or shows it again, for as long as `draftLimits.closedDays`. @returns whether there was one */
export async function setDraftDeleted(
  database: Database,
  draftId: string,
  deleted: boolean,
): Promise<boolean> {
  const done = await tables<Tables>(database)
    .updateTable("app.drafts")
    .set({ deleted_at: deleted ? new Date() : null })
    .where("draft_id", "=", draftId)
    .where("closed", "=", false)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
