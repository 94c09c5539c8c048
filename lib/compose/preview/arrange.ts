export type Size = { width: number; height: number };
export type Box = Size & { x: number; y: number };

/** Lines of a frame, in pixels, at which the edges of a moved box come to rest. */
export type SnapLines = { x: readonly number[]; y: readonly number[] };

/**
 * A moved box, inside its room, and at rest where its middle is near the frame's middle, or an edge near a line.
 * @param margin pixels that stay free at each side; a box that is larger may reach out
 * @param reach how near is near, in pixels
 * @returns the box, and the lines at which it rests
 */
export function snapBox(
  box: Box,
  frame: Size,
  { margin, lines, reach }: { margin: number; lines: SnapLines; reach: number },
): { box: Box; at: { x: number | null; y: number | null } } {
  const across = snapSide([box.x, box.width], frame.width, { margin, lines: lines.x, reach });
  const along = snapSide([box.y, box.height], frame.height, { margin, lines: lines.y, reach });
  return { box: { ...box, x: across.start, y: along.start }, at: { x: across.at, y: along.at } };
}

function snapSide(
  [start, length]: readonly [number, number],
  side: number,
  { margin, lines, reach }: { margin: number; lines: readonly number[]; reach: number },
): { start: number; at: number | null } {
  const rests = [
    { start: (side - length) / 2, at: side / 2 },
    ...lines.flatMap((at) => [
      { start: at, at },
      { start: at - length, at },
    ]),
  ];
  const nearest = rests
    .map((rest) => ({ ...rest, far: Math.abs(rest.start - start) }))
    .toSorted((one, other) => one.far - other.far)[0];
  const near = nearest && nearest.far <= reach ? nearest : null;
  const last = side - margin - length;
  const inside =
    last < margin ? (side - length) / 2 : Math.min(Math.max(near?.start ?? start, margin), last);
  return { start: inside, at: near && Math.abs(inside - near.start) < 0.5 ? near.at : null };
}

/**
 * A coordinate as the form keeps it: whole pixels where it was in pixels, else a share of the side.
 * @param before what the form has; null when it leaves the place open
 */
export function toPosition(pixels: number, side: number, before: number | null): number {
  if (before !== null && before >= 1) return Math.max(2, Math.round(pixels));
  return Math.min(0.9999, Math.max(0, Math.round((pixels / side) * 10_000) / 10_000));
}

/** The anchor of a text box, in pixels: a corner, the middle of an edge, or the middle. */
export function anchorOf(alignment: string, box: Box): { x: number; y: number } {
  const shareX = alignment.endsWith("Left") ? 0 : alignment.endsWith("Right") ? 1 : 0.5;
  const shareY = alignment.startsWith("Top") ? 0 : alignment.startsWith("Bottom") ? 1 : 0.5;
  return { x: box.x + shareX * box.width, y: box.y + shareY * box.height };
}
