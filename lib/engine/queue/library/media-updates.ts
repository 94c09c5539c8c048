import "server-only";
import { sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";

/** The fields of media that can be changed; an absent field stays. */
export type MediaChange = {
  title?: string | undefined;
  description?: string | undefined;
  /** Comma list. */
  tags?: string | undefined;
  businessType?: string | undefined;
  categoryId?: string | undefined;
  category?: string | undefined;
  referenceId?: string | undefined;
  userData?: string | undefined;
  cover?: { bucket: string; key: string } | undefined;
};

/**
 * Changes media. `merge` makes the new tags from the stored ones in the same transaction, so that of
 * two callers that append at once neither loses tags. `merge` refuses by returning null.
 */
export async function updateMedia(
  db: EngineDatabase,
  mediaId: string,
  change: Omit<MediaChange, "tags">,
  merge: ((tags: string) => string | null) | null,
): Promise<"updated" | "gone" | "refused"> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom("engine.media")
      .select("tags")
      .where("media_id", "=", mediaId)
      .where("deleted_at", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return "gone";
    const tags = merge?.(row.tags ?? "");
    if (tags === null) return "refused";
    await tx
      .updateTable("engine.media")
      .set({
        title: change.title,
        description: change.description,
        tags,
        business_type: change.businessType,
        category_id: change.categoryId,
        category: change.category,
        reference_id: change.referenceId,
        user_data: change.userData,
        cover_object: change.cover && JSON.stringify(change.cover),
        modified_at: sql<Date>`now()`,
      })
      .where("media_id", "=", mediaId)
      .execute();
    return "updated";
  });
}

/** Whether other media already have this reference id. */
export async function isReferenceTaken(
  db: EngineDatabase,
  referenceId: string,
  exceptMediaId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("engine.media")
    .select("media_id")
    .where("reference_id", "=", referenceId)
    .where("media_id", "!=", exceptMediaId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
