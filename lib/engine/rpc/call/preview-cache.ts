import type { Timeline } from "@/lib/ims/schema/timeline";
import { createMemoryCache, type MemoryCache } from "@/lib/engine/cache/memory-cache";

/** Plans and frames that were asked for lately: a form asks for the same ones over and over. */
export type PreviewCache = {
  plans: MemoryCache<Timeline[]>;
  /** JPEG bytes, some 30 KB each. */
  frames: MemoryCache<Buffer>;
};

export function createPreviewCache(): PreviewCache {
  return { plans: createMemoryCache(32), frames: createMemoryCache(256) };
}
