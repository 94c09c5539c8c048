import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { statfs } from "node:fs/promises";
import { dataPath, env } from "../env";

const mebibyte = 1024 ** 2;

/**
 * Room on the disk of the data folder, in bytes. The reserve belongs to the database and to work that
 * has begun: new data may use `spareBytes` and no more. `spareBytes` is negative when the reserve is
 * already used in part.
 */
export type DiskRoom = { freeBytes: number; reserveBytes: number; spareBytes: number };

/**
 * Measures the room now. `REELPRESS_RESERVE_MIB` sets the reserve.
 * @param folder any existing folder on the disk to measure
 */
export async function diskRoom(folder: string = dataPath()): Promise<DiskRoom> {
  const freeBytes = await freeBytesAt(folder);
  const reserveBytes = env().REELPRESS_RESERVE_MIB * mebibyte;
  return { freeBytes, reserveBytes, spareBytes: freeBytes - reserveBytes };
}

/** The space for programs without privileges; a file system keeps some for root. */
export async function freeBytesAt(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

/** True for an error that means "disk full", of the system or of PostgreSQL, also as a `cause`. */
export function isWantOfRoom(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    const { details } = at as { details?: { stderrTail?: unknown } };
    if (wantOfRoom.has(codeOf(at)) || noRoomWords.test(String(details?.stderrTail))) return true;
  }
  return false;
}

/** 53100: `disk_full` of PostgreSQL. */
const wantOfRoom = new Set(["ENOSPC", "EDQUOT", "53100"]);
/** What other programs, such as ffmpeg, print before they exit. */
const noRoomWords = /No space left on device|Disk quota exceeded/i;
