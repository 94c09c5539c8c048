import "server-only";
import { type Generated, sql } from "kysely";
import type { Database } from "@/lib/base/database/database";
import { type MediaItem, mediaItemSchema } from "@/lib/model/media/media";
import { gramsIndexWith, searchGramsSql } from "@/lib/base/database/search-grams";
import { foldForSearch } from "./fold-for-search";
import { mediaIndexSql } from "./listing/media-order-sql";
import { nameOrderSql } from "./listing/name-order-sql";
import { tables } from "./tables";

/** What IMS knows, kept in a shape that can be searched: see docs/decisions/0004. */
export const migrations = [
  {
    name: "001-media",
    sql: `
      create schema if not exists app;
      create table app.media (
        media_id text primary key,
        title_folded text not null,
        kind text not null,
        origin text not null,
        state text not null,
        folder text,
        item json,
        modified text not null,
        created_at timestamptz(3) not null,
        seen_at timestamptz(3) not null
      );
      create index media_newest on app.media (origin, created_at desc, media_id desc);
    `,
  },
  {
    name: "002-scale",
    sql: `
      ${searchGramsSql("app")}
      create index media_grams on app.media
        using gin (app.search_grams(title_folded)) ${gramsIndexWith};
      create index media_of_kind on app.media (origin, kind, created_at desc, media_id desc);
      create index media_of_folder on app.media (origin, folder, created_at desc, media_id desc)
        where folder is not null;
      create index media_checking on app.media (seen_at) where state = 'checking';
    `,
  },
  {
    name: "003-bin",
    sql: `
      alter table app.media add column binned_at timestamptz(3);
      create index media_binned on app.media (binned_at) where binned_at is not null;
    `,
  },
  {
    name: "004-lists",
    sql: `
      -- The tags, folded; and whether a person chose the folder, which a later reading then leaves alone.
      alter table app.media add column tags text[] not null default '{}',
        add column folder_chosen boolean not null default false;
      -- The next reading fetches the facts of all media once more, with their tags.
      update app.media set modified = '';
      create index media_tags on app.media using gin (tags);
      ${nameOrderSql}
      create index media_by_name on app.media (origin, (${mediaIndexSql.name}), media_id);
      create index media_longest on app.media (origin, (${mediaIndexSql.longest}), media_id);
      create index media_shortest on app.media (origin, (${mediaIndexSql.shortest}), media_id);
      create index media_by_size on app.media (origin, (${mediaIndexSql.bytes}), media_id);
      create index media_of_kind_by_name on app.media (origin, kind, (${mediaIndexSql.name}), media_id);
      create index media_of_kind_longest on app.media (origin, kind, (${mediaIndexSql.longest}), media_id);
      create index media_of_kind_shortest on app.media (origin, kind, (${mediaIndexSql.shortest}), media_id);
      create index media_of_kind_by_size on app.media (origin, kind, (${mediaIndexSql.bytes}), media_id);
    `,
  },
] as const;

/** One row of the copy. `item` is null for media that the library does not show (subtitles). */
export type MediaNote = { mediaId: string; item: MediaItem | null; modified: string };

type Tables = {
  "app.media": {
    media_id: string;
    title_folded: string;
    kind: string;
    origin: string;
    state: string;
    folder: string | null;
    item: unknown;
    modified: string;
    created_at: Date;
    seen_at: Date;
    tags: string[];
    folder_chosen: Generated<boolean>;
  };
};

/** Stores the facts that IMS reported about some media. A known folder stays, and one that a person chose stays whatever is read. */
export async function noteMedia(database: Database, notes: readonly MediaNote[]): Promise<void> {
  if (notes.length === 0) return;
  const db = tables<Tables>(database);
  const now = new Date();
  const rows = notes.map(({ mediaId, item, modified }) => ({
    media_id: mediaId,
    title_folded: foldForSearch(item?.title ?? ""),
    kind: item?.kind ?? "other",
    origin: item?.origin ?? "other",
    state: item?.state ?? "ready",
    folder: item?.folder ?? null,
    item: item ? JSON.stringify(item) : null,
    modified,
    created_at: new Date(item?.createdAt ?? 0),
    seen_at: now,
    tags: [...new Set(item?.tags?.map(foldForSearch))],
  }));
  await db
    .insertInto("app.media")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("media_id").doUpdateSet((eb) => ({
        title_folded: eb.ref("excluded.title_folded"),
        kind: eb.ref("excluded.kind"),
        // What was deleted stays in the bin, whatever is read of it.
        origin: sql<string>`case when "app"."media".origin = 'bin' then 'bin' else excluded.origin end`,
        state: eb.ref("excluded.state"),
        folder: sql<string | null>`case when "app"."media".folder_chosen then "app"."media".folder
          else coalesce(excluded.folder, "app"."media".folder) end`,
        item: eb.ref("excluded.item"),
        modified: eb.ref("excluded.modified"),
        created_at: eb.ref("excluded.created_at"),
        seen_at: eb.ref("excluded.seen_at"),
        tags: eb.ref("excluded.tags"),
      })),
    )
    .execute();
}

function toItem(row: { item: unknown; folder: string | null }): MediaItem[] {
  const parsed = mediaItemSchema.safeParse(row.item);
  return parsed.success ? [{ ...parsed.data, folder: row.folder }] : [];
}

/** Media by id, newest first; unknown ids are left out. */
export async function getMedia(
  database: Database,
  mediaIds: readonly string[],
): Promise<MediaItem[]> {
  if (mediaIds.length === 0) return [];
  const db = tables<Tables>(database);
  const rows = await db
    .selectFrom("app.media")
    .select(["item", "folder"])
    .where("media_id", "in", [...mediaIds])
    .orderBy("created_at", "desc")
    .execute();
  return rows.flatMap(toItem);
}

/**
 * Media that bear one of these names, by title with or without its ending, or by id. Newest first, at most
 * `limit`.
 */
export async function findMediaByName(
  database: Database,
  names: readonly string[],
  limit: number,
): Promise<MediaItem[]> {
  if (names.length === 0) return [];
  const folded = [...new Set(names.map(foldForSearch))];
  const bare = folded.map((name) => name.replace(fileEnding, ""));
  const { rows } = await database.pool.query<{ item: unknown; folder: string | null }>(
    `select item, folder from app.media
      where binned_at is null
        and (media_id = any($1::text[]) or title_folded = any($2::text[])
         or regexp_replace(title_folded, '[.][a-z0-9]{2,5}$', '') = any($3::text[]))
      order by created_at desc, media_id desc limit $4`,
    [names, folded, bare, limit],
  );
  return rows.flatMap(toItem);
}

const fileEnding = /\.[a-z0-9]{2,5}$/;

/** The facts of some media in the copy, to find out which must be read from IMS again. */
export async function knownMedia(
  database: Database,
  mediaIds: readonly string[],
): Promise<Map<string, { modified: string; state: string }>> {
  if (mediaIds.length === 0) return new Map();
  const db = tables<Tables>(database);
  const rows = await db
    .selectFrom("app.media")
    .select(["media_id", "modified", "state"])
    .where("media_id", "in", [...mediaIds])
    .execute();
  return new Map(rows.map(({ media_id, modified, state }) => [media_id, { modified, state }]));
}

export async function listChecking(database: Database, limit: number): Promise<string[]> {
  const db = tables<Tables>(database);
  const rows = await db
    .selectFrom("app.media")
    .select("media_id")
    .where("state", "=", "checking")
    .orderBy("seen_at")
    .limit(limit)
    .execute();
  return rows.map((row) => row.media_id);
}

/** Marks media as still present. */
export async function markSeen(database: Database, mediaIds: readonly string[]): Promise<void> {
  if (mediaIds.length === 0) return;
  const db = tables<Tables>(database);
  const seen = { seen_at: new Date() };
  await db
    .updateTable("app.media")
    .set(seen)
    .where("media_id", "in", [...mediaIds])
    .execute();
}

export async function removeMedia(database: Database, mediaIds: readonly string[]): Promise<void> {
  if (mediaIds.length === 0) return;
  const db = tables<Tables>(database);
  await db
    .deleteFrom("app.media")
    .where("media_id", "in", [...mediaIds])
    .execute();
}

/**
 * Removes the media that a complete reading of IMS, begun at `before`, has not seen, except media that
 * were added in the last `settlingMs` before it and are still being checked.
 */
export async function removeUnseen(
  database: Database,
  before: Date,
  settlingMs: number,
): Promise<void> {
  const db = tables<Tables>(database);
  const settling = new Date(before.getTime() - settlingMs);
  await db
    .deleteFrom("app.media")
    .where("seen_at", "<", before)
    .where((eb) => eb.or([eb("state", "<>", "checking"), eb("created_at", "<", settling)]))
    .execute();
}

/** The number of media in the copy, also those that no list shows. */
export async function countMedia(database: Database): Promise<number> {
  const db = tables<Tables>(database);
  const { count } = await db
    .selectFrom("app.media")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function isEmpty(database: Database): Promise<boolean> {
  const db = tables<Tables>(database);
  const row = await db.selectFrom("app.media").select("media_id").limit(1).executeTakeFirst();
  return row === undefined;
}
