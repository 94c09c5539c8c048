import "server-only";
import { statfs } from "node:fs/promises";
import { dataPath, env } from "./env";

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
  const disk = await statfs(folder);
  // What is left for programs without privileges: a file system keeps some for root.
  const freeBytes = disk.bavail * disk.bsize;
  const reserveBytes = env().REELPRESS_RESERVE_MIB * mebibyte;
  return { freeBytes, reserveBytes, spareBytes: freeBytes - reserveBytes };
}
