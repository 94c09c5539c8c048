import "server-only";
import type { Database } from "@/lib/base/database/database";
import {
  type DraftSummary,
  draftSummary,
  draftSummarySchema,
} from "@/lib/model/draft/draft-summary";
import { mediaIdsOfForm } from "@/lib/model/preset";
import type { DraftListWords } from "@/lib/model/list/list-specs";
import {
  ListCondition,
  type ListOrder,
  listPage,
  newestFirst,
  oldestFirst,
} from "../listing/list-page";
import { nameOrderOf } from "../listing/name-order-sql";
import { draftLimits } from "./drafts";
import { foldNewNames } from "./fold-new-names";

export type ListedDraft = DraftSummary & {
  draftId: string;
  changedAt: string;
  deletedAt: string | null;
};

export type DraftQuery = Partial<DraftListWords> & {
  cursor?: string | null | undefined;
  limit?: number;
};

const byName: ListOrder = { by: nameOrderOf("name_folded"), type: "text", backwards: false };

const orders: Record<DraftListWords["sort"], ListOrder> = {
  newest: newestFirst("updated_at"),
  oldest: oldestFirst("updated_at"),
  "a-z": byName,
  "z-a": { ...byName, backwards: true },
  "most-videos": { by: "(summary->>'count')::float8", type: "float8", backwards: true },
};

const source = {
  columns: "draft_id, updated_at, deleted_at, summary",
  from: "app.drafts",
  id: "draft_id",
};
type Row = { draft_id: string; updated_at: Date; deleted_at: Date | null; summary: unknown };

/** A page of open drafts, those that were changed last first as usual. */
export async function listDrafts(
  database: Database,
  { sort = "newest", q = "", show = null, cursor, limit = draftLimits.open }: DraftQuery = {},
): Promise<{ items: ListedDraft[]; nextCursor: string | null }> {
  await foldNewNames(database, "drafts");
  const condition = new ListCondition()
    .add("not closed")
    .add(show === "deleted" ? "deleted_at is not null" : "deleted_at is null")
    .addSearch("name_folded", q, false);
  const part = { sort, order: orders[sort], condition, cursor, limit };
  const { rows, nextCursor } = await listPage<Row>(database, source, part);
  return {
    items: rows.map((row) => ({
      draftId: row.draft_id,
      changedAt: row.updated_at.toISOString(),
      deletedAt: row.deleted_at?.toISOString() ?? null,
      ...draftSummarySchema.parse(row.summary),
    })),
    nextCursor,
  };
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

/**
 * Hides open drafts, or shows them again, for as long as `draftLimits.closedDays`. @returns the ids of those that were
 * there
 */
export async function setDraftsDeleted(
  database: Database,
  draftIds: readonly string[],
  deleted: boolean,
): Promise<string[]> {
  const { rows } = await database.pool.query<{ draft_id: string }>(
    `update app.drafts set deleted_at = $2 where draft_id = any($1::text[]) and not closed returning draft_id`,
    [draftIds, deleted ? new Date() : null],
  );
  return rows.map((row) => row.draft_id);
}
