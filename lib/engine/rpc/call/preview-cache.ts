import type { Timeline } from "@/lib/ims/schema/timeline";
import { rememberShared, type SharedMemory } from "@/lib/engine/cache/memory-cache";

/** Plans and frames that were asked for lately: a form asks for the same ones over and over. */
export type PreviewDesk = {
  plans: SharedMemory<Timeline[]>;
  /** JPEG bytes, some 30 KB each. */
  frames: SharedMemory<Buffer>;
};

export function createPreviewDesk(): PreviewDesk {
  return { plans: rememberShared(32), frames: rememberShared(256) };
}
