import "server-only";
import pg from "pg";
import { joinEmbeddedPostgres } from "./postgres/embedded-postgres";
import { dataPath, env } from "./env";
import { AppError } from "./errors";
import { log } from "./log";
import { openPrivateFolder } from "./private-folder";

/** An open database. `close` ends the pool, and the embedded server when nobody else uses it. */
export type DatabaseHandle = { pool: pg.Pool; url: string; close(): Promise<void> };

/**
 * Opens the server at `databaseUrl`, or else the embedded PostgreSQL of the data folder.
 * @throws AppError `database-unavailable` with a mend in its message
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

/** A pool over a URL that has answered once. `afterEnd` runs when the pool has ended. */
export async function openPool(
  url: string,
  afterEnd: () => Promise<void>,
): Promise<DatabaseHandle> {
  const pool = new pg.Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 30_000 });
  // An idle connection that breaks is replaced by the pool; unheard, its error ends the process.
  pool.on("error", (error) => {
    if (!pool.ending) log.warn({ reason: error.message }, "an idle database connection broke");
  });
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw new AppError(
      "database-unavailable",
      `The database ${withoutSecret(url)} does not answer (${(error as Error).message}). Check DATABASE_URL.`,
      { cause: error },
    );
  }
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= pool.end().then(afterEnd));
  return { pool, url, close };
}

function withoutSecret(url: string): string {
  return url.replace(/\/\/([^:@/]*):[^@/]*@/, "//$1:***@");
}

const holder = globalThis as { reelpressDatabase?: Promise<DatabaseHandle> | undefined };

/** The database of this process, opened from the environment on first use. */
export function appDatabase(): Promise<DatabaseHandle> {
  return (holder.reelpressDatabase ??= openFromEnv().then(
    (handle) => ({
      ...handle,
      close: () => {
        holder.reelpressDatabase = undefined;
        return handle.close();
      },
    }),
    (error: unknown) => {
      holder.reelpressDatabase = undefined;
      throw error;
    },
  ));
}

async function openFromEnv(): Promise<DatabaseHandle> {
  const dataFolder = dataPath();
  await openPrivateFolder(dataFolder);
  return openDatabase({ dataFolder, databaseUrl: env().DATABASE_URL });
}
