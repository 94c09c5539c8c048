import "server-only";
import type { Database } from "@/lib/base/database/database";
import { mediaItemSchema } from "@/lib/model/media/media";
import type { BinnedMedia } from "@/lib/model/media/bin";

/** How long deleted media can be taken back. */
export const binDays = 30;

const dayMs = 24 * 60 * 60_000;

/**
 * Puts media into the bin: no list shows them any more, but their files stay until `binDays` have passed.
 * In the copy of the library their origin is `bin`, so that every list leaves them out by the index it has.
 * @returns the ids of those that the copy holds
 */
export async function binMedia(
  database: Database,
  mediaIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await database.pool.query<{ media_id: string }>(
    `update app.media set origin = 'bin', binned_at = $2
      where media_id = any($1::text[]) and origin <> 'bin' returning media_id`,
    [mediaIds, now],
  );
  return rows.map((row) => row.media_id);
}

/** Takes media back. @returns how many */
export async function restoreMedia(
  database: Database,
  mediaIds: readonly string[],
): Promise<number> {
  const { rowCount } = await database.pool.query(
    `update app.media set origin = coalesce(item->>'origin', 'material'), binned_at = null
      where media_id = any($1::text[]) and origin = 'bin'`,
    [mediaIds],
  );
  return rowCount ?? 0;
}

/** What is in the bin, newest first. */
export async function listBin(database: Database, limit = 500): Promise<BinnedMedia[]> {
  const { rows } = await database.pool.query<{ item: unknown; binned_at: Date }>(
    `select item, binned_at from app.media
      where binned_at is not null order by binned_at desc, media_id limit $1`,
    [limit],
  );
  return rows.flatMap(({ item, binned_at: at }) => {
    const parsed = mediaItemSchema.safeParse(item);
    if (!parsed.success) return [];
    const goesAt = new Date(at.getTime() + binDays * dayMs).toISOString();
    return [{ item: parsed.data, binnedAt: at.toISOString(), goesAt }];
  });
}

/** Those of some media that are in the bin. */
export async function inBin(database: Database, mediaIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await database.pool.query<{ media_id: string }>(
    "select media_id from app.media where media_id = any($1::text[]) and binned_at is not null",
    [mediaIds],
  );
  return new Set(rows.map((row) => row.media_id));
}

/** Media whose time in the bin is over, oldest first. */
export async function dueInBin(database: Database, now: Date, limit: number): Promise<string[]> {
  const { rows } = await database.pool.query<{ media_id: string }>(
    "select media_id from app.media where binned_at < $1 order by binned_at limit $2",
    [new Date(now.getTime() - binDays * dayMs), limit],
  );
  return rows.map((row) => row.media_id);
}
