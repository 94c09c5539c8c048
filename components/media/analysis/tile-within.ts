import type { MediaItem } from "@/lib/model/media/media";

type Sprite = NonNullable<MediaItem["sprite"]>;

/**
 * The tile of a sprite whose time lies within a stretch, nearest to its middle; null when none does. A
 * tile shows the last key frame before its time.
 */
export function tileWithin(
  { count, secondsPerTile }: Pick<Sprite, "count" | "secondsPerTile">,
  fromSeconds: number,
  toSeconds: number,
): number | null {
  const first = Math.ceil(fromSeconds / secondsPerTile);
  const last = Math.min(count, Math.ceil(toSeconds / secondsPerTile)) - 1;
  if (first > last) return null;
  const middle = Math.round((fromSeconds + toSeconds) / 2 / secondsPerTile);
  return Math.min(last, Math.max(first, middle));
}
