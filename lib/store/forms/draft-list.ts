import "server-only";
import type { Database } from "@/lib/base/database/database";
import {
  type DraftSummary,
  draftSummary,
  draftSummarySchema,
} from "@/lib/model/draft/draft-summary";
import { mediaIdsOfForm } from "@/lib/model/preset";
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

/** Names of open drafts, and of jobs of the last two days, that begin so. */
export async function takenNames(database: Database, start: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select summary->>'name' as name from app.drafts
      where not closed and deleted_at is null and starts_with(summary->>'name', $1)
     union
     select name from app.jobs
      where created_at > now() - interval '2 days' and starts_with(name, $1)`,
    [start],
  );
  return rows.map(({ name }) => name);
}

/** Open drafts that name any of these media, newest first, each with the ones that it names. */
export async function draftsUsing(
  database: Database,
  mediaIds: readonly string[],
): Promise<{ draftId: string; name: string; mediaIds: string[] }[]> {
  if (mediaIds.length === 0) return [];
  // An id that stands in a text of the form is found here, and left out below.
  const { rows } = await database.pool.query<{ draft_id: string; form: unknown }>(
    `select draft_id, form from app.drafts
      where not closed and deleted_at is null
        and exists (select from unnest($1::text[]) id where strpos(form::text, id) > 0)
      order by updated_at desc`,
    [mediaIds],
  );
  return rows.flatMap(({ draft_id: draftId, form }) => {
    const named = mediaIdsOfForm(form).filter((id) => mediaIds.includes(id));
    return named.length > 0 ? [{ draftId, name: draftSummary(form).name, mediaIds: named }] : [];
  });
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
