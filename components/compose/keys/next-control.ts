/** A control's box on the page, in CSS pixels. */
export type Box = { left: number; top: number; width: number; height: number };

type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const middleOf = ({ left, top, width, height }: Box) => ({
  x: left + width / 2,
  y: top + height / 2,
});

/**
 * The control that a key leads to, as an index into `boxes`; `here` when there is none. Left and right, Home
 * and End follow the order of the page. Up and down go to the nearest control of the row above or below; where
 * nothing lies there, they follow the order, too, so that no control is out of reach.
 * The keys are those of the WAI-ARIA toolbar and grid patterns.
 */
export function nextControl(key: string, here: number, boxes: readonly Box[]): number {
  const last = boxes.length - 1;
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return last;
    case "ArrowLeft":
      return Math.max(0, here - 1);
    case "ArrowRight":
      return Math.min(last, here + 1);
    case "ArrowUp":
    case "ArrowDown":
      return nextRow(key, here, boxes);
    default:
      return here;
  }
}

function nextRow(key: Arrow, here: number, boxes: readonly Box[]): number {
  const from = boxes[here];
  if (!from) return here;
  const sign = key === "ArrowDown" ? 1 : -1;
  const start = middleOf(from);
  const beyond = boxes.filter(
    (box) => !overlapInHeight(box, from) && (middleOf(box).y - start.y) * sign > 0,
  );
  const first = beyond.reduce<Box | undefined>(
    (near, box) => (!near || edgeOf(box, sign) < edgeOf(near, sign) ? box : near),
    undefined,
  );
  if (!first) return Math.min(boxes.length - 1, Math.max(0, here + sign));
  const row = beyond.filter((box) => overlapInHeight(box, first));
  const aside = (box: Box) => Math.abs(middleOf(box).x - start.x);
  return boxes.indexOf(row.reduce((near, box) => (aside(box) < aside(near) ? box : near)));
}

/** The edge of a box that is met first on the way down (1) or up (-1); less is nearer. */
const edgeOf = (box: Box, sign: number) => (sign > 0 ? box.top : -(box.top + box.height));

const overlapInHeight = (one: Box, other: Box) =>
  one.top < other.top + other.height && other.top < one.top + one.height;
