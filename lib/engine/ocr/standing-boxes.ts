import type { TextLine } from "./child-messages";
import { bareText } from "./child/same-text.mjs";
import { scoreIn } from "@/lib/engine/plan/analysis/score-text";

type Region = { x: number; y: number; width: number; height: number };

/** A place at which a text stands in many frames of a film: a mark of the sender, a clock, a score. */
export type StandingBox = { region: Region; line: TextLine; texts: string[]; times: number[] };

/** A text stands when it is seen in this share of the frames, and at least in so many. */
const standingShare = 0.3;
const fewest = 3;
/** Captions stand in one place, too, but each is another text. */
const sameShare = 0.7;

type Seen = { atSeconds: number; lines: readonly TextLine[] };

/** The places where a text stands that stays the same, or the same but for its numbers. */
export function standingBoxes(probes: readonly Seen[]): StandingBox[] {
  const boxes: Array<{ lines: TextLine[]; times: number[] }> = [];
  for (const { atSeconds, lines } of probes) {
    for (const line of lines) {
      const box = boxes.find(({ lines: [first] }) => first && isSamePlace(first, line));
      if (box) {
        box.lines.push(line);
        box.times.push(atSeconds);
      } else boxes.push({ lines: [line], times: [atSeconds] });
    }
  }
  const least = Math.max(fewest, standingShare * probes.length);
  return boxes.flatMap(({ lines, times }) => {
    const usual = mostUsual(lines.map((line) => withoutNumbers(line.text)));
    const line = lines.find((each) => withoutNumbers(each.text) === usual.value);
    if (lines.length < least || usual.count < sameShare * lines.length || !line) return [];
    return [{ region: around(lines), line, texts: lines.map(({ text }) => text), times }];
  });
}

/** The standing box, or boxes beside and below each other, that hold a pair of numbers in most frames. */
export function findScoreboard(
  boxes: readonly StandingBox[],
  probes: readonly Seen[],
): StandingBox | null {
  const numbered = boxes.filter(
    ({ texts }) => texts.filter((text) => /\d/.test(text)).length >= sameShare * texts.length,
  );
  for (const first of numbered) {
    let board = first;
    for (const other of numbered) {
      if (other !== first && isNear(board.region, other.region)) board = both(board, other);
    }
    const read = probes
      .map(({ lines }) =>
        lines
          .filter((line) => isWithin(line, board.region))
          .map(({ text }) => text)
          .join(" / "),
      )
      .filter((text) => text !== "");
    const withScore = read.filter((text) => scoreIn(text) !== null);
    if (withScore.length >= Math.max(fewest, 0.6 * read.length)) return { ...board, texts: read };
  }
  return null;
}

function isSamePlace(one: TextLine, other: TextLine): boolean {
  const near = 0.35 * one.height;
  return (
    Math.abs(one.y - other.y) < near &&
    Math.abs(one.height - other.height) < near &&
    (Math.abs(one.x - other.x) < one.height ||
      Math.abs(one.x + one.width - other.x - other.width) < one.height)
  );
}

const withoutNumbers = (text: string) => bareText(text).replace(/[\do]+/g, "0");

function mostUsual(values: readonly string[]): { value: string; count: number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one);
  return { value: first?.[0] ?? "", count: first?.[1] ?? 0 };
}

function around(regions: readonly Region[]): Region {
  const x = Math.min(...regions.map((region) => region.x));
  const y = Math.min(...regions.map((region) => region.y));
  return {
    x,
    y,
    width: Math.max(...regions.map((region) => region.x + region.width)) - x,
    height: Math.max(...regions.map((region) => region.y + region.height)) - y,
  };
}

function isNear(one: Region, other: Region): boolean {
  const reach = 2 * Math.min(one.height, other.height);
  const apart = (from: number, length: number, otherFrom: number, otherLength: number) =>
    Math.max(from, otherFrom) - Math.min(from + length, otherFrom + otherLength);
  return (
    apart(one.x, one.width, other.x, other.width) < 3 * reach &&
    apart(one.y, one.height, other.y, other.height) < reach
  );
}

function both(one: StandingBox, other: StandingBox): StandingBox {
  return { ...one, region: around([one.region, other.region]) };
}

function isWithin(line: TextLine, { x, y, width, height }: Region): boolean {
  const centre = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  return centre.x > x && centre.x < x + width && centre.y > y && centre.y < y + height;
}
