import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { AppError } from "../pure/errors";
import { migrate } from "./migrate";

/** The version of this program, as its package says. */
export function programVersion(): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** True when `one` is a later version than `other`; `1.2.0-beta` comes before `1.2.0`. */
export function isNewer(one: string, other: string): boolean {
  const [core = "", before = ""] = one.split(/-(.*)/s);
  const [otherCore = "", otherBefore = ""] = other.split(/-(.*)/s);
  const parts = core.split(".").map(Number);
  const otherParts = otherCore.split(".").map(Number);
  for (const [index, part] of parts.entries()) {
    const difference = part - (otherParts[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  if (before === otherBefore) return false;
  if (before === "" || otherBefore === "") return before === "";
  return before.localeCompare(otherBefore, "en", { numeric: true }) > 0;
}

/** The error for data that a later version has written. */
export function fromNewer(what: string, version: string, own: string): AppError {
  return new AppError(
    "config-invalid",
    `${what} was used by Reelpress ${version}, and this is Reelpress ${own}. Start ${version} or newer: this one does not know all that is in it. To work with this version, point REELPRESS_DATA (and DATABASE_URL) to a place of its own.`,
  );
}

/**
 * Refuses a database that a later version of the program has worked with.
 * @throws AppError `config-invalid` that names both versions
 */
export async function refuseNewer(pool: pg.Pool, own = programVersion()): Promise<void> {
  const there = await pool.query<{ table: string | null }>(
    "select to_regclass('public.reelpress_program') as table",
  );
  if (!there.rows[0]?.table) return;
  const found = await pool.query<{ version: string }>(
    "select version from public.reelpress_program",
  );
  const newest = found.rows[0]?.version;
  if (newest !== undefined && isNewer(newest, own)) throw fromNewer("The database", newest, own);
}

/** The table that holds only this version. */
export const programMigrations = [
  {
    name: "001-version",
    sql: `create table public.reelpress_program (
      one boolean primary key default true check (one),
      version text not null
    )`,
  },
];

/** Writes down that this version has brought the tables up to date. */
export async function recordVersion(pool: pg.Pool, own = programVersion()): Promise<void> {
  await refuseNewer(pool, own);
  await migrate(pool, "program", programMigrations);
  await pool.query(
    `insert into public.reelpress_program (version) values ($1)
     on conflict (one) do update set version = excluded.version
     where reelpress_program.version <> excluded.version`,
    [own],
  );
}
