import { type LikenessMatrix, nearest } from "@/components/likeness/likeness-matrix";

/** Without a bound of the form, a video is said to be like another from here on. */
const noticedShare = 0.6;

/**
 * The video that a strip is said to be like: the most alike one, when the two are above the bound of the
 * form or above 60 %.
 */
export function twinOf(
  matrix: LikenessMatrix,
  position: number,
  mostPercent: number | null,
): { twinPosition: number | null; twinPercent: number } {
  const near = nearest(matrix, position);
  const noticed = Math.min(noticedShare, (mostPercent ?? 100) / 100);
  const isTwin = near !== null && near.total > noticed;
  return {
    twinPosition: isTwin ? near.position : null,
    twinPercent: isTwin ? Math.round(near.total * 100) : 0,
  };
}
