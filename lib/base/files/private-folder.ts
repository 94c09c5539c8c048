import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { constants, type Stats } from "node:fs";
import { access, chmod, lstat, mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../pure/errors";
import { log } from "../log";

/** What the program keeps in its data folder. `pg` is PostgreSQL's own and keeps its own modes. */
const kept = ["objects", "assets", "cache", "work", "programs", "incoming"];

/**
 * Makes the data folder, or takes an existing one, so that no other account of this computer can enter
 * it. Sets the umask, so that files of this process and its children are private, too. A folder of an
 * earlier version, which others could read, is made private with everything in it.
 * @throws AppError `config-invalid` when the folder cannot be made, with a remedy
 */
export async function openPrivateFolder(folder: string): Promise<void> {
  process.umask(0o077);
  const found = await madeFolder(folder);
  const isOpen = (found.mode & 0o077) !== 0;
  if (isOpen && (await isShared(folder, found))) {
    throw new AppError(
      "config-invalid",
      `${folder} is shared with other programs. Point REELPRESS_DATA to a folder of its own, such as ${path.join(folder, "reelpress")}.`,
    );
  }
  try {
    if (isOpen) await chmod(folder, 0o700);
    for (const name of kept) await closeTree(path.join(/* turbopackIgnore: true */ folder, name));
  } catch (error) {
    // A share of another machine, or a file system without modes: its owner must close it.
    log.warn({ folder, reason: String(error) }, "others may be able to read the data folder");
  }
}

/** True for `/`, and for a folder like /tmp: everybody may write there, and it holds files of others. */
async function isShared(folder: string, found: Stats): Promise<boolean> {
  if (folder === path.parse(folder).root) return true;
  if ((found.mode & 0o1000) === 0) return false;
  const names = await readdir(folder);
  return names.length > 0 && !names.includes("pg") && !names.includes("objects");
}

async function madeFolder(folder: string): Promise<Stats> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return await stat(folder);
  } catch (error) {
    const reason = await reasonAbove(folder, error);
    throw new AppError("config-invalid", noFolder(folder, reason), { cause: error });
  }
}

/** Node reports ENOENT when a parent folder cannot be made; the deepest existing parent shows why. */
async function reasonAbove(folder: string, error: unknown): Promise<unknown> {
  if (codeOf(error) !== "ENOENT") return error;
  const above = path.dirname(folder);
  return access(above, constants.W_OK | constants.X_OK).then(
    () => error,
    (reason: unknown) => (above === folder ? reason : reasonAbove(above, reason)),
  );
}

function noFolder(folder: string, error: unknown): string {
  const elsewhere = "point REELPRESS_DATA to another folder";
  switch (codeOf(error)) {
    case "EEXIST":
    case "ENOTDIR":
      return `The data folder ${folder} cannot be made: a file stands in its place. Move that file away, or ${elsewhere}.`;
    case "EROFS":
      return `The data folder ${folder} lies on a disk that can only be read. Mount it for writing, or ${elsewhere}.`;
    case "EACCES":
    case "EPERM":
      return `The data folder ${folder} may not be written by this user. Start the program as its owner, or ${elsewhere}.`;
    case "ENOSPC":
    case "EDQUOT":
      return `The data folder ${folder} cannot be made: the disk is full. Make room, or ${elsewhere}.`;
    default:
      return `The data folder ${folder} cannot be used (${(error as Error).message}). Mend that, or ${elsewhere}.`;
  }
}

/**
 * Makes a tree private from its leaves up: a folder that is still open shows a later start that the
 * work was interrupted.
 */
async function closeTree(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  // Links are not followed: their targets may belong to somebody else.
  if (!found?.isDirectory() || (found.mode & 0o077) === 0) return;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) await closeTree(inside);
    else if (entry.isFile()) await closeFile(inside);
  }
  await chmod(folder, 0o700);
}

async function closeFile(file: string): Promise<void> {
  await chmod(file, 0o600).catch((error: unknown) => {
    // Another process that uses this folder deleted the entry meanwhile.
    if (codeOf(error) !== "ENOENT") throw error;
  });
}
