import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { partName } from "../files/move-file";
import { syncFolder } from "../files/sync-to-disk";

/** A secret in a file: how it is written, and how it is read. `read` throws when the text is damaged. */
export type MadeOnce<T> = { make(): T; write(value: T): string; read(text: string): T };

/**
 * The secret in a private file; the first caller makes the file. `link` refuses an existing name, so of
 * two processes that start together both get one value.
 * @throws what `read` throws, and errors of the file system
 */
export async function madeOnce<T>(file: string, kind: MadeOnce<T>): Promise<T> {
  const standing = await readIfThere(file);
  if (standing !== undefined) return kind.read(standing);
  const value = kind.make();
  await mkdir(path.dirname(file), { recursive: true });
  const aside = partName(file);
  try {
    await writeFile(aside, kind.write(value), { mode: 0o600, flush: true });
    await link(aside, file);
    await syncFolder(path.dirname(file));
    return value;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const winner = await readIfThere(file);
    if (winner === undefined) throw error;
    return kind.read(winner);
  } finally {
    await rm(aside, { force: true });
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
