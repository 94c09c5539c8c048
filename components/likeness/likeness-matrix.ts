/** How alike videos are, 0 to 1, by position; undefined while a pair was not compared, or cannot be. */
export type LikenessMatrix = readonly (readonly (number | undefined)[])[];

/** Two positions, the later one first. */
export type Pair = { row: number; column: number };

/** The video that a video is most alike, with how much; null when nothing was compared. */
export function nearest(
  matrix: LikenessMatrix,
  position: number,
): { position: number; total: number } | null {
  let best: { position: number; total: number } | null = null;
  for (const [other, total] of (matrix[position] ?? []).entries()) {
    if (other === position || total === undefined) continue;
    if (!best || total > best.total) best = { position: other, total };
  }
  return best;
}

/** The two videos that are most alike; null when nothing was compared. */
export function mostAlike(matrix: LikenessMatrix): Pair | null {
  let best: { pair: Pair; total: number } | null = null;
  for (const one of matrix.keys()) {
    const near = nearest(matrix, one);
    if (!near || (best && near.total <= best.total)) continue;
    const pair = { row: Math.max(one, near.position), column: Math.min(one, near.position) };
    best = { pair, total: near.total };
  }
  return best?.pair ?? null;
}
