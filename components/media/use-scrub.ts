"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { MediaItem } from "@/lib/model/media";
import { shareBeside } from "./sprite-tile";

/**
 * Looking through a video without playing it: the pointer's place over the picture, or the left
 * and right keys, say which share of the length is shown. Null shows the still.
 */
export function useScrub(item: Pick<MediaItem, "sprite">) {
  const [share, setShare] = useState<number | null>(null);
  const sprite = item.sprite;
  if (!sprite) return { share: null, scrubProps: {} };
  const stop = () => setShare(null);
  return {
    share,
    scrubProps: {
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === "touch") return;
        const box = event.currentTarget.getBoundingClientRect();
        setShare((event.clientX - box.left) / Math.max(1, box.width));
      },
      onPointerLeave: stop,
      onBlur: stop,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === "Escape" && share !== null) stop();
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        const by = event.key === "ArrowRight" ? 1 : -1;
        setShare((before) => shareBeside(sprite, before, by));
      },
    },
  };
}
