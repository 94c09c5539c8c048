import "server-only";
import type { Database } from "@/lib/base/database/database";
import type { MediaFolder, MediaOrigin } from "@/lib/model/media/media";

/** Folders in use, by name. */
export async function listFolders(database: Database, origin: MediaOrigin): Promise<MediaFolder[]> {
  const { rows } = await database.pool.query<MediaFolder>(
    `select folder as name, count(*)::int as count from app.media
      where origin = $1 and folder is not null group by folder`,
    [origin],
  );
  return inOrder(rows);
}

/** So many tags are offered, those of most media. */
const mostTags = 200;

/** Tags in use, by name; one that is written in several ways is named in one of them. */
export async function listTags(database: Database, origin: MediaOrigin): Promise<MediaFolder[]> {
  const { rows } = await database.pool.query<MediaFolder>(
    `select coalesce(min(written), folded) as name, count(*)::int as count
       from app.media m
       cross join lateral rows from (unnest(m.tags), json_array_elements_text(m.item->'tags')) as tag (folded, written)
      where m.origin = $1 and m.tags <> '{}' and folded is not null
      group by folded order by count desc, folded limit $2`,
    [origin, mostTags],
  );
  return inOrder(rows);
}

const inOrder = (rows: readonly MediaFolder[]) =>
  rows.toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));

/**
 * Puts media into a folder, or into none, which a later reading of the account leaves so. @returns the folders that
 * they came from, to undo it
 */
export async function moveToFolder(
  database: Database,
  mediaIds: readonly string[],
  folder: string | null,
): Promise<{ mediaId: string; folder: string | null }[]> {
  const { rows } = await database.pool.query<{ media_id: string; folder: string | null }>(
    `with before as (
       select media_id, folder from app.media where media_id = any($1::text[]) for update),
     moved as (
       update app.media m set folder = $2, folder_chosen = true from before
        where m.media_id = before.media_id)
     select media_id, folder from before`,
    [mediaIds, folder],
  );
  return rows.map((row) => ({ mediaId: row.media_id, folder: row.folder }));
}

/** Gives a folder another name; null dissolves it, and its media stay. @returns the ids of the media in it */
export async function renameFolder(
  database: Database,
  origin: MediaOrigin,
  from: string,
  to: string | null,
): Promise<string[]> {
  const { rows } = await database.pool.query<{ media_id: string }>(
    `update app.media set folder = $3, folder_chosen = true
      where origin = $1 and folder = $2 returning media_id`,
    [origin, from, to],
  );
  return rows.map((row) => row.media_id);
}
