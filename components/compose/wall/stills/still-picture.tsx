"use client";

import clsx from "clsx";
import { MediaStill } from "@/components/media/item/media-thumb";
import type { RoughText, StripShot } from "@/lib/model/wall/wall-answer";
import type { MediaItem } from "@/lib/model/media/media";
import { RoughTexts } from "./rough-texts";
import { useStill, useStills } from "./stills-context";

/**
 * A shot as the video shows it: the picture, with its texts laid over it. Until it is drawn there is a
 * quiet box of its size; when it cannot be drawn, the library's picture of the file stands in.
 */
export function StillPicture({
  plan,
  shot,
  source,
  item,
  size = "small",
  texts = [],
  className,
}: {
  /** The key of the video's plan. */
  plan: string;
  /** From 0. */
  shot: number;
  source: StripShot | undefined;
  item: MediaItem | undefined;
  size?: "small" | "large";
  /** The texts of a video whose stills are not drawn. */
  texts?: readonly RoughText[];
  className?: string;
}) {
  const { small, large, ratio } = useStills();
  const wish = { plan, shot };
  const before = useStill(small, wish);
  const better = useStill(large, wish);
  const still = size === "large" && better && better !== "failed" ? better : before;
  return (
    <span
      className={clsx("relative block overflow-hidden bg-sunken", className)}
      style={{ aspectRatio: String(ratio) }}
    >
      {still && still !== "failed"
        ? still.urls.map((url) => (
            <img
              key={url}
              src={url}
              alt=""
              decoding="async"
              draggable={false}
              className="absolute inset-0 size-full object-cover"
            />
          ))
        : null}
      {still === "failed" && item ? (
        <MediaStill
          item={item}
          share={shareOf(source, item)}
          className={clsx(
            "!absolute inset-0 !aspect-auto size-full !rounded-none",
            // Texts of videos are mostly light: a file without a picture is dark behind them.
            texts.length > 0 && "!bg-neutral-800 !text-white/70",
          )}
        />
      ) : null}
      {still === "failed" && source ? <RoughTexts texts={texts} shot={source} /> : null}
    </span>
  );
}

/** The middle of the shot as a share of its file; null for an image. */
function shareOf(shot: StripShot | undefined, { durationSeconds }: MediaItem): number | null {
  if (!shot || shot.image || !durationSeconds) return null;
  return (shot.inSeconds + shot.outSeconds) / 2 / durationSeconds;
}
