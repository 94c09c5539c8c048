import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import { firstFootageOfForm, mediaIdsOfForm, type Preset } from "@/lib/model/preset";
import { foldForSearch } from "../fold-for-search";
import { nameOrderSql } from "../listing/name-order-sql";
import { tables } from "../tables";

export const migrations = [
  {
    name: "001-presets",
    sql: `
      create schema if not exists app;
      create table app.presets (
        preset_id text primary key,
        name text not null,
        form json not null,
        media_ids text[] not null,
        cover_media_id text,
        created_at timestamptz(3) not null default now(),
        used_at timestamptz(3),
        deleted_at timestamptz(3)
      );
      create index presets_media on app.presets using gin (media_ids);
    `,
  },
  {
    // Deleted media have no name any more, so the names from before are kept.
    name: "002-media-names",
    sql: `alter table app.presets add column media_names json not null default '{}'`,
  },
  {
    // Null until it is folded: see foldNewNames.
    name: "003-lists",
    sql: `
      alter table app.presets add column name_folded text;
      create index presets_to_fold on app.presets (preset_id) where name_folded is null;
      ${nameOrderSql}
    `,
  },
] as const;

export type PresetRow = {
  preset_id: string;
  name: string;
  form: unknown;
  media_ids: string[];
  media_names: unknown;
  cover_media_id: string | null;
  created_at: Date;
  used_at: Date | null;
  deleted_at: Date | null;
};
type Tables = { "app.presets": PresetRow & { name_folded: string | null } };

/** Names are a courtesy: without them media are called by their ids. */
const namesSchema = z.record(z.string(), z.string()).catch({});

export function toPreset(row: PresetRow): Preset {
  return {
    presetId: row.preset_id,
    name: row.name,
    form: row.form,
    coverMediaId: row.cover_media_id,
    mediaNames: namesSchema.parse(row.media_names),
    createdAt: row.created_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
  };
}

/**
 * All presets are read for one page. The limits: how many there are, and how large their forms are
 * together.
 */
export const presetLimits = { count: 300, bytes: 32 * 1024 ** 2 } as const;
/** Null when there is none, or when it is deleted. */
export async function getPreset(database: Database, presetId: string): Promise<Preset | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.presets")
    .selectAll()
    .where("preset_id", "=", presetId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row ? toPreset(row) : null;
}

/** Whether one more preset with this form can be stored, see `presetLimits`. */
export async function hasRoomForPreset(database: Database, form: unknown): Promise<boolean> {
  const db = tables<Tables>(database);
  const kept = await db
    .selectFrom("app.presets")
    .select(sql<string>`count(*)`.as("count"))
    .select(sql<string>`coalesce(sum(octet_length(form::text)), 0)`.as("bytes"))
    .where("deleted_at", "is", null)
    .executeTakeFirstOrThrow();
  const bytes = Number(kept.bytes) + Buffer.byteLength(JSON.stringify(form));
  return Number(kept.count) < presetLimits.count && bytes <= presetLimits.bytes;
}

/** Keeps a form under a name. The still is its first footage. */
export async function createPreset(
  database: Database,
  preset: { name: string; form: unknown; mediaNames: Record<string, string> },
): Promise<Preset> {
  const db = tables<Tables>(database);
  const row = await db
    .insertInto("app.presets")
    .values({
      preset_id: randomUUID(),
      name: preset.name,
      name_folded: foldForSearch(preset.name),
      form: JSON.stringify(preset.form),
      media_ids: mediaIdsOfForm(preset.form),
      media_names: JSON.stringify(preset.mediaNames),
      cover_media_id: firstFootageOfForm(preset.form),
      created_at: new Date(),
      used_at: null,
      deleted_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toPreset(row);
}

/** False when there is no such preset. */
export async function renamePreset(
  database: Database,
  presetId: string,
  name: string,
): Promise<boolean> {
  const db = tables<Tables>(database);
  const result = await db
    .updateTable("app.presets")
    .set({ name, name_folded: foldForSearch(name) })
    .where("preset_id", "=", presetId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** A copy under another name, or null when there is nothing to copy. */
export async function duplicatePreset(
  database: Database,
  presetId: string,
  name: string,
): Promise<Preset | null> {
  const original = await getPreset(database, presetId);
  if (!original) return null;
  return createPreset(database, { name, form: original.form, mediaNames: original.mediaNames });
}

/** Hides presets, or brings them back. @returns the ids of those that were so before and are otherwise now */
export async function setPresetsDeleted(
  database: Database,
  presetIds: readonly string[],
  deleted: boolean,
): Promise<string[]> {
  const db = tables<Tables>(database);
  const rows = await db
    .updateTable("app.presets")
    .set({ deleted_at: deleted ? new Date() : null })
    .where("preset_id", "in", [...presetIds])
    .where("deleted_at", deleted ? "is" : "is not", null)
    .returning("preset_id")
    .execute();
  return rows.map((row) => row.preset_id);
}

/** Notes that a preset was opened or run. */
export async function touchUsed(database: Database, presetId: string): Promise<void> {
  const db = tables<Tables>(database);
  await db
    .updateTable("app.presets")
    .set({ used_at: new Date() })
    .where("preset_id", "=", presetId)
    .execute();
}

/** Presets that name any of these media, each with the ones that it names. */
export async function presetsUsing(
  database: Database,
  mediaIds: readonly string[],
): Promise<{ presetId: string; name: string; mediaIds: string[] }[]> {
  if (mediaIds.length === 0) return [];
  const db = tables<Tables>(database);
  const wanted = [...mediaIds];
  const rows = await db
    .selectFrom("app.presets")
    .select(["preset_id", "name", "media_ids"])
    .where("deleted_at", "is", null)
    .where(sql<boolean>`media_ids && ${wanted}::text[]`)
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    presetId: row.preset_id,
    name: row.name,
    mediaIds: row.media_ids.filter((id) => wanted.includes(id)),
  }));
}

const namedTemplates = z.object({ templates: z.array(z.string()) });

/** Presets whose form names a template, by name. */
export async function presetsNamingTemplate(
  database: Database,
  templateId: string,
): Promise<{ presetId: string; name: string }[]> {
  const db = tables<Tables>(database);
  // The search compares text, and the matches are parsed here: old forms may hold U+0000, which `jsonb`
  // refuses, and a single such form must not break the whole query.
  const rows = await db
    .selectFrom("app.presets")
    .select(["preset_id", "name", "form"])
    .where("deleted_at", "is", null)
    .where(sql<boolean>`strpos(form::text, ${JSON.stringify(templateId)}) > 0`)
    .orderBy("name")
    .limit(presetLimits.count)
    .execute();
  return rows
    .filter(({ form }) => namedTemplates.safeParse(form).data?.templates.includes(templateId))
    .map((row) => ({ presetId: row.preset_id, name: row.name }));
}
