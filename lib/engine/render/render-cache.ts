import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import path from "node:path";
import { dataPath, env } from "@/lib/base/env";
import { type BoundedCache, createBoundedCache } from "@/lib/engine/cache/bounded-cache";
import type { CacheLocation } from "./render-options";

/** One cache a folder and process: pins and single flights must be seen by every clip. */
const caches = oncePerProcess("shot caches", () => new Map<string, BoundedCache>());

/** The shots' own room within the cache folder. */
export function shotCache(place: CachePlace): BoundedCache {
  const key = `${place.folder}\0${place.maxBytes}`;
  const known = caches.get(key);
  if (known) return known;
  const cache = createBoundedCache({
    folder: path.join(location.folder, "shots"),
    maxBytes: location.maxBytes,
  });
  caches.set(key, cache);
  return cache;
}

/** The cache location of this program, from its environment variables. */
export function defaultCache(): CacheLocation {
  return { folder: dataPath("cache"), maxBytes: env().REELPRESS_CACHE_GIB * 1024 ** 3 };
}
