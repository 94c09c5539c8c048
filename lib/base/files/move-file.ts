import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { createHash, randomUUID } from "node:crypto";
import { access, copyFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { makeFolder, syncFile, syncFolder } from "./sync-to-disk";

/** The length of a file name, in bytes, that every file system accepts. */
const longestName = 255;

/** The temporary name of an unfinished file, in the same folder. Caches recognise it by `.part-`. */
export function partName(target: string, mark: string = randomUUID()): string {
  const name = `${path.basename(target)}.part-${mark}`;
  if (Buffer.byteLength(name) <= longestName) return path.join(path.dirname(target), name);
  const short = createHash("sha256").update(path.basename(target)).digest("hex").slice(0, 32);
  return path.join(path.dirname(target), `${short}.part-${mark}`);
}

/**
 * Moves a finished file to its final name. The file is flushed to the disk before it is visible,
 * appears complete or not at all, and its name survives a loss of power. Across volumes the source is
 * kept until the copy has its name.
 *
 * Deleting `from` cancels a move that has not renamed its file yet, at any step: a rename fails without
 * its source, and a copy is renamed only while its source exists. For that, whoever deletes `from` must
 * afterwards delete `partName(to, mark)` too.
 * @throws errors of the file system
 */
export async function moveFile(from: string, to: string, mark?: string): Promise<void> {
  await makeFolder(path.dirname(to));
  await syncFile(from);
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== "EXDEV") throw error;
    await copyAcross(from, to, partName(to, mark));
  }
  await syncFolder(path.dirname(to));
}

async function copyAcross(from: string, to: string, beside: string): Promise<void> {
  try {
    await copyFile(from, beside);
    await syncFile(beside);
    await access(from);
    await rename(beside, to);
  } finally {
    await rm(beside, { force: true });
  }
  await rm(from, { force: true });
}
