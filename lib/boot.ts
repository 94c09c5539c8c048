import "server-only";
import { appDatabase } from "./base/database/database";
import { adminNotice } from "./base/guard/admin";
import { answerEarly } from "./base/guard/answer-early";
import { readHostNames } from "./base/pure/requests/known-host";
import { receiveRequests } from "./base/guard/receive-requests";
import { env } from "@/lib/base/env";
import { keepConnections } from "./base/http/keep-connections";
import { sendKeptLengths } from "./base/http/kept-length";
import { log } from "@/lib/base/log";
import { migrate } from "./base/database/migrate";
import { recordVersion } from "./base/database/program-version";
import { refuseUnreadableAddresses } from "./base/http/unreadable-address";
import { enginePast } from "@/lib/engine/engine-past";
import { mountedEngine, stopMountedEngine } from "@/lib/engine/mount";
import { imsConnection } from "@/lib/ims/client";
import { useKeptConnection } from "@/lib/settings/active-connection";
import { followUnsettled } from "./jobs/polling/follow-unsettled";
import { cachedJobAtPath } from "./jobs/polling/cached-job-at-path";
import { keepRetention } from "@/lib/retention/keep-retention";
import { appMigrations } from "@/lib/store/app-migrations";
import { keepResolving } from "@/lib/submission/keep-resolving";

/** Grace for clips to be given back and programs to end; the system kills later than that. */
const stopDeadlineMs = 8_000;

/**
 * Opens the database, brings it up to date, configures the backend, starts the engine. Ends cleanly at a
 * signal.
 */
export async function boot(): Promise<void> {
  const { HOST, REELPRESS_HOSTS } = env();
  const rules = { listensOn: HOST, names: readHostNames(REELPRESS_HOSTS) };
  receiveRequests(rules);
  answerEarly(rules, cachedJobAtPath);
  refuseUnreadableAddresses();
  keepConnections();
  sendKeptLengths();
  sayToAdmin(adminNotice(env()));
  const { pool } = await timed("Database", appDatabase);
  await timed("Tables", async () => {
    for (const [room, migrations] of Object.entries(appMigrations)) {
      await migrate(pool, room, migrations);
    }
    await recordVersion(pool);
  });
  const past = await enginePast(pool);
  await useKeptConnection(past !== "none");
  // What was begun here is finished here, also when new work goes to the cloud.
  const wanted = imsConnection().active.kind === "embedded" || past === "unfinished";
  if (wanted) await timed("Engine", mountedEngine);
  keepResolving();
  followUnsettled();
  keepRetention();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    // Next's own handler exits as soon as its server is closed, and leaves the database running.
    process.removeAllListeners(signal);
    process.on(signal, () => void shutDown(signal));
  }
}

/** Tells `npm start`, when that is who started this process, what was done and how long it took. */
async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const value = await work();
  process.send?.({ step, durationMs: performance.now() - startedAt });
  return value;
}

/** What whoever starts the program must know; `npm start` prints it when all is ready. */
function sayToAdmin(notice: string | null): void {
  if (notice === null) return;
  log.warn(notice);
  process.send?.({ notice });
}

let stopping = false;

/** A terminal's Ctrl-C arrives twice under `npm start`: from the terminal and passed on. */
async function shutDown(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, "stopping");
  setTimeout(() => process.exit(1), stopDeadlineMs).unref();
  try {
    await stopMountedEngine();
    await (await appDatabase()).close();
  } catch (error) {
    log.error({ err: error }, "stopping failed");
  }
  process.exit(0);
}
