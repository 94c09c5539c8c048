import "server-only";
import { sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";
import type { MediaRow } from "./media-records";

/** The media whose file is one of these objects. */
export async function findByObjects(
  db: EngineDatabase,
  objects: readonly { bucket: string; key: string }[],
): Promise<MediaRow[]> {
  if (objects.length === 0) return [];
  const buckets = objects.map(({ bucket }) => bucket);
  const keys = objects.map(({ key }) => key);
  return db
    .selectFrom("engine.media")
    .selectAll()
    .where("deleted_at", "is", null)
    .where(
      sql<boolean>`(bucket, key) in (select * from unnest(${buckets}::text[], ${keys}::text[]))`,
    )
    .execute();
}

/** Those of `mediaIds` that a job under way uses as sources. */
export async function sourcesOfOpenJobs(
  db: EngineDatabase,
  mediaIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (mediaIds.length === 0) return new Set();
  const { rows } = await sql<{ media_id: string }>`
    select distinct used.value as media_id
    from engine.jobs, jsonb_each_text(media_ids) used
    where state in ('waiting', 'preparing', 'working') and used.value = any(${[...mediaIds]}::text[])
  `.execute(db);
  return new Set(rows.map((row) => row.media_id));
}

/** Media with this content, those that are not deleted first. */
export async function findMediaOfContent(
  db: EngineDatabase,
  contentHash: string,
): Promise<MediaRow | undefined> {
  return db
    .selectFrom("engine.media")
    .selectAll()
    .where(sql<string>`facts->>'contentHash'`, "=", contentHash)
    .orderBy(sql`deleted_at nulls first`)
    .limit(1)
    .executeTakeFirst();
}
