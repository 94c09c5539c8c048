import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../pure/errors";
import type { PostgresBinaries } from "./postgres-binaries";
import type { Account } from "./system-account";

/**
 * Where root copies PostgreSQL for the database account, when that account cannot enter the folder of
 * this program.
 */
const systemFolder = "/var/lib/reelpress";

/**
 * The programs where the account can run them: as installed, or, for a program folder that is closed
 * to others (a clone in /root, mode 0700), a copy that belongs to root and that all may read.
 * @throws AppError `database-unavailable` when the copy cannot be made
 */
export async function reachablePrograms(
  installed: PostgresBinaries,
  account: Account | null,
  keptIn = systemFolder,
): Promise<PostgresBinaries> {
  if (!account || (await othersReach(installed.postgres))) return installed;
  const folder = path.join(keptIn, `postgresql-${installed.version}`);
  const bin = path.join(folder, "bin");
  const copied = {
    ...installed,
    postgres: path.join(bin, path.basename(installed.postgres)),
    initdb: path.join(bin, path.basename(installed.initdb)),
  };
  try {
    await mkdir(keptIn, { recursive: true });
    await chmod(keptIn, 0o755);
    if (!(await lstat(folder).catch(() => null))) await copyPrograms(installed, folder);
    const { uid, mode } = await lstat(folder);
    if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${folder} is not root's own`);
    if (!(await othersReach(copied.postgres))) throw new Error(`${folder} is closed to others`);
    return copied;
  } catch (error) {
    throw new AppError(
      "database-unavailable",
      `PostgreSQL runs under an account of its own, which cannot walk to ${installed.postgres}, and it could not be copied (${(error as Error).message}). Move Reelpress to a folder that others may enter, such as /opt/reelpress, start it as another user than root, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

async function copyPrograms(installed: PostgresBinaries, folder: string): Promise<void> {
  const aside = await mkdtemp(`${folder}-`);
  try {
    const native = path.dirname(path.dirname(installed.postgres));
    await cp(native, aside, { recursive: true, verbatimSymlinks: true });
    await openTree(aside);
    await rename(aside, folder).catch((error: unknown) => {
      // Another process was quicker.
      if (codeOf(error) !== "ENOTEMPTY" && codeOf(error) !== "EEXIST") throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function openTree(target: string): Promise<void> {
  const { mode } = await stat(target);
  await chmod(target, (mode & 0o100) !== 0 ? 0o755 : 0o644);
  for (const entry of await readdir(target, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isSymbolicLink()) await openTree(path.join(target, entry.name));
  }
}

/** True when everybody may run the file and walk through every folder above it. */
async function othersReach(file: string): Promise<boolean> {
  if (((await stat(file)).mode & 0o005) !== 0o005) return false;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
