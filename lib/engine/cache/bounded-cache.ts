import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { link, mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { isSeal, readSealed, removeSealed, sealFile, sealOf, touchSealed } from "./seal";
import { shareWork } from "./shared-work";

/** A cached file, held until `release`: it is not evicted meanwhile. */
export type CachedFile = {
  path: string;
  /** What `make` answered when the file was made. */
  note: Buffer;
  release: () => void;
};

export type BoundedCache = {
  /**
   * The file for a key, made by `make` (which writes to the path it is given, and answers a note to
   * keep with it) when it is not there, or is not what was made any more. Callers of the same key share one making. Null when `bytes` do not fit within the bound or on
   * the disk even after unpinned files are evicted: the caller must do without.
   */
  obtain(
    key: string,
    bytes: number,
    make: (temporaryPath: string, signal: AbortSignal) => Promise<Buffer>,
    signal?: AbortSignal,
  ): Promise<CachedFile | null>;
  /** Takes a file away that nobody should trust; who holds it keeps what he has. */
  distrust(key: string): Promise<void>;
  readonly stats: { made: number; reused: number; evicted: number };
};

/** Disk that is never taken: outputs and the database must still be written. */
const freeBytesKept = 1024 ** 3;
const staleTemporaryMs = 3_600_000;

/**
 * A folder of files keyed by content, bounded in bytes, least recently used evicted first. Files
 * are of exactly `bytes`, appear by rename and are sealed: one cut short by a crash or written to
 * afterwards is never used.
 */
export function createBoundedCache(options: { folder: string; maxBytes: number }): BoundedCache {
  const { folder, maxBytes } = options;
  const stats = { made: 0, reused: 0, evicted: 0 };
  const pins = new Map<string, number>();
  const flights = shareWork<Buffer | null>();
  const reserved = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  /** Room is made by one caller at a time, else two would count the same free bytes. */
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
        const note = await flights.join(
          key,
          async (flightSignal) => {
            const madeMeanwhile = await wholeNote(held.path, bytes);
            if (madeMeanwhile) return madeMeanwhile;
            await removeSealed(held.path);
            if (!(await inTurn(() => makeRoom(key, bytes)))) return null;
            try {
              const made = await makeWhole(held.path, bytes, (temporary) =>
                make(temporary, flightSignal),
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

/** A seal whose file is there. */
const isKept = (seal: string) =>
  stat(seal.slice(0, -sealOf("").length)).then(
    () => true,
    () => false,
  );

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
    if (codeOf(error) === "EEXIST") return own;
    return file;
  }
}
