import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { statfs } from "node:fs/promises";
import { dataPath, env } from "../env";

const mebibyte = 1024 ** 2;

/**
 * Room on the disk of the data folder, in bytes. The reserve belongs to the database and to work
 * that has begun: whoever brings something new in fills `spareBytes` and no more. `spareBytes` is
 * below 0 when the reserve is already touched.
 */
export type DiskRoom = { freeBytes: number; reserveBytes: number; spareBytes: number };

/**
 * The room of now. `REELPRESS_RESERVE_MIB` sets the reserve.
 * @param folder any folder that is there; its disk is asked
 */
export async function diskRoom(folder: string = dataPath()): Promise<DiskRoom> {
  const freeBytes = await freeBytesAt(folder);
  const reserveBytes = env().REELPRESS_RESERVE_MIB * mebibyte;
  return { freeBytes, reserveBytes, spareBytes: freeBytes - reserveBytes };
}

/** What is left for programs without privileges: a file system keeps some for root. */
export async function freeBytesAt(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

/** True for a failure for want of room: the system's, or PostgreSQL's. Causes are looked at, too. */
export function isWantOfRoom(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    const { details } = at as { details?: { stderrTail?: unknown } };
    if (wantOfRoom.has(codeOf(at)) || noRoomWords.test(String(details?.stderrTail))) return true;
  }
  return false;
}

/** 53100: `disk_full` of PostgreSQL. */
const wantOfRoom = new Set(["ENOSPC", "EDQUOT", "53100"]);
/** What programs of others write before they end. */
const noRoomWords = /No space left on device|Disk quota exceeded/i;
