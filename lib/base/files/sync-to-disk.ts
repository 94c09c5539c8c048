import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";

/**
 * Error codes of file systems that cannot flush a folder; those keep the order of names by themselves.
 */
const cannotSync = new Set(["EINVAL", "ENOTSUP", "EISDIR", "EBADF", "EPERM"]);

/** Returns when the bytes of a file survive a loss of power. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Returns when the names in a folder survive a loss of power. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!cannotSync.has(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it. Their names survive a loss of power too. */
export async function makeFolder(folder: string): Promise<void> {
  const wanted = path.resolve(folder);
  const first = await mkdir(wanted, { recursive: true });
  if (first === undefined) return;
  for (let made = wanted; made.length >= first.length; made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
  }
}
