import "server-only";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Left out of the archive: files that can be made again, files that only this folder's database needs,
 * and unfinished files. Every other file of the data folder is archived, also files of later versions.
 */
const excluded = [/^pg(?:$|[.-])/, /^database\.key/, /^(?:cache|work|programs)$/, /^import-/];
const unfinished = /\.part-/;

export const mayBeArchived = (relative: string): boolean => {
  const [top = ""] = relative.split("/");
  return !excluded.some((name) => name.test(top)) && !unfinished.test(relative);
};

/**
 * Lists the files of a data folder as paths relative to the folder. Links are followed, because
 * somebody may keep the objects on another disk; no file comes twice.
 */
export async function* archivedFiles(dataFolder: string): AsyncGenerator<string> {
  yield* filesIn(dataFolder, "", new Set());
}

async function* filesIn(root: string, below: string, seen: Set<string>): AsyncGenerator<string> {
  const folder = path.join(root, below);
  const real = await realpath(folder).catch(() => null);
  if (real === null || seen.has(real)) return;
  seen.add(real);
  for (const name of await readdir(folder).catch(() => [])) {
    const relative = below === "" ? name : `${below}/${name}`;
    if (!mayBeArchived(relative)) continue;
    const found = await stat(path.join(root, relative)).catch(() => null);
    if (found?.isDirectory()) yield* filesIn(root, relative, seen);
    else if (found?.isFile()) yield relative;
  }
}
