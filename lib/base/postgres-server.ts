import "server-only";
import { spawn } from "node:child_process";
import { open, mkdir, mkdtemp, readFile, rename, rm, stat, truncate } from "node:fs/promises";
import path from "node:path";
import { AppError } from "./errors";
import { asPostgres, giveToPostgres } from "./postgres-account";
import { type PostgresBinaries, postgresBinaries } from "./postgres-binaries";
import { makeSocketFolder, socketFolderFor, socketPort } from "./socket-folder";

/** The folders of one embedded server. */
export type ServerPlace = { dataFolder: string; clusterFolder: string; socketFolder: string };

const initDeadlineMs = 120_000;
const logLimitBytes = 4 * 1024 * 1024;

export function serverPlace(dataFolder: string): ServerPlace {
  const absolute = path.resolve(/* turbopackIgnore: true */ dataFolder);
  return {
    dataFolder: absolute,
    clusterFolder: path.join(absolute, "pg"),
    socketFolder: socketFolderFor(absolute),
  };
}

/**
 * Makes the cluster when the data folder has none. It is made aside and renamed, so that a killed
 * or a second process never leaves half a cluster: whoever renames first wins.
 */
export async function makeCluster(place: ServerPlace): Promise<PostgresBinaries> {
  const binaries = await postgresBinaries();
  await mkdir(place.dataFolder, { recursive: true });
  const version = await readFile(path.join(place.clusterFolder, "PG_VERSION"), "utf8").catch(
    () => undefined,
  );
  if (version !== undefined) {
    if (version.trim() !== binaries.major) throw otherVersion(place, version.trim(), binaries);
    return binaries;
  }
  const aside = await mkdtemp(path.join(place.dataFolder, "pg-new-"));
  try {
    await giveToPostgres(aside);
    await runInitdb(binaries, aside);
    await rename(aside, place.clusterFolder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return binaries;
}

function otherVersion(place: ServerPlace, version: string, binaries: PostgresBinaries): AppError {
  return new AppError(
    "database-unavailable",
    `${place.clusterFolder} was made by PostgreSQL ${version}, this program brings ${binaries.major}. Export it with the program version that made it, or choose another REELPRESS_DATA.`,
  );
}

async function runInitdb(binaries: PostgresBinaries, folder: string): Promise<void> {
  const wanted = [
    `--pgdata=${folder}`,
    "--username=reelpress",
    "--auth=trust",
    "--encoding=UTF8",
    // The built-in locale sorts and folds all of Unicode alike on every platform.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const command = await asPostgres(binaries.initdb, wanted, [folder]);
  const child = spawn(command.program, command.args, {
    ...command.account,
    cwd: folder,
    env: serverEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
    timeout: initDeadlineMs,
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new AppError("database-unavailable", `initdb failed: ${stderr.trim().slice(-2000)}`);
  }
}

/**
 * Starts the server and returns at once; whether it came up is seen by connecting. It outlives a
 * kill of this process (its own session, its own log), so that the next start can reuse it.
 * @returns a promise of the exit code, for a server that ends
 */
export async function startServer(
  place: ServerPlace,
  binaries: PostgresBinaries,
): Promise<{ exited: Promise<number | null> }> {
  await makeSocketFolder(place.socketFolder);
  const settings = {
    listen_addresses: "",
    port: String(socketPort),
    unix_socket_directories: place.socketFolder,
    unix_socket_permissions: "0700",
    max_connections: "100",
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", place.clusterFolder, ...options];
  const folders = [place.clusterFolder, place.socketFolder];
  const command = await asPostgres(binaries.postgres, args, folders);
  const logFile = await openLog(place);
  try {
    const child = spawn(command.program, command.args, {
      ...command.account,
      // A terminal's Ctrl-C must reach this program first, not the database under it.
      detached: true,
      cwd: place.clusterFolder,
      env: serverEnvironment(),
      stdio: ["ignore", logFile.fd, logFile.fd],
    });
    const exited = new Promise<number | null>((resolve) => {
      child.once("error", () => resolve(null));
      child.once("exit", resolve);
    });
    child.unref();
    return { exited };
  } finally {
    await logFile.close();
  }
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}

function logPath(place: ServerPlace): string {
  return path.join(place.dataFolder, "pg.log");
}

async function openLog(place: ServerPlace) {
  const size = await stat(logPath(place)).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimitBytes) await truncate(logPath(place));
  return open(logPath(place), "a", 0o600);
}

/** The last lines the server wrote, for an error message. */
export async function serverLogTail(place: ServerPlace): Promise<string> {
  const text = await readFile(logPath(place), "utf8").catch(() => "");
  return text.trim().split("\n").slice(-8).join("\n");
}
