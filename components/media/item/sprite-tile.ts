import type { CSSProperties } from "react";
import type { MediaItem } from "@/lib/model/media/media";

type Sprite = NonNullable<MediaItem["sprite"]>;

/** The tile that shows a share (0 to 1) of the length. */
export function tileAt(sprite: Pick<Sprite, "count">, share: number): number {
  return Math.min(sprite.count - 1, Math.max(0, Math.floor(share * sprite.count)));
}

/** The next share when a key moves one tile on (+1) or back (-1); it stops at both ends. */
export function shareBeside(sprite: Pick<Sprite, "count">, share: number | null, by: 1 | -1) {
  const tile = share === null ? (by > 0 ? 0 : sprite.count - 1) : tileAt(sprite, share) + by;
  return (Math.min(sprite.count - 1, Math.max(0, tile)) + 0.5) / sprite.count;
}

/** A background that shows one tile at any size of the box. */
export function tileStyle(sprite: Sprite, url: string, tile: number): CSSProperties {
  const column = tile % sprite.columns;
  const row = Math.floor(tile / sprite.columns);
  const position = (at: number, of: number) => (of > 1 ? `${(at / (of - 1)) * 100}%` : "0%");
  return {
    backgroundImage: `url("${url}")`,
    backgroundSize: `${sprite.columns * 100}% ${sprite.rows * 100}%`,
    backgroundPosition: `${position(column, sprite.columns)} ${position(row, sprite.rows)}`,
    aspectRatio: `${sprite.tileWidth} / ${sprite.tileHeight}`,
  };
}
