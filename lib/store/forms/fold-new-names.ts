import "server-only";
import type { Database } from "@/lib/base/database/database";
import { draftSummary } from "@/lib/model/draft/draft-summary";
import { foldForSearch } from "../fold-for-search";

/**
 * Folds the names of presets, and summarises the drafts, that an earlier version of the program stored: once, when they
 * are listed. What is stored today has its folded name already.
 */
export async function foldNewNames(database: Database, table: "presets" | "drafts"): Promise<void> {
  if (table === "presets") {
    const { rows } = await database.pool.query<{ id: string; name: string }>(
      "select preset_id as id, name from app.presets where name_folded is null",
    );
    for (const { id, name } of rows) {
      await database.pool.query("update app.presets set name_folded = $2 where preset_id = $1", [
        id,
        foldForSearch(name),
      ]);
    }
    return;
  }
  const { rows } = await database.pool.query<{ id: string; form: unknown }>(
    "select draft_id as id, form from app.drafts where name_folded is null and not closed",
  );
  for (const { id, form } of rows) {
    const summary = draftSummary(form);
    await database.pool.query(
      "update app.drafts set name_folded = $2, summary = $3 where draft_id = $1",
      [id, foldForSearch(summary.name), JSON.stringify(summary)],
    );
  }
}
