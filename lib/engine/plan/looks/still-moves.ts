import type { StillMove } from "@/lib/ims/schema/timeline";

const moves: readonly StillMove[] = ["In", "Left", "Out", "Right"];

/** A number of a text: FNV-1a. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * How the pictures of a video move, by their place; null for films. A picture has a move of its own, so that
 * videos share what is prepared for it, and another one beside a picture with the same move.
 */
export function stillMoves(
  shots: ReadonlyArray<{ mediaId: string; kind: string }>,
): Array<StillMove | null> {
  let before: StillMove | null = null;
  return shots.map(({ mediaId, kind }) => {
    if (kind !== "image") return null;
    const own = numberOf(mediaId);
    const move: StillMove | undefined = moves[own % moves.length];
    const other = moves[(own + 1) % moves.length];
    before = (move === before ? other : move) ?? null;
    return before;
  });
}
