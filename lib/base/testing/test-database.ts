import "server-only";
import { createHash, randomBytes } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { type DatabaseHandle, openPool } from "../database/database";
import { joinEmbeddedPostgres } from "../postgres/embedded-postgres";

/** The data folder of the server that all tests of this checkout share. */
export function testDatabaseFolder(): string {
  const checkout = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 12);
  return path.join(os.tmpdir(), `reelpress-tests-${checkout}`);
}

/**
 * A fresh empty database on a server that all tests of this checkout share. `close` drops it; the
 * last one to close stops the server.
 */
export async function openTestDatabase(): Promise<DatabaseHandle> {
  const server = await joinEmbeddedPostgres(testDatabaseFolder());
  const name = `t_${process.pid}_${randomBytes(4).toString("hex")}`;
  const admin = await openPool(server.url("postgres"), async () => undefined);
  await dropLeftovers(admin);
  await admin.pool.query(`create database ${name}`);
  return openPool(server.url(name), async () => {
    await admin.pool.query(`drop database if exists ${name} with (force)`);
    await admin.close();
    await server.leave();
  });
}

/** Databases of test processes that were killed. */
async function dropLeftovers(admin: DatabaseHandle): Promise<void> {
  const found = await admin.pool.query<{ datname: string }>(
    "select datname from pg_database where datname like 't\\_%'",
  );
  for (const { datname } of found.rows) {
    const pid = Number(datname.split("_")[1]);
    if (isAlive(pid)) continue;
    await admin.pool.query(`drop database if exists ${datname} with (force)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
