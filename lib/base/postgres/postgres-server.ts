import "server-only";
import { spawn } from "node:child_process";
import { open, readFile, stat, truncate } from "node:fs/promises";
import path from "node:path";
import type { Cluster } from "./make-cluster";
import { clusterArgument, serverSurroundings } from "./server-command";
import type { ServerFolders } from "./server-folders";
import { makeSocketFolder, socketPort } from "./socket-folder";

/** A starting server: whether it has exited, and what it has logged since its start. */
export type StartedServer = { ended: boolean; said(): Promise<string> };

const logLimitBytes = 4 * 1024 * 1024;

/**
 * Starts the server and returns at once; only a connection shows whether the server is up. It outlives
 * a kill of this process (its own session, its own log), so that the next start can reuse it.
 */
export async function startServer(
  folders: ServerFolders,
  { binaries, account }: Cluster,
): Promise<StartedServer> {
  const inside = clusterArgument(folders.clusterFolder, account);
  const ownFolder = folders.socketFolder !== folders.clusterFolder;
  if (ownFolder) await makeSocketFolder(folders.socketFolder, account);
  const settings = {
    listen_addresses: "",
    port: String(socketPort),
    unix_socket_directories: ownFolder ? folders.socketFolder : inside,
    unix_socket_permissions: "0700",
    max_connections: "100",
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", inside, ...options];
  const logFile = await openLog(folders);
  const { size: saidBefore } = await logFile.stat();
  try {
    const child = spawn(binaries.postgres, args, {
      ...serverSurroundings(folders.clusterFolder, account),
      // A terminal's Ctrl-C must reach this program first, not the database under it.
      detached: true,
      stdio: ["ignore", logFile.fd, logFile.fd],
    });
    const started: StartedServer = { ended: false, said: () => readFrom(folders, saidBefore) };
    child.once("error", () => (started.ended = true));
    child.once("exit", () => (started.ended = true));
    child.unref();
    return started;
  } finally {
    await logFile.close();
  }
}

function logPath(folders: ServerFolders): string {
  return path.join(folders.dataFolder, "pg.log");
}

async function openLog(folders: ServerFolders) {
  const size = await stat(logPath(folders)).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimitBytes) await truncate(logPath(folders));
  return open(logPath(folders), "a", 0o600);
}

async function readFrom(folders: ServerFolders, start: number): Promise<string> {
  const text = await readFile(logPath(folders)).catch(() => Buffer.alloc(0));
  return text.subarray(start).toString("utf8");
}
