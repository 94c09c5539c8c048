import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** What one part of the data folder takes on the disk. */
export type FolderShare = { name: string; bytes: number };

const blockBytes = 512;

/**
 * Bytes that a file or a folder with all below it takes on the disk. A file with several names
 * counts once; what disappears while it is looked at counts as nothing.
 */
export async function folderBytes(place: string, seen = new Set<string>()): Promise<number> {
  const facts = await stat(place).catch(() => null);
  if (facts === null) return 0;
  if (facts.isDirectory()) {
    let sum = 0;
    for (const name of await readdir(place).catch(() => [])) {
      sum += await folderBytes(path.join(/* turbopackIgnore: true */ place, name), seen);
    }
    return sum;
  }
  if (facts.nlink > 1) {
    const node = `${facts.dev}:${facts.ino}`;
    if (seen.has(node)) return 0;
    seen.add(node);
  }
  return facts.blocks * blockBytes;
}

/** The entries of a folder, the largest first. */
export async function measureFolder(folder: string): Promise<FolderShare[]> {
  const seen = new Set<string>();
  const shares: FolderShare[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const bytes = await folderBytes(path.join(/* turbopackIgnore: true */ folder, name), seen);
    shares.push({ name, bytes });
  }
  return shares.toSorted((a, b) => b.bytes - a.bytes);
}
