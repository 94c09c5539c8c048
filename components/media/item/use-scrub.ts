"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { MediaItem } from "@/lib/model/media/media";
import { shareBeside } from "./sprite-tile";

/** Fetches the sprite when it is first wanted; true once it can be drawn. */
function useSprite(mediaId: string): { ready: boolean; want: () => void } {
  const [ready, setReady] = useState(false);
  const asked = useRef(false);
  const want = () => {
    if (asked.current) return;
    asked.current = true;
    const image = new Image();
    image.onload = () => setReady(true);
    // Wanted again at the next touch.
    image.onerror = () => {
      asked.current = false;
    };
    image.src = paths.api.mediaSprite(mediaId);
  };
  return { ready, want };
}

/**
 * Looking through a video without playing it: the pointer's place over the picture, or the left
 * and right keys, say which share of the length is shown. Null shows the still.
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
