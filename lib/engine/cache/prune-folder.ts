import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Files that were used within this time are always kept: a clip may be reading them. */
const freshMs = 3_600_000;

/**
 * Removes the least recently used files until the folder, with its subfolders, holds no more than
 * `keepBytes`.
 */
export async function pruneFolder(folder: string, keepBytes: number): Promise<void> {
  const files = await filesBelow(folder);
  let used = files.reduce((sum, one) => sum + one.bytes, 0);
  for (const { file, bytes, usedMs } of files.toSorted((a, b) => a.usedMs - b.usedMs)) {
    if (used <= keepBytes || Date.now() - usedMs < freshMs) return;
    await rm(file, { force: true });
    used -= bytes;
  }
}

type Kept = { file: string; bytes: number; usedMs: number };

/** Lists all files below a folder. Other programs use these folders: files that disappear are skipped. */
async function filesBelow(folder: string): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(/* turbopackIgnore: true */ folder, name);
    const facts = await stat(file).catch(() => null);
    if (facts?.isDirectory()) found.push(...(await filesBelow(file)));
    if (facts?.isFile()) {
      // `touchFile` updates the access time only.
      const usedMs = Math.max(facts.atimeMs, facts.mtimeMs);
      found.push({ file, bytes: facts.size, usedMs });
    }
  }
  return found;
}
