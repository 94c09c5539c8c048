import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** The size of one entry of the data folder on the disk. */
export type FolderShare = { name: string; bytes: number };

const blockBytes = 512;

/**
 * Bytes that a file, or a folder with everything in it, takes on the disk. A file with several hard
 * links counts once; a file that disappears meanwhile counts as 0.
 */
async function folderBytes(target: string, seen = new Set<string>()): Promise<number> {
  const facts = await stat(target).catch(() => null);
  if (facts === null) return 0;
  if (facts.isDirectory()) {
    let sum = 0;
    for (const name of await readdir(target).catch(() => [])) {
      sum += await folderBytes(path.join(/* turbopackIgnore: true */ target, name), seen);
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
