import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import type { Stats } from "node:fs";
import { open, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { z } from "zod";
import { madeByRename } from "@/lib/base/files/made-by-rename";

/**
 * A seal is a file beside a cached file. It records the file's length and CRC-32 when the file was
 * made, and a note by its maker. A file that does not match its seal is never used. The CRC detects
 * faults but not forgery: a forger could write a seal too.
 */
const sealSchema = z.object({
  bytes: z.number(),
  crc32: z.number(),
  noteCrc32: z.number(),
});

const chunkBytes = 256 * 1024;
/** State of each file, by path, when it was last found intact, so that its content is read only once. */
const wholeFiles = oncePerProcess("whole files", () => new Map<string, string>());

export const sealOf = (file: string): string => `${file}.seal`;
export const isSeal = (name: string): boolean => name.endsWith(".seal");

/** Seals a file under its final name; `made` is its current path. */
export async function sealFile(
  file: string,
  options: { made?: string; note?: Buffer } = {},
): Promise<void> {
  const { made = file, note = Buffer.alloc(0) } = options;
  const found = await stat(/* turbopackIgnore: true */ made);
  const facts = { bytes: found.size, crc32: await crcOfFile(made), noteCrc32: crc32(note) };
  await madeByRename(sealOf(file), (temporary) =>
    writeFile(temporary, Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), note])),
  );
  wholeFiles.set(file, looksOf(found, facts.crc32));
}

/**
 * The note of a file that still matches its seal; null when the file is gone, has no seal or was
 * changed. The content is read once per process, and again whenever the file was written to.
 */
export async function readSealed(file: string): Promise<Buffer | null> {
  try {
    const seal = await readFile(sealOf(file));
    const end = seal.indexOf(10);
    const facts = sealSchema.parse(JSON.parse(seal.subarray(0, end).toString("utf8")));
    const note = seal.subarray(end + 1);
    if (crc32(note) !== facts.noteCrc32) return null;
    return (await holds(file, facts)) ? note : null;
  } catch {
    return null;
  }
}

/** Whether a file exists and is not known to have changed. A file without a seal is accepted. */
export async function isIntact(file: string): Promise<boolean> {
  const isThere = (one: string) =>
    stat(one).then(
      () => true,
      () => false,
    );
  if (!(await isThere(file))) return false;
  return (await readSealed(file)) !== null || !(await isThere(sealOf(file)));
}

/** Removes a file and its seal, so that the next caller makes the file anew. */
export async function removeSealed(file: string): Promise<void> {
  await rm(sealOf(file), { force: true });
  await rm(file, { force: true });
}

/** Marks a file and its seal as used now. The modification time stays, because it reveals writes. */
export async function touchSealed(file: string): Promise<void> {
  await Promise.all([touchFile(file), touchFile(sealOf(file))]);
}

/** Marks a file as used now, without changing its modification time. */
export async function touchFile(file: string): Promise<void> {
  try {
    await utimes(file, new Date(), (await stat(file)).mtime);
  } catch {
    // The file was removed meanwhile.
  }
}

async function holds(file: string, facts: z.infer<typeof sealSchema>): Promise<boolean> {
  const found = await stat(file);
  if (found.size !== facts.bytes) return false;
  const looks = looksOf(found, facts.crc32);
  if (wholeFiles.get(file) === looks) return true;
  if ((await crcOfFile(file)) !== facts.crc32) return false;
  wholeFiles.set(file, looks);
  return true;
}

/** The state of a file. It changes when the file is written to or replaced, but not by a rename or by use. */
const looksOf = ({ ino, size, mtimeMs }: Stats, sum: number) => `${ino} ${size} ${mtimeMs} ${sum}`;

async function crcOfFile(file: string): Promise<number> {
  const handle = await open(file, "r");
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let sum = 0;
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) return sum;
      sum = crc32(chunk.subarray(0, bytesRead), sum);
    }
  } finally {
    await handle.close();
  }
}
