import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { advisoryLocks } from "./advisory-locks";
import { AppError } from "./errors";
import { log } from "./log";
import { removeStaleLock, stopServer } from "./postgres-process";
import {
  makeCluster,
  type ServerPlace,
  serverLogTail,
  serverPlace,
  startServer,
} from "./postgres-server";
import { socketPort } from "./socket-folder";

/** A server that runs as long as somebody is present. */
export type EmbeddedServer = { url(database: string): string; leave(): Promise<void> };

const startDeadlineMs = 60_000;
const startAttempts = 5;

/**
 * Starts the PostgreSQL of a data folder, or joins the one that already runs there: left over from
 * a killed process, or in use by a second one.
 * @throws AppError `database-unavailable` with the server's last words
 */
export async function joinEmbeddedPostgres(dataFolder: string): Promise<EmbeddedServer> {
  const place = serverPlace(dataFolder);
  let present = becomePresent(place);
  let leaving = false;
  const watch = (client: pg.Client) => {
    client.once("end", () => {
      if (leaving) return;
      log.warn({ folder: place.clusterFolder }, "the database went away, starting it again");
      present = becomePresent(place);
      present.then(watch, (error: unknown) =>
        log.error({ err: error }, "the database could not be started again"),
      );
    });
  };
  watch(await present);
  return {
    url: (database) => socketUrl(place, database),
    async leave() {
      leaving = true;
      const client = await present.catch(() => undefined);
      if (client) await leaveServer(place, client);
    },
  };
}

function socketUrl(place: ServerPlace, database: string): string {
  const query = new URLSearchParams({ host: place.socketFolder, port: String(socketPort) });
  return `postgresql://reelpress@/${database}?${query}`;
}

async function becomePresent(place: ServerPlace): Promise<pg.Client> {
  const deadline = Date.now() + startDeadlineMs;
  const binaries = await makeCluster(place);
  let server: { ended: boolean } | undefined;
  for (let starts = 0; ; ) {
    const attempt = await connect(place);
    if (attempt.client) return attempt.client;
    const mayStart = attempt.nobodyThere && (!server || server.ended);
    if (Date.now() > deadline || (mayStart && starts === startAttempts)) {
      throw new AppError(
        "database-unavailable",
        `The embedded database did not start. Its last words:\n${await serverLogTail(place)}`,
        { cause: attempt.error },
      );
    }
    if (mayStart) {
      if (starts > 0) await removeStaleLock(place.clusterFolder);
      const current = { ended: false };
      const { exited } = await startServer(place, binaries);
      void exited.then(() => (current.ended = true));
      server = current;
      starts += 1;
    }
    await sleep(starts > 1 ? 300 : 20);
  }
}

type Attempt = { client: pg.Client } | { client?: undefined; error: unknown; nobodyThere: boolean };

async function connect(place: ServerPlace): Promise<Attempt> {
  const client = new pg.Client({
    connectionString: socketUrl(place, "postgres"),
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
    const code = (error as { code?: string }).code ?? "";
    const nobodyThere = ["ENOENT", "ECONNREFUSED"].includes(code);
    return { error, nobodyThere };
  }
}

async function leaveServer(place: ServerPlace, client: pg.Client): Promise<void> {
  try {
    await client.query("select pg_advisory_unlock_shared($1)", [advisoryLocks.presence]);
    const answer = await client.query<{ alone: boolean }>(
      "select pg_try_advisory_lock($1) as alone",
      [advisoryLocks.presence],
    );
    if (answer.rows[0]?.alone) await stopServer(place.clusterFolder);
  } catch (error) {
    log.warn({ reason: String(error) }, "the database was already gone");
  } finally {
    await client.end().catch(() => undefined);
  }
}
