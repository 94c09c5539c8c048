import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import pg from "pg";
import { refuseHalfImported } from "../files/import-mark";
import { databaseRemedy, withoutPassword } from "./database-problem";
import { dataPath, env } from "../env";
import { AppError } from "../pure/errors";
import { log } from "../log";
import { joinEmbeddedPostgres } from "../postgres/embedded-postgres";
import { openPrivateFolder } from "../files/private-folder";
import { refuseNewer } from "./program-version";

/** A running server answers at once, so a short wait is enough to report one that is down. */
const connectTimeoutMs = 10_000;

/** A database to ask: what every function of `lib/store` takes first. Who opened it closes it. */
export type Database = { pool: pg.Pool };

/** An open database. `close` ends the pool, and the embedded server when nobody else uses it. */
export type DatabaseHandle = Database & { url: string; close(): Promise<void> };

/**
 * Opens the server at `databaseUrl`, or else the embedded PostgreSQL of the data folder.
 * @throws AppError `database-unavailable` with a remedy in its message
 */
export async function openDatabase(options: {
  dataFolder: string;
  databaseUrl?: string | undefined;
}): Promise<DatabaseHandle> {
  if (options.databaseUrl) return openPool(options.databaseUrl, async () => undefined);
  const server = await joinEmbeddedPostgres(options.dataFolder);
  try {
    return await openPool(server.url("postgres"), () => server.leave());
  } catch (error) {
    await server.leave();
    throw error;
  }
}

/** A pool for a URL, after the server has answered once. `afterEnd` runs when the pool has ended. */
export async function openPool(
  url: string,
  afterEnd: () => Promise<void>,
): Promise<DatabaseHandle> {
  await knock(url);
  const pool = new pg.Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 30_000 });
  // The pool replaces an idle connection that breaks. Without a listener the error would end the
  // process.
  pool.on("error", (error) => {
    if (!pool.ending) log.warn({ reason: error.message }, "an idle database connection broke");
  });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= pool.end().then(afterEnd));
  return { pool, url, close };
}

/** @throws AppError `database-unavailable` when the server does not accept a connection in time */
async function knock(url: string): Promise<void> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("select 1");
  } catch (error) {
    const mend = databaseRemedy(error) ?? "Check DATABASE_URL.";
    const { message, code } = error as Error & { code?: string };
    throw new AppError(
      "database-unavailable",
      `The database ${withoutPassword(url)} cannot be used (${message || code}). ${mend}`,
      { cause: error },
    );
  } finally {
    await client?.end().catch(() => undefined);
  }
}

type Held = { opened?: Promise<DatabaseHandle> | undefined };
const holder = oncePerProcess("database", (): Held => ({}));

/** The database of this process, opened from the environment on first use. */
export function appDatabase(): Promise<DatabaseHandle> {
  return (holder.opened ??= openFromEnv().then(
    (handle) => ({
      ...handle,
      close: () => {
        holder.opened = undefined;
        return handle.close();
      },
    }),
    (error: unknown) => {
      holder.opened = undefined;
      throw error;
    },
  ));
}

async function openFromEnv(): Promise<DatabaseHandle> {
  const dataFolder = dataPath();
  await openPrivateFolder(dataFolder);
  await refuseHalfImported(dataFolder);
  const database = await openDatabase({ dataFolder, databaseUrl: env().DATABASE_URL });
  try {
    await refuseNewer(database.pool);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Closes the database of this process when it was opened. */
export async function closeAppDatabase(): Promise<void> {
  const handle = await holder.opened?.catch(() => undefined);
  await handle?.close();
}
