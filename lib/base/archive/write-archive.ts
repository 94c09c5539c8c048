import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { pack as createPack, type Pack } from "tar-stream";
import { AppError } from "../pure/errors";
import { madeByRename } from "../files/made-by-rename";
import {
  archiveFormat,
  type ArchiveEnd,
  type ArchiveManifest,
  type ArchiveTable,
  createArchiveDigest,
  nameOfTable,
  quotedColumns,
  quotedTable,
} from "./archive-format";
import { findSequences, findTables } from "./archive-tables";
import { archivedFiles } from "./archived-files";

/** Rows are collected in memory up to this size, and written as one entry. */
const chunkBytes = 4 * 1024 ** 2;

export type ArchiveSource = { pool: pg.Pool; dataFolder: string; program: string };

/**
 * Writes the database and the files of a data folder as one archive, also while the program works: all
 * rows come from one snapshot, and files that are added meanwhile do no harm. The archive gets its name
 * when it is complete and flushed to the disk.
 * @returns what it holds
 * @throws AppError `config-invalid` when the target is there already; errors of the file system
 */
export async function writeArchive(source: ArchiveSource, target: string): Promise<ArchiveEnd> {
  const taken = await open(target, "r").catch(() => null);
  if (taken) {
    await taken.close();
    throw new AppError("config-invalid", `${target} is there already. Choose another name.`);
  }
  const pack = createPack();
  return await madeByRename(path.resolve(target), async (part) => {
    const written = pipeline(pack, createWriteStream(part, { mode: 0o600, flags: "wx" }));
    // Awaited below. Without this handler a full disk would be an unhandled rejection until then.
    written.catch((error: Error) => pack.destroy(error));
    const end = await fill(pack, source).catch(async (error: Error) => {
      pack.destroy(error);
      throw await written.then(
        () => error,
        (reason: Error) => reason,
      );
    });
    await written;
    return end;
  });
}

async function fill(pack: Pack, source: ArchiveSource): Promise<ArchiveEnd> {
  const digest = createArchiveDigest();
  const addBytes = (name: string, bytes: Buffer) => {
    digest.begin(name, bytes.length);
    digest.add(bytes);
    return addEntry(pack, name, bytes);
  };
  const rows: Record<string, number> = {};
  await inSnapshot(source.pool, async (client) => {
    const manifest = await describe(client, source.program);
    await addBytes("manifest.json", Buffer.from(JSON.stringify(manifest, null, 1)));
    for (const table of manifest.tables) {
      rows[nameOfTable(table)] = await addRows(client, table, addBytes);
    }
  });
  let files = 0;
  for await (const relative of archivedFiles(source.dataFolder)) {
    files += (await addFile(pack, source.dataFolder, relative, digest)) ? 1 : 0;
  }
  const end = { ...digest.end(), files, rows };
  await addEntry(pack, "end.json", Buffer.from(JSON.stringify(end, null, 1)));
  pack.finalize();
  return end;
}

async function inSnapshot(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<void>) {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("begin isolation level repeatable read read only");
    await work(client);
    await client.query("commit");
    broken = false;
  } finally {
    client.release(broken);
  }
}

async function describe(client: pg.PoolClient, program: string): Promise<ArchiveManifest> {
  const migrations = await client.query<{ room: string; name: string }>(
    "select room, name from public.reelpress_migrations order by room, name",
  );
  const version = await client.query<{ server_version: string }>("show server_version");
  return {
    reelpress: "archive",
    format: archiveFormat,
    program,
    createdAt: new Date().toISOString(),
    postgres: version.rows[0]?.server_version ?? "",
    migrations: migrations.rows,
    tables: await findTables(client),
    sequences: await findSequences(client),
  };
}

async function addRows(
  client: pg.PoolClient,
  table: ArchiveTable,
  addBytes: (name: string, bytes: Buffer) => Promise<void>,
): Promise<number> {
  const columns = quotedColumns(table);
  const copy = client.query(copyTo(`copy ${quotedTable(table)} (${columns}) to stdout`));
  let held: Buffer[] = [];
  let heldBytes = 0;
  let chunks = 0;
  const flush = async () => {
    if (heldBytes === 0) return;
    const name = `database/${nameOfTable(table)}/${String(chunks).padStart(6, "0")}`;
    await addBytes(name, Buffer.concat(held));
    held = [];
    heldBytes = 0;
    chunks += 1;
  };
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes >= chunkBytes) await flush();
  }
  await flush();
  return copy.rowCount;
}

function addEntry(pack: Pack, name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    pack.entry({ name, mode: 0o600 }, bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/** @returns false for a file that was deleted meanwhile */
async function addFile(
  pack: Pack,
  dataFolder: string,
  relative: string,
  digest: ReturnType<typeof createArchiveDigest>,
): Promise<boolean> {
  const handle = await open(path.join(dataFolder, relative), "r").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (!handle) return false;
  try {
    // From here on only the open file is read, even if a new file takes its name.
    const { size, mtime } = await handle.stat();
    const name = `files/${relative}`;
    digest.begin(name, size);
    const entry = pack.entry({ name, size, mtime, mode: 0o600 });
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        digest.add(chunk);
        done(null, chunk);
      },
    });
    if (size === 0) entry.end();
    else {
      const bytes = handle.createReadStream({ start: 0, end: size - 1, autoClose: false });
      await pipeline(bytes, counted, entry);
    }
    return true;
  } finally {
    await handle.close();
  }
}
