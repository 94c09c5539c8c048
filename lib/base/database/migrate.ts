import "server-only";
import type pg from "pg";
import { advisoryLocks } from "../postgres/advisory-locks";
import { AppError } from "../pure/errors";

export type Migration = { name: string; sql: string };

/**
 * Brings a room's tables up to date: each migration runs once per database, in the given order; all new
 * migrations of a call succeed together or not at all.
 * @throws AppError `config-invalid` when a newer version has changed the room's tables
 */
export async function migrate(
  pool: pg.Pool,
  room: string,
  migrations: ReadonlyArray<Migration>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [advisoryLocks.migration]);
    await client.query(
      `create table if not exists public.reelpress_migrations (
        room text not null,
        name text not null,
        applied_at timestamptz not null default now(),
        primary key (room, name)
      )`,
    );
    const done = await client.query<{ name: string }>(
      "select name from public.reelpress_migrations where room = $1",
      [room],
    );
    const names = new Set(done.rows.map((row) => row.name));
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = [...names].filter((name) => !known.has(name));
    if (unknown.length > 0) throw fromNewer(room, unknown);
    for (const migration of migrations.filter((each) => !names.has(each.name))) {
      await client.query(migration.sql);
      await client.query("insert into public.reelpress_migrations (room, name) values ($1, $2)", [
        room,
        migration.name,
      ]);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function fromNewer(room: string, unknown: string[]): AppError {
  return new AppError(
    "config-invalid",
    `The database was used by a newer version of Reelpress, which has changed the tables of "${room}" (${unknown.join(", ")}). Start that version, or point REELPRESS_DATA (and DATABASE_URL) to a place of its own.`,
  );
}
