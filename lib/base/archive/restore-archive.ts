import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readdir, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type DatabaseHandle, openDatabase } from "../database/database";
import { AppError } from "../pure/errors";
import { makeFolder, syncFile } from "../files/sync-to-disk";
import { type Migration, migrate } from "../database/migrate";
import { openPrivateFolder } from "../files/private-folder";
import { programVersion } from "../database/program-version";
import {
  type ArchiveEnd,
  type ArchiveManifest,
  nameOfTable,
  quotedColumns,
  quotedTable,
} from "./archive-format";
import { liftRules, ourSchemas } from "./archive-tables";
import { mayBeArchived } from "./archived-files";
import { importMark } from "../files/import-mark";
import { type ArchiveEntry, readArchive, writtenByNewer } from "./read-archive";

export type RestoreTarget = {
  dataFolder: string;
  databaseUrl?: string | undefined;
  /** The migrations of all rooms of this program. */
  migrations: Readonly<Record<string, readonly Migration[]>>;
  program?: string;
};

/**
 * Imports an archive into an empty data folder and, with `databaseUrl`, into a database without our
 * tables. The order: the tables as they were when the archive was written, their rows, the files, and
 * then the later migrations of this version. The whole archive is verified before anything is made; a
 * later failure leaves nothing behind.
 * @throws AppError `config-invalid` for a folder or database that is not empty, or an archive that is
 * not complete
 */
export async function restoreArchive(file: string, target: RestoreTarget): Promise<ArchiveEnd> {
  const own = target.program ?? programVersion();
  await refuseFull(target.dataFolder);
  const drain = async ({ bytes }: ArchiveEntry) => {
    for await (const _ of bytes);
  };
  await readArchive(file, own, { begin: async () => undefined, entry: drain });
  const mark = importMark(target.dataFolder);
  await openPrivateFolder(target.dataFolder);
  await writeFile(mark, "An import is under way, or was cut off.\n", { flush: true });
  let database: DatabaseHandle | undefined;
  let isOurs = false;
  try {
    database = await openDatabase(target);
    await refuseOurSchemas(database.pool);
    isOurs = true;
    const end = await restoreInto(database.pool, file, own, target);
    for (const [room, all] of Object.entries(target.migrations)) {
      await migrate(database.pool, room, all);
    }
    await database.close();
    await rm(mark);
    return end;
  } catch (error) {
    if (database && isOurs && target.databaseUrl) await dropAll(database.pool);
    await database?.close();
    await emptyFolder(target.dataFolder);
    throw error;
  }
}

async function refuseFull(dataFolder: string): Promise<void> {
  const found = await readdir(dataFolder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  if (found.every((name) => name === "lost+found")) return;
  throw new AppError(
    "config-invalid",
    `${dataFolder} is not empty (${found.slice(0, 3).join(", ")}), so nothing is imported. Point REELPRESS_DATA to an empty folder.`,
  );
}

async function refuseOurSchemas(pool: pg.Pool): Promise<void> {
  const found = await pool.query<{ ours: boolean }>(
    `select to_regclass('public.reelpress_migrations') is not null
       or exists (select from pg_namespace where nspname = any ($1)) as ours`,
    [ourSchemas],
  );
  if (!found.rows[0]?.ours) return;
  throw new AppError(
    "config-invalid",
    "The database of DATABASE_URL is not empty, so nothing is imported. Make a new one with createdb and name that in DATABASE_URL.",
  );
}

async function restoreInto(
  pool: pg.Pool,
  file: string,
  own: string,
  target: RestoreTarget,
): Promise<ArchiveEnd> {
  const client = await pool.connect();
  let broken = true;
  try {
    const tables = createTableWriter(client);
    let bringRulesBack = async () => undefined as void;
    const end = await readArchive(file, own, {
      async begin(manifest) {
        await migrateAsThen(pool, manifest, target, own);
        await client.query("begin");
        bringRulesBack = await liftRules(client);
        await tables.begin(manifest);
      },
      async entry(entry) {
        const { name } = entry;
        if (name.startsWith("database/")) await tables.add(name, entry.bytes);
        else await restoreFile(target.dataFolder, entry);
      },
    });
    await tables.end(end);
    await bringRulesBack();
    await client.query("commit");
    broken = false;
    return end;
  } finally {
    client.release(broken);
  }
}

/** The tables as they were in the program that wrote the archive: later migrations may change rows. */
async function migrateAsThen(
  pool: pg.Pool,
  manifest: ArchiveManifest,
  target: RestoreTarget,
  own: string,
): Promise<void> {
  const rooms = new Set(manifest.migrations.map(({ room }) => room));
  for (const [room, all] of Object.entries(target.migrations)) {
    const then = new Set(
      manifest.migrations.filter((each) => each.room === room).map(({ name }) => name),
    );
    const known = all.filter(({ name }) => then.has(name));
    if (known.length < then.size) throw writtenByNewer("The archive", manifest.program, own);
    if (known.length > 0) await migrate(pool, room, known);
    rooms.delete(room);
  }
  if (rooms.size > 0) throw writtenByNewer("The archive", manifest.program, own);
}

/** Copies chunks of rows into their tables; the chunks of one table follow one another. */
function createTableWriter(client: pg.PoolClient) {
  let manifest: ArchiveManifest | undefined;
  const rows: Record<string, number> = {};
  let open: { name: string; copy: ReturnType<typeof copyFrom> } | undefined;
  const close = async () => {
    if (!open) return;
    const { name, copy } = open;
    open = undefined;
    await new Promise<void>((resolve, reject) => {
      copy.once("error", reject);
      copy.end(resolve);
    });
    rows[name] = copy.rowCount;
  };
  return {
    async begin(read: ArchiveManifest) {
      manifest = read;
      // Rows that migrations have inserted are in the archive, too.
      for (const table of read.tables) await client.query(`delete from ${quotedTable(table)}`);
    },
    async add(entryName: string, bytes: AsyncIterable<Buffer>) {
      const name = entryName.split("/")[1] ?? "";
      const table = manifest?.tables.find((each) => nameOfTable(each) === name);
      if (!table) throw new AppError("config-invalid", `The archive names no table ${name}.`);
      if (open?.name !== name) {
        await close();
        const columns = quotedColumns(table);
        const copy = client.query(copyFrom(`copy ${quotedTable(table)} (${columns}) from stdin`));
        open = { name, copy };
      }
      for await (const chunk of bytes) {
        if (!open.copy.write(chunk)) await once(open.copy, "drain");
      }
    },
    async end(expected: ArchiveEnd) {
      await close();
      for (const [name, count] of Object.entries(expected.rows)) {
        if ((rows[name] ?? 0) === count) continue;
        throw new AppError("config-invalid", `${name} has ${rows[name] ?? 0} rows, not ${count}.`);
      }
      for (const { table, column, value, called } of manifest?.sequences ?? []) {
        const set = "select setval(pg_get_serial_sequence($1, $2), $3, $4)";
        await client.query(set, [table, column, value, called]);
      }
    },
  };
}

async function restoreFile(dataFolder: string, { name, mtime, bytes }: ArchiveEntry) {
  const relative = name.replace(/^files\//, "");
  const target = path.join(dataFolder, relative);
  const isInside = path.relative(dataFolder, target) === relative && !relative.startsWith("..");
  if (relative === name || !isInside || !mayBeArchived(relative)) {
    throw new AppError("config-invalid", `The archive has no place for ${name}.`);
  }
  await makeFolder(path.dirname(target));
  await pipeline(bytes, createWriteStream(target, { mode: 0o600, flags: "wx" }));
  await utimes(target, mtime, mtime);
  await syncFile(target);
}

async function dropAll(pool: pg.Pool): Promise<void> {
  for (const schema of ourSchemas) await pool.query(`drop schema if exists ${schema} cascade`);
  await pool.query("drop table if exists public.reelpress_migrations, public.reelpress_program");
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== "lost+found") await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
