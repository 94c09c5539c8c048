import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import path from "node:path";
import { dataPath, env } from "@/lib/base/env";
import { type BoundedCache, createBoundedCache } from "@/lib/engine/cache/bounded-cache";
import type { CacheLocation } from "./render-options";

/** One cache per folder and process: every clip must see the same pins and shared work. */
const caches = oncePerProcess("shot caches", () => new Map<string, BoundedCache>());

/** The cache of prepared shots, a subfolder of the cache folder. */
export function shotCache(location: CacheLocation): BoundedCache {
  const key = `${location.folder}\0${location.maxBytes}`;
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
