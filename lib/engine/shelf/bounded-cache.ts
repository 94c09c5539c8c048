import "server-only";
import { link, mkdir, readdir, rm, stat, statfs, utimes } from "node:fs/promises";
import path from "node:path";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { shareFlight } from "./single-flight";

/** A cached file, held until `release`: it is not evicted meanwhile. */
export type CachedFile = { path: string; release: () => void };

export type BoundedCache = {
  /**
   * The file for a key, made by `make` (which writes to the path it is given) when it is not there.
   * Callers of the same key share one making. Null when `bytes` do not fit within the bound or on
   * the disk even after unpinned files are evicted: the caller must do without.
   */
  obtain(
    key: string,
    bytes: number,
    make: (temporaryPath: string, signal: AbortSignal) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<CachedFile | null>;
  readonly stats: { made: number; reused: number; evicted: number };
};

/** Disk that is never taken: outputs and the database must still be written. */
const freeBytesKept = 1024 ** 3;
const staleTemporaryMs = 3_600_000;

/**
 * A folder of files keyed by content, bounded in bytes, least recently used evicted first. Files
 * are of exactly `bytes` and appear by rename, so that one cut short by a crash is never read.
 */
export function createBoundedCache(options: { folder: string; maxBytes: number }): BoundedCache {
  const { folder, maxBytes } = options;
  const stats = { made: 0, reused: 0, evicted: 0 };
  const pins = new Map<string, number>();
  const flights = shareFlight<boolean>();
  const reserved = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  /** Room is made by one caller at a time, else two would count the same free bytes. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };

  function pin(name: string): CachedFile {
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
      await rm(path.join(folder, file.name), { force: true });
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
        if (await isWhole(held.path, bytes)) {
          stats.reused += 1;
          await touch(held.path);
          return held;
        }
        const made = await flights.join(
          key,
          async (flightSignal) => {
            if (await isWhole(held.path, bytes)) return true;
            if (!(await inTurn(() => makeRoom(key, bytes)))) return false;
            try {
              await makeWhole(held.path, bytes, (temporary) => make(temporary, flightSignal));
              stats.made += 1;
              return true;
            } finally {
              reserved.delete(key);
            }
          },
          signal,
        );
        if (made) return held;
      } catch (error) {
        held.release();
        throw error;
      }
      held.release();
      return null;
    },
  };
}

async function makeWhole(
  target: string,
  bytes: number,
  make: (temporaryPath: string) => Promise<void>,
): Promise<void> {
  await madeByRename(target, async (temporary) => {
    await make(temporary);
    const { size } = await stat(temporary);
    if (size !== bytes) throw new Error(`expected ${bytes} bytes, made ${size}: ${target}`);
  });
}

async function isWhole(file: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(file)).size === bytes;
  } catch {
    return false;
  }
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

type Listed = { name: string; bytes: number; usedMs: number };

async function listFiles(folder: string): Promise<Listed[]> {
  const files: Listed[] = [];
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) continue;
    if (!name.includes(".part-")) {
      files.push({ name, bytes: found.size, usedMs: found.mtimeMs });
    } else if (Date.now() - found.mtimeMs > staleTemporaryMs) {
      await rm(file, { force: true });
    }
  }
  return files;
}

/**
 * A second name for a cached file in a private folder: another program that shares the cache folder
 * may evict the first name, the bytes stay until this one is gone. Across disks the name itself.
 */
export async function holdInFolder(file: string, folder: string): Promise<string> {
  const own = path.join(folder, path.basename(file));
  try {
    await link(file, own);
    return own;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return own;
    return file;
  }
}
