import "server-only";
import type { Database } from "@/lib/base/database/database";
import type { PresetListWords } from "@/lib/model/list/list-specs";
import type { Preset } from "@/lib/model/preset";
import {
  ListCondition,
  type ListOrder,
  listPage,
  newestFirst,
  oldestFirst,
} from "../listing/list-page";
import { nameOrderOf } from "../listing/name-order-sql";
import { foldNewNames } from "./fold-new-names";
import { presetLimits, type PresetRow, toPreset } from "./presets";

/**
 * A form that is older than the bounds of forms may hold any number of groups; a list does not read it.
 */
const listedFormBytes = 2 * 1024 ** 2;

const byName: ListOrder = { by: nameOrderOf("name_folded"), type: "text", backwards: false };

const orders: Record<PresetListWords["sort"], ListOrder> = {
  used: newestFirst("coalesce(used_at, created_at)"),
  newest: newestFirst("created_at"),
  oldest: oldestFirst("created_at"),
  "a-z": byName,
  "z-a": { ...byName, backwards: true },
};

const source = {
  columns: `preset_id, name, media_ids, media_names, cover_media_id, created_at, used_at, deleted_at,
    case when octet_length(form::text) > ${listedFormBytes} then '{}' else form end as form`,
  from: "app.presets",
  id: "preset_id",
};

export type PresetQuery = Partial<PresetListWords> & {
  cursor?: string | null | undefined;
  limit?: number;
};

/** A page of presets, the last used (or else made) first as usual. */
export async function listPresets(
  database: Database,
  { sort = "used", q = "", show = null, cursor, limit = presetLimits.count }: PresetQuery = {},
): Promise<{ items: (Preset & { deletedAt: string | null })[]; nextCursor: string | null }> {
  await foldNewNames(database, "presets");
  const condition = new ListCondition()
    .add(show === "deleted" ? "deleted_at is not null" : "deleted_at is null")
    .addSearch("name_folded", q, false);
  const part = { sort, order: orders[sort], condition, cursor, limit };
  const { rows, nextCursor } = await listPage<PresetRow>(database, source, part);
  return {
    items: rows.map((row) => ({
      ...toPreset(row),
      deletedAt: row.deleted_at?.toISOString() ?? null,
    })),
    nextCursor,
  };
}
