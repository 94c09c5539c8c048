import type { BatchCapacity } from "@/lib/engine/plan/capacity/batch-capacity";
import type { LintSubject } from "@/lib/ims/schema/lint/lint-items";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { createMemoryCache, type MemoryCache } from "@/lib/engine/cache/memory-cache";

/** The texts and stickers of an output as they are drawn, and the moments whose frames were compared. */
export type MeasuredTexts = { subjects: LintSubject[]; moments: number[] };

/** Recently requested plans and frames, because a form requests the same plans and frames repeatedly. */
export type PreviewCache = {
  plans: MemoryCache<Timeline[]>;
  /** JPEG bytes, some 30 KB each. */
  frames: MemoryCache<Buffer>;
  texts: MemoryCache<MeasuredTexts>;
  capacities: MemoryCache<{ capacity: BatchCapacity | null }>;
};

export function createPreviewCache(): PreviewCache {
  return {
    plans: createMemoryCache(32),
    frames: createMemoryCache(256),
    texts: createMemoryCache(64),
    capacities: createMemoryCache(64),
  };
}
