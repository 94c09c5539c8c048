import "server-only";
import { type Kysely, sql } from "kysely";
import type { Database } from "@/lib/base/database/database";
import { draftSummary } from "@/lib/model/draft/draft-summary";
import { foldForSearch } from "../fold-for-search";
import { nameOrderSql } from "../listing/name-order-sql";
import { tables } from "../tables";

export const migrations = [
  {
    name: "001-drafts",
    sql: `
      create schema if not exists app;
      create table app.drafts (
        draft_id text primary key,
        form json not null,
        version bigint not null,
        closed boolean not null default false,
        updated_at timestamptz(3) not null default now()
      );
      create index drafts_newest on app.drafts (updated_at desc) where not closed;
    `,
  },
  {
    name: "002-revisions",
    sql: `
      alter table app.drafts
        add column revision integer not null default 1,
        add column writer text not null default '',
        add column deleted_at timestamptz(3);
    `,
  },
  {
    // What lists show, so that they read no forms; drafts of earlier versions get theirs when they are listed.
    name: "003-summaries",
    sql: "alter table app.drafts add column summary json;",
  },
  {
    // Null until it is folded: see foldNewNames.
    name: "004-lists",
    sql: `
      alter table app.drafts add column name_folded text;
      create index drafts_to_fold on app.drafts (draft_id) where name_folded is null and not closed;
      ${nameOrderSql}
    `,
  },
] as const;

type DraftsTable = {
  draft_id: string;
  form: unknown;
  /** bigint: read as text. */
  version: string;
  closed: boolean;
  updated_at: Date;
  /** Goes up by one with each save. */
  revision: number;
  /** The open page that saved last; empty for a draft that the program made. */
  writer: string;
  /** Set while a deleted draft can still be taken back. */
  deleted_at: Date | null;
  summary: unknown;
  name_folded: string | null;
};
type Tables = { "app.drafts": DraftsTable };

/** A form as it was typed: possibly unfinished, and in the shape of the version that saved it. */
export type NewDraft = { draftId: string; form: unknown; version: number };
export type Draft = NewDraft & { revision: number };

/** What an open page typed: `base` is the revision that it grew from, 0 when nothing was saved yet. */
export type TypedDraft = NewDraft & { writer: string; base: number };

/**
 * `late`: a later version of the same page is stored. `changed`: somebody else saved since `base`, and
 * nothing was stored. `closed`: the draft became a job, and nothing was stored.
 */
export type DraftSaved =
  | { kind: "kept"; revision: number }
  | { kind: "late"; revision: number }
  | { kind: "changed"; draft: Draft }
  | { kind: "closed" };

function columnsOf({ form, version }: NewDraft) {
  const summary = draftSummary(form);
  return {
    form: JSON.stringify(form),
    summary: JSON.stringify(summary),
    name_folded: foldForSearch(summary.name),
    version: String(version),
    updated_at: new Date(),
  };
}

/**
 * Keeps what a page typed, unless another page saved since. Saves of one page may arrive in any order:
 * its highest version wins. A draft that was deleted meanwhile is there again.
 */
export async function saveTypedDraft(database: Database, draft: TypedDraft): Promise<DraftSaved> {
  const db = tables<Tables>(database);
  const { draftId, writer, base } = draft;
  const row = { ...columnsOf(draft), writer, deleted_at: null };
  const saved = await db
    .insertInto("app.drafts")
    .values({ draft_id: draftId, closed: false, revision: base + 1, ...row })
    .onConflict((conflict) =>
      conflict
        .column("draft_id")
        .doUpdateSet({ ...row, revision: sql<number>`app.drafts.revision + 1` })
        .where("app.drafts.closed", "=", false)
        .where((eb) =>
          eb.or([
            eb.and([eb("app.drafts.writer", "!=", writer), eb("app.drafts.revision", "=", base)]),
            eb.and([
              eb("app.drafts.writer", "=", writer),
              eb("app.drafts.version", "<=", row.version),
            ]),
          ]),
        ),
    )
    // An inserted row has not been locked yet.
    .returning(["revision", sql<boolean>`xmax = 0`.as("inserted")])
    .executeTakeFirst();
  if (saved?.inserted) await removeOldDrafts(db);
  if (saved) return { kind: "kept", revision: saved.revision };
  const there = await db
    .selectFrom("app.drafts")
    .select([...columns, "writer", "closed"])
    .where("draft_id", "=", draftId)
    .executeTakeFirst();
  if (!there || there.closed) return { kind: "closed" };
  if (there.writer === writer) return { kind: "late", revision: there.revision };
  return { kind: "changed", draft: toDraft(there) };
}

/**
 * Keeps a draft that the program made. The higher version wins, so that a save that arrives late changes
 * nothing; a closed draft (it became a job) stays closed. The oldest drafts are deleted, see `draftLimits`.
 * @returns whether this version is now the stored one
 */
export async function saveDraft(database: Database, draft: NewDraft): Promise<boolean> {
  const db = tables<Tables>(database);
  const row = { ...columnsOf(draft), writer: "" };
  const saved = await db
    .insertInto("app.drafts")
    .values({ draft_id: draft.draftId, closed: false, revision: 1, deleted_at: null, ...row })
    .onConflict((conflict) =>
      conflict
        .column("draft_id")
        .doUpdateSet({ ...row, revision: sql<number>`app.drafts.revision + 1` })
        .where("app.drafts.closed", "=", false)
        .where("app.drafts.version", "<=", row.version),
    )
    // An inserted row has not been locked yet.
    .returning(sql<boolean>`xmax = 0`.as("inserted"))
    .executeTakeFirst();
  if (saved?.inserted) await removeOldDrafts(db);
  return saved !== undefined;
}

/** Open drafts that are kept, newest first, and how long closed and deleted ones stay in the table. */
export const draftLimits = { open: 200, closedDays: 30 } as const;

/**
 * Makes room for a new draft: deletes the oldest drafts beyond the limit, and drafts that were closed
 * long ago.
 */
async function removeOldDrafts(db: Kysely<Tables>): Promise<void> {
  const kept = db
    .selectFrom("app.drafts")
    .select("draft_id")
    .where("closed", "=", false)
    .where("deleted_at", "is", null)
    .orderBy("updated_at", "desc")
    .limit(draftLimits.open);
  const before = new Date(Date.now() - draftLimits.closedDays * 24 * 60 * 60 * 1000);
  await db
    .deleteFrom("app.drafts")
    .where((eb) =>
      eb.or([
        eb.and([
          eb("closed", "=", false),
          eb("deleted_at", "is", null),
          eb("draft_id", "not in", kept),
        ]),
        eb("deleted_at", "<", before),
        eb.and([eb("closed", "=", true), eb("updated_at", "<", before)]),
      ]),
    )
    .execute();
}

const columns = ["draft_id", "form", "version", "revision"] as const;

const toDraft = (row: Pick<DraftsTable, (typeof columns)[number]>): Draft => ({
  draftId: row.draft_id,
  form: row.form,
  version: Number(row.version),
  revision: row.revision,
});

/** An open draft, or null. */
export async function getDraft(database: Database, draftId: string): Promise<Draft | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.drafts")
    .select(columns)
    .where("draft_id", "=", draftId)
    .where("closed", "=", false)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** The open draft that was typed into last. */
export async function getNewestDraft(database: Database): Promise<Draft | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.drafts")
    .select(columns)
    .where("closed", "=", false)
    .where("deleted_at", "is", null)
    .orderBy("updated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

/**
 * The draft became a job. Its row stays, without the form, so that a save still on its way does
 * not bring it back.
 */
export async function closeDraft(database: Database, draftId: string): Promise<void> {
  const db = tables<Tables>(database);
  await db
    .insertInto("app.drafts")
    .values({
      draft_id: draftId,
      form: "{}",
      version: "0",
      revision: 1,
      writer: "",
      deleted_at: null,
      summary: null,
      name_folded: null,
      closed: true,
      updated_at: new Date(),
    })
    .onConflict((conflict) =>
      conflict
        .column("draft_id")
        .doUpdateSet({ closed: true, form: "{}", summary: null, updated_at: new Date() }),
    )
    .execute();
}
