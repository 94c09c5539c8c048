import "server-only";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Files used within this time are kept whatever their size: a clip may be reading them. */
const freshMs = 3_600_000;

/**
 * Removes the files that were used longest ago until the folder, with all that lies below it, holds
 * no more than `keepBytes`.
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

/** Other programs work in these folders: what goes while it is looked at is not there. */
async function filesBelow(folder: string): Promise<Kept[]> {
  const found: Kept[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(/* turbopackIgnore: true */ folder, name);
    const facts = await stat(file).catch(() => null);
    if (facts?.isDirectory()) found.push(...(await filesBelow(file)));
    if (facts?.isFile()) {
      // `touchFile` leaves the time of the last change alone.
      const usedMs = Math.max(facts.atimeMs, facts.mtimeMs);
      found.push({ file, bytes: facts.size, usedMs });
    }
  }
  return found;
}
