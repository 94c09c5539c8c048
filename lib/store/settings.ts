import "server-only";
import { sql } from "kysely";
import type { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import { AppError } from "@/lib/base/pure/errors";
import { tables } from "./tables";

export const migrations = [
  {
    name: "001-settings",
    sql: `
      create schema if not exists app;
      create table app.settings (
        key text primary key,
        value json not null,
        updated_at timestamptz(3) not null default now()
      );
    `,
  },
] as const;

type SettingsTable = { key: string; value: unknown; updated_at: Date };
type Tables = { "app.settings": SettingsTable };

/**
 * The value stored under a name, parsed with the schema of its owner; null when there is none.
 * @throws AppError `config-invalid` when the row exists and cannot be read: a default instead would be
 * a setting that nobody made
 */
export async function getSetting<S extends z.ZodType>(
  database: Database,
  key: string,
  schema: S,
): Promise<z.output<S> | null> {
  const db = tables<Tables>(database);
  const row = await db
    .selectFrom("app.settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  if (!row) return null;
  const parsed = schema.safeParse(row.value);
  if (parsed.success) return parsed.data;
  throw new AppError("config-invalid", `The setting "${key}" cannot be read.`, {
    cause: parsed.error,
  });
}

/**
 * For a page that shows a setting and lets it be set anew: what is kept, else what is to be shown in
 * its place when the row cannot be read.
 */
export async function orUnreadable<T>(
  kept: Promise<T>,
  instead: T,
): Promise<{ value: T; unreadable: boolean }> {
  try {
    return { value: await kept, unreadable: false };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "config-invalid") throw error;
    return { value: instead, unreadable: true };
  }
}

/** Stores a value under a name and replaces the previous one. */
export async function setSetting(database: Database, key: string, value: unknown): Promise<void> {
  const db = tables<Tables>(database);
  const row = { value: JSON.stringify(value), updated_at: sql<Date>`now()` };
  await db
    .insertInto("app.settings")
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
    .execute();
}

/** Deletes a value. */
export async function removeSetting(database: Database, key: string): Promise<void> {
  const db = tables<Tables>(database);
  await db.deleteFrom("app.settings").where("key", "=", key).execute();
}
