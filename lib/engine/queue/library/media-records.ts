import "server-only";
import { type Selectable, sql, type Transaction } from "kysely";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { forgetAnalysesOf } from "../analyses/analysis-records";
import { type EngineDatabase, newId } from "../tables/engine-database";
import { cutPage, readPageToken } from "../tables/page-token";
import type { MediaTable, Tables } from "../tables/tables";
import { claimToken, type Token } from "../tables/token-records";

export type MediaRow = Selectable<MediaTable>;

export type NewMedia = {
  bucket: string;
  key: string;
  inputUrl: string;
  facts: Omit<MediaFacts, "mediaId">;
  title: string;
  description?: string | undefined;
  tags?: string | undefined;
  businessType?: string | undefined;
  categoryId?: string | undefined;
  referenceId?: string | undefined;
  userData?: string | undefined;
  /** The folder, with those above it, that the file lay in where it came from. */
  folder?: string | undefined;
  /** A picture that is shown for the media item instead of the cover that the engine makes. */
  cover?: { bucket: string; key: string } | undefined;
  withoutSprite?: boolean | undefined;
  withoutSnapshots?: boolean | undefined;
  isOutput?: boolean;
  /** The row is there for the clip that it belongs to, and nowhere listed. */
  unlisted?: boolean | undefined;
  status: MediaRow["status"];
  coverKey?: string | null;
};

/** New media as a row of the table. */
export function toMediaRow(mediaId: string, media: NewMedia) {
  return {
    media_id: mediaId,
    bucket: media.bucket,
    key: media.key,
    input_url: media.inputUrl,
    media_type: media.facts.kind,
    title: media.title,
    description: media.description ?? null,
    tags: media.tags ?? null,
    business_type: media.businessType ?? null,
    category_id: media.categoryId ?? null,
    reference_id: media.referenceId ?? null,
    user_data: media.userData ?? null,
    folder: media.folder ?? null,
    is_output: media.isOutput ?? false,
    status: media.status,
    facts: JSON.stringify({ ...media.facts, mediaId }),
    cover_key: media.coverKey ?? null,
    cover_object: media.cover ? JSON.stringify(media.cover) : null,
    without_sprite: media.withoutSprite ?? false,
    without_snapshots: media.withoutSnapshots ?? false,
    deleted_at: media.unlisted ? sql<Date>`now()` : null,
  };
}

export type Registered =
  | { kind: "registered"; mediaId: string }
  | { kind: "exists"; mediaId: string }
  | { kind: "mismatch" };

/**
 * Registers a file. An object can be registered once: a second registration is refused, or replaces the
 * first when `overwrite` is set (the old id is gone then, as on IMS).
 */
export async function registerMedia(
  db: EngineDatabase,
  media: NewMedia,
  options: { overwrite: boolean; token: Token | null; operation: string },
): Promise<Registered> {
  return db.transaction().execute(async (tx) => {
    const mediaId = newId();
    if (options.token) {
      const claimed = await claimToken(tx, options.operation, options.token, mediaId);
      if (claimed.kind === "mismatch") return { kind: "mismatch" };
      if (claimed.kind === "known") return { kind: "registered", mediaId: claimed.resultId };
    }
    if (options.overwrite) {
      const replaced = await sql<{ media_id: string }>`
        update engine.media set deleted_at = now(), modified_at = now()
        where bucket = ${media.bucket} and key = ${media.key} and deleted_at is null
        returning media_id`.execute(tx);
      await forgetAnalysesOf(
        tx,
        replaced.rows.map((row) => row.media_id),
      );
    }
    const inserted = await tx
      .insertInto("engine.media")
      .values(toMediaRow(mediaId, media))
      .onConflict((conflict) =>
        conflict.columns(["bucket", "key"]).where("deleted_at", "is", null).doNothing(),
      )
      .returning("media_id")
      .executeTakeFirst();
    if (inserted) return { kind: "registered", mediaId };
    if (options.token) {
      // The token must not point to media that were never registered.
      await tx.deleteFrom("engine.tokens").where("result_id", "=", mediaId).execute();
    }
    const existing = await findByObject(tx, media.bucket, media.key);
    return { kind: "exists", mediaId: existing?.media_id ?? mediaId };
  });
}

/**
 * Registers a produced clip in the transaction that delivers it. An object that is overwritten keeps
 * its media id.
 * @param promisedId the id for new media, when the answer to the submit named one
 */
export async function registerOutput(
  tx: Transaction<Tables>,
  media: NewMedia,
  promisedId: string | null,
): Promise<string> {
  const mediaId = promisedId ?? newId();
  const row = await tx
    .insertInto("engine.media")
    .values(toMediaRow(mediaId, { ...media, isOutput: true }))
    .onConflict((conflict) =>
      conflict
        .columns(["bucket", "key"])
        .where("deleted_at", "is", null)
        .doUpdateSet((excluded) => ({
          facts: sql`excluded.facts || jsonb_build_object('mediaId', engine.media.media_id)`,
          cover_key: excluded.ref("excluded.cover_key"),
          media_type: excluded.ref("excluded.media_type"),
          status: excluded.ref("excluded.status"),
          sprite: null,
          is_output: true,
          modified_at: sql<Date>`now()`,
        })),
    )
    .returning("media_id")
    .executeTakeFirstOrThrow();
  return row.media_id;
}

export async function findByObject(
  db: EngineDatabase | Transaction<Tables>,
  bucket: string,
  key: string,
): Promise<MediaRow | undefined> {
  return db
    .selectFrom("engine.media")
    .selectAll()
    .where("bucket", "=", bucket)
    .where("key", "=", key)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
}

/** Media by id. `withDeleted`: also deleted media, which a running job may still need. */
export async function findMedia(
  db: EngineDatabase,
  mediaIds: readonly string[],
  options: { withDeleted?: boolean } = {},
): Promise<Map<string, MediaRow>> {
  if (mediaIds.length === 0) return new Map();
  let select = db
    .selectFrom("engine.media")
    .selectAll()
    .where("media_id", "in", [...new Set(mediaIds)]);
  if (!options.withDeleted) select = select.where("deleted_at", "is", null);
  const rows = await select.execute();
  return new Map(rows.map((row) => [row.media_id, row]));
}

export type MediaQuery = {
  mediaId?: string | undefined;
  mediaType?: string | undefined;
  businessType?: string | undefined;
  status?: string | undefined;
  after?: Date | undefined;
  until?: Date | undefined;
  ascending: boolean;
  limit: number;
  nextToken?: string | undefined;
};

/** One page in order of registration with the count of all; null when the page token is invalid. */
export async function listMedia(
  db: EngineDatabase,
  query: MediaQuery,
): Promise<{ rows: MediaRow[]; nextToken: string | undefined; totalCount: number } | null> {
  const order = query.ascending ? "asc" : "desc";
  let match = db
    .selectFrom("engine.media")
    .where("deleted_at", "is", null)
    .where("public_tag", "is", null);
  if (query.mediaId) match = match.where("media_id", "=", query.mediaId);
  if (query.mediaType) match = match.where(sql`media_type`, "=", query.mediaType);
  if (query.businessType) {
    match = match.where(sql`coalesce(business_type, 'general')`, "=", query.businessType);
  }
  if (query.status) match = match.where(sql`status`, "=", query.status);
  if (query.after) match = match.where("created_at", ">", query.after);
  if (query.until) match = match.where("created_at", "<=", query.until);
  const counted = await match
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  let page = match.selectAll().orderBy("seq", order);
  if (query.nextToken) {
    const seq = readPageToken(query.nextToken, `media ${order}`);
    if (seq === null) return null;
    page = page.where("seq", query.ascending ? ">" : "<", seq);
  }
  const found = await page.limit(query.limit + 1).execute();
  return {
    ...cutPage(found, query.limit, `media ${order}`),
    totalCount: Number(counted.count),
  };
}

/** Marks media as deleted. Their rows stay for jobs that still use them; what was seen in them goes. */
export async function deleteMedia(db: EngineDatabase, mediaIds: readonly string[]): Promise<void> {
  if (mediaIds.length === 0) return;
  await db
    .updateTable("engine.media")
    .set({ deleted_at: sql<Date>`now()`, modified_at: sql<Date>`now()` })
    .where("media_id", "in", [...mediaIds])
    .where("deleted_at", "is", null)
    .execute();
  await forgetAnalysesOf(db, mediaIds);
}
