"use client";

import clsx from "clsx";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { MediaItem } from "@/lib/model/media/media";
import { MediaStill } from "./media-thumb";
import { useFreshSource } from "./use-fresh-source";

/**
 * A clip at a moment, in seconds. The browser plays fewer formats than the engine; for the others the hover sheet is
 * shown.
 */
export function ClipAt({
  item,
  seconds,
  className,
  style,
  stillClassName,
}: {
  item: MediaItem;
  seconds: number;
  className?: string;
  style?: CSSProperties;
  /** Of the hover sheet's still, which has a shape of its own. */
  stillClassName?: string;
}) {
  const [playable, setPlayable] = useState(true);
  const source = useFreshSource(item.mediaId, () => setPlayable(false));
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.currentTime = seconds;
  }, [seconds]);
  const total = item.durationSeconds ?? 0;
  if (!playable) {
    const share = total > 0 ? seconds / total : 0;
    return <MediaStill item={item} share={share} className={clsx(stillClassName)} />;
  }
  return (
    <video
      ref={video}
      {...source}
      muted
      playsInline
      preload="metadata"
      {...(item.hasCover ? { poster: paths.api.mediaCover(item.mediaId) } : {})}
      className={className}
      style={style}
      onLoadedMetadata={(event) => {
        source.onLoadedMetadata(event);
        event.currentTarget.currentTime = seconds;
      }}
    />
  );
}
