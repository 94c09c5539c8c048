import "server-only";
import { spawn } from "node:child_process";
import { open, readFile, stat, truncate } from "node:fs/promises";
import path from "node:path";
import type { Cluster } from "./make-cluster";
import { clusterArgument, serverSurroundings } from "./server-command";
import type { ServerPlace } from "./server-place";
import { makeSocketFolder, socketPort } from "./socket-folder";

/** A server on its way: whether it has ended, and what it wrote since it began. */
export type StartedServer = { ended: boolean; said(): Promise<string> };

const logLimitBytes = 4 * 1024 * 1024;

/**
 * Starts the server and returns at once; whether it came up is seen by connecting. It outlives a
 * kill of this process (its own session, its own log), so that the next start can reuse it.
 */
export async function startServer(
  place: ServerPlace,
  { binaries, account }: Cluster,
): Promise<StartedServer> {
  const inside = clusterArgument(place.clusterFolder, account);
  const ownFolder = place.socketFolder !== place.clusterFolder;
  if (ownFolder) await makeSocketFolder(place.socketFolder, account);
  const settings = {
    listen_addresses: "",
    port: String(socketPort),
    unix_socket_directories: ownFolder ? place.socketFolder : inside,
    unix_socket_permissions: "0700",
    max_connections: "100",
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", inside, ...options];
  const logFile = await openLog(place);
  const { size: saidBefore } = await logFile.stat();
  try {
    const child = spawn(binaries.postgres, args, {
      ...serverSurroundings(place.clusterFolder, account),
      // A terminal's Ctrl-C must reach this program first, not the database under it.
      detached: true,
      stdio: ["ignore", logFile.fd, logFile.fd],
    });
    const started: StartedServer = { ended: false, said: () => readFrom(place, saidBefore) };
    child.once("error", () => (started.ended = true));
    child.once("exit", () => (started.ended = true));
    child.unref();
    return started;
  } finally {
    await logFile.close();
  }
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

async function readFrom(place: ServerPlace, start: number): Promise<string> {
  const text = await readFile(logPath(place)).catch(() => Buffer.alloc(0));
  return text.subarray(start).toString("utf8");
}
