import { type Area, overlaps, type Zone } from "./platform-zones";

/** A text of one role, as drawn. All shares are of the frame. */
export type Placed = Area & {
  lines: number;
  /** Which edge stays when a text gets more lines. */
  grows: "down" | "up" | "both";
};

/** How a role is moved and narrowed so that nothing lies over it. */
export type Move = {
  dx: number;
  dy: number;
  /** The width of a line; null when it stays. */
  width: number | null;
};

/** A text stays this far from the edge of the frame. */
const frameEdge = 0.005;
/** What it costs to break lines anew, against moving a text by a share of the frame's height. */
const narrowCost = 0.05;
/** Lines break at words, so that a narrower text takes a little more than its letters need. */
const breakLoss = 1.1;
/** A text is moved a little farther than to the very edge. */
const room = 0.004;

const clear = (boxes: readonly Area[], zones: readonly Area[]): boolean =>
  boxes.every(
    (box) =>
      box.left >= frameEdge - 1e-6 &&
      box.top >= frameEdge - 1e-6 &&
      box.right <= 1 - frameEdge + 1e-6 &&
      box.bottom <= 1 - frameEdge + 1e-6 &&
      !zones.some((zone) => overlaps(box, zone)),
  );

const shifted = <T extends Area>(boxes: readonly T[], dx: number, dy: number): T[] =>
  boxes.map((box) => ({
    ...box,
    left: box.left + dx,
    right: box.right + dx,
    top: box.top + dy,
    bottom: box.bottom + dy,
  }));

/** The shifts along one axis that bring a box next to a zone, or to the edge of the frame. */
function stepsAlong(
  boxes: readonly Area[],
  zones: readonly Area[],
  [start, end]: ["top", "bottom"] | ["left", "right"],
): number[] {
  const least = Math.min(...boxes.map((box) => box[start]));
  const most = Math.max(...boxes.map((box) => box[end]));
  const steps = zones.flatMap((zone) =>
    boxes.flatMap((box) => [zone[start] - room - box[end], zone[end] + room - box[start]]),
  );
  return [0, ...steps, frameEdge - least, 1 - frameEdge - most];
}

const nearest = (steps: readonly number[]) =>
  [...new Set(steps)].toSorted((one, other) => Math.abs(one) - Math.abs(other));

/** The box after its lines were broken at `width`: an estimate, which drawing it again confirms. */
function narrowed(box: Placed, width: number): Placed {
  const wide = box.right - box.left;
  if (wide <= width) return box;
  const height = box.bottom - box.top;
  const lines = Math.ceil((box.lines * wide * breakLoss) / width);
  const added = height * (lines / box.lines - 1);
  const up = { down: 0, up: added, both: added / 2 }[box.grows];
  const centre = (box.left + box.right) / 2;
  return {
    ...box,
    lines,
    left: centre - width / 2,
    right: centre + width / 2,
    top: box.top - up,
    bottom: box.bottom + added - up,
  };
}

/** The widths that stay clear of the zones at the right and the left, around the middle of the texts. */
function widthsBeside(boxes: readonly Placed[], zones: readonly Area[]): number[] {
  const middle =
    (Math.max(...boxes.map((b) => b.right)) + Math.min(...boxes.map((b) => b.left))) / 2;
  const widths = zones.flatMap((zone) => [
    2 * (zone.left - room - middle),
    2 * (middle - room - zone.right),
  ]);
  return widths.filter((width) => width >= 0.3 && width < 1);
}

/** One box around all texts with the same number of lines: they lie at the same place. */
function hulls(boxes: readonly Placed[]): Placed[] {
  const byLines = new Map<number, Placed>();
  for (const box of boxes) {
    const known = byLines.get(box.lines) ?? box;
    byLines.set(box.lines, {
      ...known,
      left: Math.min(known.left, box.left),
      top: Math.min(known.top, box.top),
      right: Math.max(known.right, box.right),
      bottom: Math.max(known.bottom, box.bottom),
    });
  }
  return [...byLines.values()];
}

/** The same zones without those that lie within another. */
const outermost = (zones: readonly Zone[]): Zone[] =>
  zones.filter(
    (zone, index) =>
      !zones.some(
        (other, at) =>
          at !== index &&
          other.left <= zone.left &&
          other.top <= zone.top &&
          other.right >= zone.right &&
          other.bottom >= zone.bottom &&
          (at < index ||
            other.left < zone.left ||
            other.top < zone.top ||
            other.right > zone.right ||
            other.bottom > zone.bottom),
      ),
  );

/**
 * The least change that frees all texts of a role of the zones: moved up or down, with narrower lines
 * where that is nearer. Null when there is no such place.
 */
export function moveClear(
  texts: readonly Placed[],
  over: readonly Zone[],
  can: { narrow: boolean; sideways: boolean },
): Move | null {
  const boxes = hulls(texts);
  const zones = outermost(over);
  const found: { move: Move; cost: number }[] = [];
  const seek = (from: readonly Placed[], width: number | null, extra: number) => {
    const across = can.sideways ? nearest(stepsAlong(from, zones, ["left", "right"])) : [0];
    for (const dx of across) {
      const aside = shifted(from, dx, 0);
      const dy = nearest(stepsAlong(aside, zones, ["top", "bottom"])).find((step) =>
        clear(shifted(aside, 0, step), zones),
      );
      if (dy === undefined) continue;
      found.push({ move: { dx, dy, width }, cost: Math.abs(dx) + Math.abs(dy) + extra });
    }
  };
  seek(boxes, null, 0);
  if (can.narrow) {
    for (const width of new Set(widthsBeside(boxes, zones))) {
      seek(
        boxes.map((box) => narrowed(box, width)),
        width,
        narrowCost,
      );
    }
  }
  return found.toSorted((one, other) => one.cost - other.cost)[0]?.move ?? null;
}
