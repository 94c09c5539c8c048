import "server-only";
import { randomUUID } from "node:crypto";
import { Kysely, PostgresDialect, sql } from "kysely";
import type { Pool } from "pg";
import { z } from "zod";
import { appDatabase } from "@/lib/base/database/database";
import { firstFootageOfForm, mediaIdsOfForm, type Preset } from "@/lib/model/preset";

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
] as const;

type PresetsTable = {
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
type Tables = { "app.presets": PresetsTable };

/** `pool` is for tests; the app's own database otherwise. */
async function tables(pool?: Pool): Promise<Kysely<Tables>> {
  const chosen = pool ?? (await appDatabase()).pool;
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: chosen }) });
}

/** Names are a courtesy: without them media are called by their ids. */
const namesSchema = z.record(z.string(), z.string()).catch({});

function toPreset(row: PresetsTable): Preset {
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
/**
 * A form that is older than the bounds of forms may hold any number of groups; a list does not read it.
 */
const listedFormBytes = 2 * 1024 ** 2;

/** Presets that are not deleted, last used (or else made) first. */
export async function listPresets(pool?: Pool): Promise<Preset[]> {
  const db = await tables(pool);
  const rows = await db
    .selectFrom("app.presets")
    .selectAll()
    .select(
      sql<unknown>`case when octet_length(form::text) > ${listedFormBytes} then '{}' else form end`.as(
        "form",
      ),
    )
    .where("deleted_at", "is", null)
    .orderBy((eb) => eb.fn.coalesce("used_at", "created_at"), "desc")
    .orderBy("preset_id")
    .limit(presetLimits.count)
    .execute();
  return rows.map(toPreset);
}

/** Null when there is none, or when it is deleted. */
export async function getPreset(presetId: string, pool?: Pool): Promise<Preset | null> {
  const db = await tables(pool);
  const row = await db
    .selectFrom("app.presets")
    .selectAll()
    .where("preset_id", "=", presetId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row ? toPreset(row) : null;
}

/** Whether one more preset with this form can be stored, see `presetLimits`. */
export async function hasRoomForPreset(form: unknown, pool?: Pool): Promise<boolean> {
  const db = await tables(pool);
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
  preset: { name: string; form: unknown; mediaNames: Record<string, string> },
  pool?: Pool,
): Promise<Preset> {
  const db = await tables(pool);
  const row = await db
    .insertInto("app.presets")
    .values({
      preset_id: randomUUID(),
      name: preset.name,
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
export async function renamePreset(presetId: string, name: string, pool?: Pool): Promise<boolean> {
  const db = await tables(pool);
  const result = await db
    .updateTable("app.presets")
    .set({ name })
    .where("preset_id", "=", presetId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** A copy under another name, or null when there is nothing to copy. */
export async function duplicatePreset(
  presetId: string,
  name: string,
  pool?: Pool,
): Promise<Preset | null> {
  const original = await getPreset(presetId, pool);
  if (!original) return null;
  return createPreset({ name, form: original.form, mediaNames: original.mediaNames }, pool);
}

/** Hides a preset; `restorePreset` brings it back. False when there was nothing to hide. */
export async function deletePreset(presetId: string, pool?: Pool): Promise<boolean> {
  return setDeleted(presetId, new Date(), pool);
}

export async function restorePreset(presetId: string, pool?: Pool): Promise<boolean> {
  return setDeleted(presetId, null, pool);
}

async function setDeleted(presetId: string, at: Date | null, pool?: Pool): Promise<boolean> {
  const db = await tables(pool);
  const result = await db
    .updateTable("app.presets")
    .set({ deleted_at: at })
    .where("preset_id", "=", presetId)
    .where("deleted_at", at ? "is" : "is not", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes that a preset was opened or run. */
export async function touchUsed(presetId: string, pool?: Pool): Promise<void> {
  const db = await tables(pool);
  await db
    .updateTable("app.presets")
    .set({ used_at: new Date() })
    .where("preset_id", "=", presetId)
    .execute();
}

/** Presets that name any of these media, each with the ones that it names. */
export async function presetsUsing(
  mediaIds: readonly string[],
  pool?: Pool,
): Promise<{ presetId: string; name: string; mediaIds: string[] }[]> {
  if (mediaIds.length === 0) return [];
  const db = await tables(pool);
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
  templateId: string,
  pool?: Pool,
): Promise<{ presetId: string; name: string }[]> {
  const db = await tables(pool);
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
