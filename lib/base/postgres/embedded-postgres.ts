import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { statfs } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { advisoryLocks } from "./advisory-locks";
import { AppError } from "../pure/errors";
import { log } from "../log";
import { openPrivateFolder } from "../files/private-folder";
import { type Cluster, makeCluster } from "./make-cluster";
import { removeStaleLock, stopServer } from "./postgres-process";
import { type StartedServer, startServer } from "./postgres-server";
import { type ServerFolders, serverFolders } from "./server-folders";
import { serverProblem } from "./server-problem";
import { socketPort } from "./socket-folder";

/** A server that runs as long as a process uses it. */
export type EmbeddedServer = { url(database: string): string; leave(): Promise<void> };

const startDeadlineMs = 60_000;
const startAttempts = 5;
const fullBytes = 1024 ** 2;
/** The longest pause between tries to restart a server that died; the first try is immediate. */
const retryPauseMs = 10_000;

type ServerConnection = { client: pg.Client; password: string };

/**
 * Starts the PostgreSQL of a data folder, or joins the one that already runs there: left over from
 * a killed process, or in use by a second one.
 * @throws AppError `database-unavailable` with the server's last log lines
 */
export async function joinEmbeddedPostgres(dataFolder: string): Promise<EmbeddedServer> {
  const folders = serverFolders(dataFolder);
  await openPrivateFolder(folders.dataFolder);
  const first = await joinServer(folders);
  let connection = Promise.resolve<ServerConnection | undefined>(first);
  const leaving = new AbortController();
  const watch = ({ client }: ServerConnection) => {
    client.once("end", () => {
      if (leaving.signal.aborted) return;
      log.warn({ folder: folders.clusterFolder }, "the database went away, starting it again");
      connection = rejoinServer(folders, leaving.signal).then((again) => {
        if (again) watch(again);
        return again;
      });
    });
  };
  watch(first);
  return {
    url: (database) => socketUrl(folders, first.password, database),
    async leave() {
      leaving.abort();
      const last = await connection;
      if (last) await leaveServer(folders, last.client);
    },
  };
}

function socketUrl(folders: ServerFolders, password: string, database: string): string {
  const query = new URLSearchParams({ host: folders.socketFolder, port: String(socketPort) });
  return `postgresql://reelpress:${password}@/${database}?${query}`;
}

/** Retries until the server runs or its handle is closed: a full disk may have room again in an hour. */
async function rejoinServer(
  folders: ServerFolders,
  leaving: AbortSignal,
): Promise<ServerConnection | undefined> {
  for (let pauseMs = 0; !leaving.aborted; pauseMs = Math.min(pauseMs + 1_000, retryPauseMs)) {
    try {
      return await joinServer(folders);
    } catch (error) {
      log.error({ err: error }, "the database could not be started again");
      await sleep(pauseMs, undefined, { signal: leaving }).catch(() => undefined);
    }
  }
  return undefined;
}

async function joinServer(folders: ServerFolders): Promise<ServerConnection> {
  const deadline = Date.now() + startDeadlineMs;
  const cluster = await makeCluster(folders);
  const { password } = cluster;
  let server: StartedServer | undefined;
  for (let starts = 0; ; ) {
    const attempt = await connect(folders, cluster);
    if (attempt.client) return { client: attempt.client, password };
    const said = (await server?.said()) ?? "";
    const hopeless = server?.ended && !isWorthAnotherTry(said);
    const mayStart = attempt.nobodyThere && (!server || server.ended);
    if (hopeless || Date.now() > deadline || (mayStart && starts === startAttempts)) {
      throw new AppError(
        "database-unavailable",
        serverProblem(
          folders.clusterFolder,
          said || (await silence(folders)) || String(attempt.error),
        ),
        { cause: attempt.error },
      );
    }
    if (mayStart) {
      if (starts > 0) await removeStaleLock(folders.clusterFolder);
      server = await startServer(folders, cluster);
      starts += 1;
    }
    await sleep(starts > 1 ? 300 : 20);
  }
}

/**
 * Whether another start may succeed: a lock file of another process, or an exit without a reason (two
 * starts at once, a kill).
 */
const isWorthAnotherTry = (said: string) =>
  /postmaster\.pid|\.lock/.test(said) || !/FATAL|PANIC|error/.test(said);

/** On a full disk the server cannot even write down why it ends. */
async function silence({ clusterFolder }: ServerFolders): Promise<string> {
  const { bavail, bsize } = await statfs(clusterFolder);
  return bavail * bsize < fullBytes ? "FATAL: No space left on device" : "";
}

type Attempt = { client: pg.Client } | { client?: undefined; error: unknown; nobodyThere: boolean };

async function connect(folders: ServerFolders, { password }: Cluster): Promise<Attempt> {
  const client = new pg.Client({
    connectionString: socketUrl(folders, password, "postgres"),
    application_name: "reelpress presence",
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener a lost connection would end the process; "end" follows and is handled.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [advisoryLocks.presence]);
    return { client };
  } catch (error) {
    await client.end().catch(() => undefined);
    const nobodyThere = ["ENOENT", "ECONNREFUSED"].includes(codeOf(error));
    return { error, nobodyThere };
  }
}

async function leaveServer(folders: ServerFolders, client: pg.Client): Promise<void> {
  try {
    await client.query("select pg_advisory_unlock_shared($1)", [advisoryLocks.presence]);
    const answer = await client.query<{ alone: boolean }>(
      "select pg_try_advisory_lock($1) as alone",
      [advisoryLocks.presence],
    );
    if (answer.rows[0]?.alone) await stopServer(folders.clusterFolder);
  } catch (error) {
    log.warn({ reason: String(error) }, "the database was already gone");
  } finally {
    await client.end().catch(() => undefined);
  }
}
