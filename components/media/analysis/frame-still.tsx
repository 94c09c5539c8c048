"use client";

import clsx from "clsx";
import { useEffect, useRef, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { MediaItem } from "@/lib/model/media/media";
import { tileStyle } from "../item/sprite-tile";
import { createFrameGrabber, type FrameGrabber } from "./frame-grabber";
import { tileWithin } from "./tile-within";

/**
 * The frame of a video at a time, drawn when it comes into view. Until then, and where the browser
 * cannot show the video, the tile of the sprite that lies within the stretch, or nothing.
 */
export function FrameStill({
  item,
  fromSeconds,
  toSeconds,
  grabber: shared,
  className,
}: {
  item: MediaItem;
  fromSeconds: number;
  toSeconds: number;
  /** A player for many stills of one video; without it this still has its own. */
  grabber?: FrameGrabber;
  className?: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const seconds = (fromSeconds + toSeconds) / 2;
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let own: FrameGrabber | null = null;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        const grabber = shared ?? (own = createFrameGrabber(paths.api.mediaFile(item.mediaId)));
        void grabber.draw(element, seconds).then((isDrawn) => {
          setDrawn(isDrawn);
          own?.close();
        });
      },
      { rootMargin: "80px" },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      own?.close();
    };
  }, [shared, item.mediaId, seconds]);
  const tile = item.sprite ? tileWithin(item.sprite, fromSeconds, toSeconds) : null;
  return (
    <span
      className={clsx("relative block overflow-hidden rounded-md bg-sunken", className)}
      style={{ aspectRatio: item.width && item.height ? `${item.width} / ${item.height}` : "16/9" }}
    >
      {item.sprite && tile !== null ? (
        <span
          className="absolute inset-0"
          style={tileStyle(item.sprite, paths.api.mediaSprite(item.mediaId), tile)}
        />
      ) : null}
      <canvas
        ref={canvas}
        aria-hidden
        className={clsx("absolute inset-0 size-full", drawn ? "opacity-100" : "opacity-0")}
      />
    </span>
  );
}
