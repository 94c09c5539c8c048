import "server-only";
import { createHash } from "node:crypto";
import { lstat, mkdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { AppError } from "../pure/errors";
import { giveTo } from "./server-account";
import type { Account } from "./system-account";

/** The port is part of the socket's name only; nothing listens on TCP. */
export const socketPort = 5432;

/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const socketPathLimitBytes = 103;

/**
 * Where the server of a data folder has its unix socket: in the cluster, which only its account can
 * enter, or in a short private folder of the temp folder when the path would not fit. The same data
 * folder always gives the same socket folder, so that a second process finds the server.
 */
export function socketFolderFor(dataFolder: string, tempFolder = os.tmpdir()): string {
  const inside = path.join(dataFolder, "pg");
  const socketPath = path.join(inside, `.s.PGSQL.${socketPort}`);
  if (Buffer.byteLength(socketPath) <= socketPathLimitBytes) return inside;
  const digest = createHash("sha256").update(dataFolder).digest("hex").slice(0, 16);
  const short = path.join(tempFolder, `reelpress-${process.getuid?.() ?? 0}-${digest}`);
  const shortest = Buffer.byteLength(path.join(short, `.s.PGSQL.${socketPort}`));
  return shortest <= socketPathLimitBytes ? short : path.join("/tmp", path.basename(short));
}

/** Makes the folder private, and refuses a folder that belongs to somebody else. */
export async function makeSocketFolder(folder: string, account: Account | null): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  // 65534: an earlier version, run as root.
  const owners = account ? [0, 65534, account.uid] : [process.getuid?.() ?? found.uid];
  if (!found.isDirectory() || !owners.includes(found.uid) || (found.mode & 0o077) !== 0) {
    throw new AppError(
      "database-unavailable",
      `${folder} belongs to somebody else or is open to others, so the database socket cannot live there. Remove it.`,
    );
  }
  await giveTo(folder, account);
}
