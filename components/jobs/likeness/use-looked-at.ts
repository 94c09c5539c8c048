"use client";

import { useEffect, useRef, useState } from "react";
import type { ReadyClip } from "@/lib/model/job-state";
import { hashClip } from "./hash-clip";

/** Videos that this browser has looked at since the page was opened; their files never change. */
const seen = new Map<string, string>();

/** What the browser saw of videos, by media id, and the act of looking at those that it has not seen yet. */
export function useLookedAt(clips: readonly ReadyClip[]) {
  const [, setSeen] = useState(0);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [failed, setFailed] = useState<readonly number[]>([]);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function look(): Promise<void> {
    const over = new AbortController();
    stop.current = over;
    const open = clips.filter(({ mediaId }) => !seen.has(mediaId));
    const broken: number[] = [];
    setFailed([]);
    for (const [done, clip] of open.entries()) {
      setProgress({ done, of: open.length });
      try {
        seen.set(clip.mediaId, await hashClip(clip.mediaId, over.signal));
        setSeen((times) => times + 1);
      } catch {
        if (over.signal.aborted) break;
        broken.push(clip.index);
        // Where the first cannot be read, no other can: each would be loaded in vain.
        if (done === 0) break;
      }
    }
    setFailed(broken);
    setProgress(null);
  }

  return {
    picturesOf: (mediaId: string) => seen.get(mediaId) ?? null,
    look,
    stop: () => stop.current?.abort(),
    progress,
    failed,
  };
}
