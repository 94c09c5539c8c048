import "server-only";
import { type Selectable, sql, type Updateable } from "kysely";
import { type EngineDatabase, newId } from "../tables/engine-database";
import { type NumberedPage, readNumberedPage } from "../tables/numbered-page";
import { likePattern } from "./like-pattern";
import type { TemplatesTable } from "../tables/tables-templates";

export type TemplateRow = Selectable<TemplatesTable>;

export type NewTemplate = Pick<
  TemplateRow,
  | "type"
  | "name"
  | "config"
  | "status"
  | "cover_url"
  | "preview_media"
  | "related_media_ids"
  | "create_source"
>;

export async function addTemplate(db: EngineDatabase, template: NewTemplate): Promise<TemplateRow> {
  return db
    .insertInto("engine.templates")
    .values({ ...template, template_id: newId(), modified_source: template.create_source })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Templates by id; unknown ids are absent. */
export async function findTemplates(
  db: EngineDatabase,
  templateIds: readonly string[],
): Promise<Map<string, TemplateRow>> {
  if (templateIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("engine.templates")
    .selectAll()
    .where("template_id", "in", [...new Set(templateIds)])
    .execute();
  return new Map(rows.map((row) => [row.template_id, row]));
}

export type TemplateQuery = NumberedPage & {
  /** An id, or a part of a name. */
  keyword?: string | undefined;
  type?: string | undefined;
  status?: TemplateRow["status"] | undefined;
  createSource?: TemplateRow["create_source"] | undefined;
};

/** One page in order of creation, with the count of all that match. */
export async function listTemplates(
  db: EngineDatabase,
  query: TemplateQuery,
): Promise<{ rows: TemplateRow[]; totalCount: number }> {
  let match = db.selectFrom("engine.templates");
  if (query.keyword) {
    const { keyword } = query;
    match = match.where((eb) =>
      eb.or([eb("template_id", "=", keyword), eb("name", "ilike", likePattern(keyword))]),
    );
  }
  if (query.type) match = match.where("type", "=", query.type);
  if (query.status) match = match.where("status", "=", query.status);
  if (query.createSource) match = match.where("create_source", "=", query.createSource);
  return readNumberedPage(match.selectAll(), query);
}

/** Changes the given fields and leaves the rest. False when knownIds is no such template. */
export async function updateTemplate(
  db: EngineDatabase,
  templateId: string,
  change: Omit<Updateable<TemplatesTable>, "template_id" | "type" | "created_at" | "modified_at">,
): Promise<boolean> {
  const updated = await db
    .updateTable("engine.templates")
    .set({ ...change, modified_at: sql<Date>`now()` })
    .where("template_id", "=", templateId)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Deletes all of the templates, or none when an id is unknown. Returns the unknown ids. */
export async function deleteTemplates(
  db: EngineDatabase,
  templateIds: readonly string[],
): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom("engine.templates")
      .select("template_id")
      .where("template_id", "in", [...templateIds])
      .forUpdate()
      .execute();
    const knownIds = new Set(known.map((row) => row.template_id));
    const unknown = templateIds.filter((id) => !knownIds.has(id));
    if (unknown.length > 0) return unknown;
    await tx
      .deleteFrom("engine.templates")
      .where("template_id", "in", [...templateIds])
      .execute();
    return [];
  });
}
