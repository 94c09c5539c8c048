import "server-only";
import { rm } from "node:fs/promises";
import path from "node:path";
import { moveFile, partName } from "./move-file";
import { makeFolder } from "./sync-to-disk";

/**
 * Writes a file under a temporary name, and renames the file when it is complete and flushed to the
 * disk: neither a crash nor a loss of power leaves half a file under the final name.
 * @returns what `make` returns
 */
export async function madeByRename<T>(
  target: string,
  make: (temporaryPath: string) => Promise<T>,
): Promise<T> {
  const temporary = partName(target);
  await makeFolder(path.dirname(target));
  try {
    const made = await make(temporary);
    await moveFile(temporary, target);
    return made;
  } finally {
    await rm(temporary, { force: true });
  }
}
