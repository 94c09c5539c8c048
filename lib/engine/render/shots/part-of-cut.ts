import type { Cut, Piece, PieceVfx } from "./cut";

/** How many frames a cut fills. */
export function framesOf(cut: Cut): number {
  return cut.kind === "play" ? cut.piece.frames : (cut.part?.frames ?? cut.from.frames);
}

/** Some frames of a cut, which look as they do in the whole. */
export function partOf(cut: Cut, from: number, frames: number): Cut {
  if (from === 0 && frames === framesOf(cut)) return cut;
  const over = cut.over && { over: cut.over.map((vfx) => later(vfx, from)) };
  if (cut.kind === "play") return { ...cut, piece: partOfPiece(cut.piece, from, frames), ...over };
  // A transition is drawn whole: what one of its frames shows depends on how long it is.
  return { ...cut, part: { from: (cut.part?.from ?? 0) + from, frames }, ...over };
}

/** Some frames of a piece. */
export function partOfPiece(piece: Piece, from: number, frames: number): Piece {
  const fromFrame = piece.shot.kind === "Image" ? 0 : piece.fromFrame + from * piece.speed;
  return { ...piece, fromFrame, frames, vfx: piece.vfx && later(piece.vfx, from) };
}

const later = (vfx: PieceVfx, frames: number): PieceVfx => ({
  ...vfx,
  atFrame: vfx.atFrame + frames,
});
