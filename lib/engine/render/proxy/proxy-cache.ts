import "server-only";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { pruneFolder } from "@/lib/engine/cache/prune-folder";
import { readSealed, sealFile, touchSealed } from "@/lib/engine/cache/seal";

/** Bound of the kept proxies: some hundred films. The least recently used go first. */
const keptBytes = 1024 ** 3;
const workPrefix = "work-";
/** A folder that a killed process left behind. */
const staleMs = 6 * 3_600_000;

const folderOf = (cacheFolder: string) =>
  path.join(/* turbopackIgnore: true */ cacheFolder, "proxies");
const fileOf = (cacheFolder: string, key: string) => path.join(folderOf(cacheFolder), `${key}.mp4`);

/** The file of a proxy; null when it was not made, or is gone or damaged. */
export async function findProxy(cacheFolder: string, key: string): Promise<string | null> {
  const file = fileOf(cacheFolder, key);
  if ((await readSealed(file)) === null) return null;
  await touchSealed(file);
  return file;
}

/**
 * Keeps the film that `make` writes under its key. The folder for the work lies in the cache, so that prepared
 * shots can be linked into it.
 */
export async function keepProxy(
  cacheFolder: string,
  key: string,
  make: (outputPath: string, workFolder: string) => Promise<void>,
): Promise<void> {
  const folder = folderOf(cacheFolder);
  await mkdir(folder, { recursive: true });
  await removeStaleWork(folder);
  const workFolder = await mkdtemp(path.join(folder, workPrefix));
  try {
    const file = fileOf(cacheFolder, key);
    await madeByRename(file, async (temporary) => {
      await make(temporary, workFolder);
      await sealFile(file, { made: temporary });
    });
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
  await pruneFolder(folder, keptBytes);
}

async function removeStaleWork(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(workPrefix)) continue;
    const found = await stat(path.join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > staleMs) {
      await rm(path.join(folder, name), { recursive: true, force: true });
    }
  }
}
