"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { MediaItem } from "@/lib/model/media/media";
import { shareBeside } from "./sprite-tile";

/** Fetches the sprite on first use; true once the sprite can be drawn. */
function useSprite(mediaId: string): { ready: boolean; want: () => void } {
  const [ready, setReady] = useState(false);
  const isRequested = useRef(false);
  const want = () => {
    if (isRequested.current) return;
    isRequested.current = true;
    const image = new Image();
    image.onload = () => setReady(true);
    // The next touch tries again.
    image.onerror = () => {
      isRequested.current = false;
    };
    image.src = paths.api.mediaSprite(mediaId);
  };
  return { ready, want };
}

/**
 * Scrubbing through a video without playing it: the pointer's position over the picture, or the left
 * and right keys, set the share of the length that is shown. Null shows the still.
 */
export function useScrub(item: Pick<MediaItem, "mediaId" | "sprite">) {
  const [share, setShare] = useState<number | null>(null);
  const { ready, want } = useSprite(item.mediaId);
  const sprite = item.sprite;
  if (!sprite) return { share: null, scrubProps: {} };
  const stop = () => setShare(null);
  return {
    share: ready ? share : null,
    scrubProps: {
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === "touch") return;
        want();
        const box = event.currentTarget.getBoundingClientRect();
        setShare((event.clientX - box.left) / Math.max(1, box.width));
      },
      onPointerLeave: stop,
      onBlur: stop,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === "Escape" && share !== null) stop();
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        want();
        const by = event.key === "ArrowRight" ? 1 : -1;
        setShare((before) => shareBeside(sprite, before, by));
      },
    },
  };
}
