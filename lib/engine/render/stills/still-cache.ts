import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { partName } from "@/lib/base/files/move-file";
import { pruneFolder } from "@/lib/engine/cache/prune-folder";
import { touchFile } from "@/lib/engine/cache/seal";

/** Pictures of some kilobytes by content key, on the disk and, the latest ones, in memory. */
export type StillCache = {
  /** An empty picture stands for a text of which nothing is seen. Null for a key that is not kept. */
  find(key: string): Promise<Buffer | null>;
  keep(key: string, picture: Buffer): Promise<void>;
};

const diskBytes = 192 * 1024 ** 2;
const memoryBytes = 32 * 1024 ** 2;
/** The folder is looked through for old pictures after so many new ones. */
const prunedAfter = 500;
const checkBytes = 4;

const caches = oncePerProcess("stills", () => new Map<string, StillCache>());

/** The cache of stills below a cache folder, one per folder and process. */
export function stillCache(cacheFolder: string): StillCache {
  const known = caches.get(cacheFolder);
  if (known) return known;
  const cache = createStillCache(path.join(/* turbopackIgnore: true */ cacheFolder, "stills"));
  caches.set(cacheFolder, cache);
  return cache;
}

/**
 * A file begins with the CRC-32 of its picture, so that one that was cut off or written to is drawn again:
 * files are renamed but not flushed, which would take longer than drawing them.
 */
function createStillCache(folder: string): StillCache {
  const latest = new Map<string, Buffer>();
  let bytes = 0;
  let made = 0;
  const fileOf = (key: string) => path.join(folder, key.slice(0, 2), key);

  function remember(key: string, picture: Buffer): void {
    bytes += picture.length - (latest.get(key)?.length ?? 0);
    latest.delete(key);
    latest.set(key, picture);
    for (const [oldest, { length }] of latest) {
      if (bytes <= memoryBytes) break;
      latest.delete(oldest);
      bytes -= length;
    }
  }

  return {
    async find(key) {
      const known = latest.get(key) ?? (await readChecked(fileOf(key)));
      if (known) remember(key, known);
      return known;
    },
    async keep(key, picture) {
      remember(key, picture);
      const file = fileOf(key);
      const temporary = partName(file);
      const check = Buffer.alloc(checkBytes);
      check.writeUInt32BE(crc32(picture));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(temporary, Buffer.concat([check, picture]));
      await rename(temporary, file);
      made += 1;
      if (made % prunedAfter === 0) await pruneFolder(folder, diskBytes);
    },
  };
}

async function readChecked(file: string): Promise<Buffer | null> {
  const found = await readFile(file).catch(() => null);
  if (!found || found.length < checkBytes) return null;
  const picture = found.subarray(checkBytes);
  if (crc32(picture) !== found.readUInt32BE(0)) return null;
  await touchFile(file);
  return picture;
}
