import type { Timeline } from "@/lib/ims/schema/timeline";
import { createMemoryCache, type MemoryCache } from "@/lib/engine/cache/memory-cache";

/** Recently requested plans and frames, because a form requests the same plans and frames repeatedly. */
export type PreviewCache = {
  plans: MemoryCache<Timeline[]>;
  /** JPEG bytes, some 30 KB each. */
  frames: MemoryCache<Buffer>;
};

export function createPreviewCache(): PreviewCache {
  return { plans: createMemoryCache(32), frames: createMemoryCache(256) };
}
