import "server-only";
import { readdir, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";

/** Files used within this time are kept whatever their size: a clip may be reading them. */
const freshMs = 3_600_000;

/** Removes the files that were used longest ago until the folder holds no more than `keepBytes`. */
export async function pruneFolder(folder: string, keepBytes: number): Promise<void> {
  const files: Array<{ file: string; bytes: number; usedMs: number }> = [];
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) files.push({ file, bytes: found.size, usedMs: found.mtimeMs });
  }
  let used = files.reduce((sum, one) => sum + one.bytes, 0);
  for (const { file, bytes, usedMs } of files.toSorted((a, b) => a.usedMs - b.usedMs)) {
    if (used <= keepBytes || Date.now() - usedMs < freshMs) return;
    await rm(file, { force: true });
    used -= bytes;
  }
}

/** Marks a file as used now. */
export async function touchFile(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}
