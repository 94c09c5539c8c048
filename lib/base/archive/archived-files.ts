import "server-only";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";

/**
 * What stays behind: what can be made again, what only this folder's database needs, and what is not
 * whole yet. All else that stands in a data folder is kept, also what a later version puts there.
 */
const leftBehind = [/^pg(?:$|[.-])/, /^database\.key/, /^(?:cache|work|programs)$/, /^import-/];
const notWhole = /\.part-/;

export const mayBeArchived = (relative: string): boolean => {
  const [top = ""] = relative.split("/");
  return !leftBehind.some((name) => name.test(top)) && !notWhole.test(relative);
};

/**
 * The files of a data folder, one after the other, as paths below it. Links are followed, as
 * somebody may keep the objects on another disk; none twice.
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
