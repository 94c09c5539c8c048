import type { TextLine } from "./child-messages";
import { bareText, distance } from "./child/same-text.mjs";

/** Titles are large and stand in the middle: between these shares of the height, and so high. */
const titleZone = { from: 0.12, to: 0.72 };
const titleHeight = 0.09;

/** Whether the texts of a frame are a title card. */
export function isTitle(lines: readonly TextLine[], { height }: { height: number }): boolean {
  const isInZone = (line: TextLine) => {
    const centre = (line.y + line.height / 2) / height;
    return centre > titleZone.from && centre < titleZone.to;
  };
  const tallest = Math.max(0, ...lines.map((line) => line.height));
  return lines.length > 0 && lines.every(isInZone) && tallest > titleHeight * height;
}

/** So many lines that move together are rolling credits. */
const fewestRolling = 3;

/**
 * Whether the lines of a frame are found again in the next one, all moved up or down by the same way.
 * @param leastPixels a smaller way is the trembling of the boxes
 */
export function isRolling(
  lines: readonly TextLine[],
  next: readonly TextLine[],
  leastPixels = 4,
): boolean {
  const ways = lines.flatMap((line) => {
    const same = next.find(
      (other) =>
        Math.abs(other.x - line.x) < line.height &&
        distance(bareText(other.text), bareText(line.text)) <= 1,
    );
    return same ? [same.y - line.y] : [];
  });
  const sorted = ways.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const together = ways.filter((way) => Math.abs(way - middle) < 5).length;
  return (
    ways.length >= fewestRolling && Math.abs(middle) > leastPixels && together >= 0.7 * ways.length
  );
}
