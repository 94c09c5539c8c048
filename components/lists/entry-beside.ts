type Box = Pick<DOMRect, "top" | "bottom" | "left" | "right">;
export type Direction = "up" | "down" | "first" | "last";

const middle = ({ left, right }: Box) => (left + right) / 2;

/**
 * The index of the entry that an arrow key leads to, by where the entries stand: the nearest in the next row. So rows
 * and grids are walked alike. Null at the edge.
 */
export function entryBeside(boxes: readonly Box[], from: number, to: Direction): number | null {
  const here = boxes[from];
  if (!here || boxes.length === 0) return null;
  if (to === "first") return 0;
  if (to === "last") return boxes.length - 1;
  let best: { index: number; down: number; across: number } | null = null;
  for (const [index, box] of boxes.entries()) {
    const down = to === "down" ? box.top - here.top : here.top - box.top;
    if (down < 1) continue;
    const across = Math.abs(middle(box) - middle(here));
    const isNearer =
      !best || down < best.down - 1 || (Math.abs(down - best.down) <= 1 && across < best.across);
    if (isNearer) best = { index, down, across };
  }
  return best?.index ?? null;
}
