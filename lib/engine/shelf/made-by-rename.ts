import "server-only";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";

/** Lets a file be written under a passing name and gives it its own when it is whole. */
export async function madeByRename(
  target: string,
  make: (temporaryPath: string) => Promise<void>,
): Promise<void> {
  const temporary = `${target}.part-${process.pid}-${Math.random().toString(36).slice(2)}`;
  await mkdir(path.dirname(target), { recursive: true });
  try {
    await make(temporary);
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}
