"use client";

import clsx from "clsx";
import { CircleAlert, Film, ImageIcon, LoaderCircle, Music } from "lucide-react";
import { paths } from "@/lib/base/pure/paths";
import type { MediaItem } from "@/lib/model/media/media";
import { formatLength } from "./format-media";
import { tileAt, tileStyle } from "./sprite-tile";
import { useScrub } from "./use-scrub";

const kindIcons = { video: Film, image: ImageIcon, audio: Music } as const;

function Backdrop({ item }: { item: MediaItem }) {
  const Icon = item.state === "refused" ? CircleAlert : kindIcons[item.kind];
  const waits = item.state === "checking" && item.kind !== "audio";
  return (
    <span
      className={clsx(
        "absolute inset-0 grid place-items-center text-faint [&_svg]:size-6",
        item.kind === "audio" && item.state === "ready" && "bg-accent-soft text-accent",
        item.state === "refused" && "bg-bad-soft text-bad",
      )}
    >
      {waits ? <LoaderCircle aria-hidden className="animate-spin" /> : <Icon aria-hidden />}
    </span>
  );
}

const centred = "absolute top-1/2 left-1/2 -translate-1/2";
/** What fills the box beside a picture of another shape: its own colours. */
const blurred = "scale-125 opacity-75 blur-xl";

/** The blurred colours of a picture, for behind it. */
export function BlurredStill({ src }: { src: string }) {
  return (
    <img
      src={src}
      alt=""
      aria-hidden
      loading="lazy"
      decoding="async"
      className={clsx("absolute inset-0 size-full object-cover", blurred)}
    />
  );
}

/** The tile of the sprite that shows `share`, laid over the still. */
export function ScrubTile({
  item,
  share,
}: {
  item: Pick<MediaItem, "mediaId" | "sprite">;
  share: number;
}) {
  if (!item.sprite) return null;
  const wide = item.sprite.tileWidth / item.sprite.tileHeight > 4 / 3;
  const url = paths.api.mediaSprite(item.mediaId);
  const tile = tileStyle(item.sprite, url, tileAt(item.sprite, share));
  return (
    <>
      <span className="absolute inset-0 overflow-hidden bg-sunken">
        <span className={clsx(centred, blurred, wide ? "h-full" : "w-full")} style={tile} />
        <span className={clsx(centred, wide ? "w-full" : "h-full")} style={tile} />
      </span>
      <span
        className="absolute bottom-0 left-0 h-0.5 bg-accent"
        style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }}
      />
    </>
  );
}

/** The largest file that is small enough for a page of stills. */
const lightBytes = 500_000;

/** Codecs that every browser can show, by ffmpeg's names. */
const drawnCodecs = new Set(["mjpeg", "png", "apng", "gif", "webp"]);

/** Whether a browser can show the file itself; with an unknown codec the browser tries. */
export function isDrawn({ kind, codec }: Pick<MediaItem, "kind" | "codec">): boolean {
  return kind === "image" && (codec === null || drawnCodecs.has(codec));
}

/** Covers are JPEG and have no transparency, so a small image, such as a sticker, is shown itself. */
function stillOf(item: Pick<MediaItem, "kind" | "codec" | "sizeBytes" | "mediaId">): string {
  const { sizeBytes, mediaId } = item;
  const isLight = isDrawn(item) && sizeBytes !== null && sizeBytes <= lightBytes;
  return isLight ? paths.api.mediaFile(mediaId) : paths.api.mediaCover(mediaId);
}

/** The uncropped still of one media in a 4:3 box, over its own blurred colours. Presentational only. */
export function MediaStill({
  item,
  share = null,
  className,
}: {
  item: MediaItem;
  /** Share of the length to show from the sprite; null shows the still. */
  share?: number | null;
  className?: string;
}) {
  const cover = item.hasCover && item.state === "ready" ? stillOf(item) : null;
  const shownSeconds =
    item.durationSeconds === null || share === null
      ? item.durationSeconds
      : item.durationSeconds * Math.min(1, Math.max(0, share));
  return (
    <span
      className={clsx("relative block aspect-4/3 overflow-hidden rounded-lg bg-sunken", className)}
    >
      {cover ? null : <Backdrop item={item} />}
      {cover ? (
        <>
          <BlurredStill src={cover} />
          <img
            src={cover}
            alt=""
            loading="lazy"
            decoding="async"
            className="absolute inset-0 size-full object-contain"
          />
        </>
      ) : null}
      {share !== null ? <ScrubTile item={item} share={share} /> : null}
      {shownSeconds !== null && item.kind !== "image" ? (
        <span className="absolute right-1.5 bottom-1.5 rounded bg-black/70 px-1.5 py-px text-[11px] font-medium text-white tabular-nums">
          {formatLength(shownSeconds)}
        </span>
      ) : null}
    </span>
  );
}

/** The still of one media; moving the pointer over it scrubs through the video. */
export function MediaThumb({ item, className }: { item: MediaItem; className?: string }) {
  const { share, scrubProps } = useScrub(item);
  return (
    <span
      className="block"
      onPointerMove={scrubProps.onPointerMove}
      onPointerLeave={scrubProps.onPointerLeave}
    >
      <MediaStill item={item} share={share} {...(className ? { className } : {})} />
    </span>
  );
}
