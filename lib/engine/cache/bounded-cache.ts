import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { link, mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { isSeal, readSealed, removeSealed, sealFile, sealOf, touchSealed } from "./seal";
import { shareWork } from "./shared-work";

/** A cached file, which is not evicted until `release`. */
export type CachedFile = {
  path: string;
  /** The note that `make` returned when the file was made. */
  note: Buffer;
  release: () => void;
};

export type BoundedCache = {
  /**
   * The file for a key. When the file is missing or damaged, `make` writes it to the given path and
   * returns a note to keep with it. Simultaneous callers with the same key share one call of `make`.
   * Null when `bytes` do not fit within the bound or on the disk, even after unpinned files are
   * evicted: the caller must then work without the cache.
   */
  obtain(
    key: string,
    bytes: number,
    make: (temporaryPath: string, signal: AbortSignal) => Promise<Buffer>,
    signal?: AbortSignal,
  ): Promise<CachedFile | null>;
  /** Removes a file that may be damaged. Callers that hold the file keep it. */
  distrust(key: string): Promise<void>;
  readonly stats: { made: number; reused: number; evicted: number };
};

/** Free disk space that the cache never uses, so that outputs and the database can still be written. */
const freeBytesKept = 1024 ** 3;
const staleTemporaryMs = 3_600_000;

/**
 * A folder of files keyed by content and bounded in bytes; the least recently used file is evicted
 * first. Every file has exactly `bytes`, appears by rename and is sealed, so that a file that a crash
 * cut short, or that somebody wrote to, is never used.
 */
export function createBoundedCache(options: { folder: string; maxBytes: number }): BoundedCache {
  const { folder, maxBytes } = options;
  const stats = { made: 0, reused: 0, evicted: 0 };
  const pins = new Map<string, number>();
  const sharedWork = shareWork<Buffer | null>();
  const reserved = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  /** Only one caller at a time makes room; otherwise two would count the same free bytes. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };

  function pin(name: string): Omit<CachedFile, "note"> {
    pins.set(name, (pins.get(name) ?? 0) + 1);
    let held = true;
    return {
      path: path.join(folder, name),
      release() {
        if (!held) return;
        held = false;
        const left = (pins.get(name) ?? 1) - 1;
        if (left > 0) pins.set(name, left);
        else pins.delete(name);
      },
    };
  }

  async function makeRoom(name: string, bytes: number): Promise<boolean> {
    await mkdir(folder, { recursive: true });
    const files = await listFiles(folder);
    let used = [...reserved.values()].reduce((sum, one) => sum + one, 0);
    for (const file of files) used += file.bytes;
    const disk = await statfs(folder);
    let free = disk.bavail * disk.bsize - freeBytesKept;
    const fits = () => used + bytes <= maxBytes && bytes <= free;
    for (const file of files.toSorted((a, b) => a.usedMs - b.usedMs)) {
      if (fits()) break;
      if (pins.has(file.name)) continue;
      await removeSealed(path.join(folder, file.name));
      stats.evicted += 1;
      used -= file.bytes;
      free += file.bytes;
    }
    if (!fits()) return false;
    reserved.set(name, bytes);
    return true;
  }

  return {
    stats,
    async obtain(key, bytes, make, signal) {
      const held = pin(key);
      try {
        const known = await wholeNote(held.path, bytes);
        if (known) {
          stats.reused += 1;
          await touchSealed(held.path);
          return { ...held, note: known };
        }
        const note = await sharedWork.join(
          key,
          async (workSignal) => {
            const madeMeanwhile = await wholeNote(held.path, bytes);
            if (madeMeanwhile) return madeMeanwhile;
            await removeSealed(held.path);
            if (!(await inTurn(() => makeRoom(key, bytes)))) return null;
            try {
              const made = await makeWhole(held.path, bytes, (temporary) =>
                make(temporary, workSignal),
              );
              stats.made += 1;
              return made;
            } finally {
              reserved.delete(key);
            }
          },
          signal,
        );
        if (note) return { ...held, note };
      } catch (error) {
        held.release();
        throw error;
      }
      held.release();
      return null;
    },
    distrust: (key) => removeSealed(path.join(folder, key)),
  };
}

async function makeWhole(
  target: string,
  bytes: number,
  make: (temporaryPath: string) => Promise<Buffer>,
): Promise<Buffer> {
  let note: Buffer = Buffer.alloc(0);
  await madeByRename(target, async (temporary) => {
    note = await make(temporary);
    const { size } = await stat(temporary);
    if (size !== bytes) throw new Error(`expected ${bytes} bytes, made ${size}: ${target}`);
    await sealFile(target, { made: temporary, note });
  });
  return note;
}

async function wholeNote(file: string, bytes: number): Promise<Buffer | null> {
  const found = await stat(file).catch(() => null);
  return found?.size === bytes ? await readSealed(file) : null;
}

type Listed = { name: string; bytes: number; usedMs: number };

async function listFiles(folder: string): Promise<Listed[]> {
  const files: Listed[] = [];
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) continue;
    const usedMs = Math.max(found.atimeMs, found.mtimeMs);
    const isPassing = name.includes(".part-");
    if (!isPassing && !isSeal(name)) {
      const seal = await stat(sealOf(file)).catch(() => null);
      files.push({ name, bytes: found.size + (seal?.size ?? 0), usedMs });
    } else if (Date.now() - usedMs > staleTemporaryMs && (isPassing || !(await isKept(file)))) {
      await rm(file, { force: true });
    }
  }
  return files;
}

/** Whether the file of a seal exists. */
const isKept = (seal: string) =>
  stat(seal.slice(0, -sealOf("").length)).then(
    () => true,
    () => false,
  );

/**
 * Links a cached file into a private folder and returns the new path. Another program that shares the
 * cache folder may evict the file, but its bytes stay until the link is removed. On another disk a
 * link is impossible, and the path is returned as it is.
 */
export async function holdInFolder(file: string, folder: string): Promise<string> {
  const own = path.join(folder, path.basename(file));
  try {
    await link(file, own);
    return own;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return own;
    return file;
  }
}
