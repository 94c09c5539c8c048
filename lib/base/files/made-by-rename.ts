import "server-only";
import { rm } from "node:fs/promises";
import path from "node:path";
import { moveFile, partName } from "./move-file";
import { makeFolder } from "./sync-to-disk";

/**
 * Lets a file be written under a passing name and gives it its own when it is whole and on the disk:
 * neither a crash nor a loss of power leaves half a file under the name.
 * @returns what `make` answers
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
