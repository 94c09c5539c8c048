import { expect, test } from "vitest";
import type { TextLine } from "./child-messages";
import { isRolling } from "./film-cards";
import { filmLayout, type Probe } from "./film-layout";
import { probedFrames, stepOf } from "./probe-film";
import { searchedSide } from "./scan-band";

const size = { width: 1280, height: 720 };
const line = (text: string, y: number, height = 40, x?: number): TextLine => {
  const width = text.length * height * 0.5;
  return { text, x: x ?? (size.width - width) / 2, y, width, height, confidence: 0.98 };
};
const film = { durationSeconds: 60, stepSeconds: 4 };
const layoutOf = (...frames: TextLine[][]) => {
  const probes = frames.map((lines, index): Probe => ({ atSeconds: 2 + 4 * index, lines }));
  return filmLayout(probes, size, film);
};
const sentences = [
  "Snow again",
  "Where is the key?",
  "Under the stone",
  "Then open the door",
  "I will",
];

test("the band holds the captions and room for another line, above and below", () => {
  const { band, seen, scoreboard } = layoutOf(...sentences.map((text) => [line(text, 620)]), []);
  expect(seen).toEqual([]);
  expect(scoreboard).toBeNull();
  expect(band?.part.y).toBeCloseTo(560 / 720);
  expect((band?.part.y ?? 0) + (band?.part.height ?? 0)).toBe(1);
});

test("captions at the top, or in the middle as in upright videos, have their band there", () => {
  const { band } = layoutOf(...sentences.map((text) => [line(text, 40)]));
  expect(band?.part.y).toBe(0);
  expect(band?.part.height).toBeLessThan(0.25);
});

test("a film without text is not scanned", () => {
  expect(layoutOf([], [], [])).toEqual({ band: null, scoreboard: null, seen: [] });
});

test("a title card, a list and a mark of the sender are told from captions, with their stretch", () => {
  const credits = ["Director", "Camera", "Music", "Sound", "Lights", "Editor"];
  const mark = line("MYTV", 30, 24, 1150);
  const { band, seen } = layoutOf(
    [line("The Last Harbour", 300, 90), mark],
    ...sentences.map((text) => [line(text, 620), mark]),
    [...credits.map((text, row) => line(text, 60 + 90 * row)), mark],
  );
  const roles = seen.map(({ words, role }) => [words, role]);
  expect(roles).toEqual([
    ["The Last Harbour", "title"],
    ...credits.map((text) => [text, "credits"]),
    ["MYTV", undefined],
  ]);
  expect(seen[0]).toMatchObject({ fromSeconds: 0, toSeconds: 4 });
  expect(seen.at(-1)).toMatchObject({ fromSeconds: 0, toSeconds: 28 });
  expect(band?.part.y).toBeGreaterThan(0.7);
  expect(band?.ignored).toHaveLength(1);
});

test("a board of two rows with numbers that change is the scoreboard, and no caption", () => {
  const { scoreboard, band } = layoutOf(
    ...[7, 8, 8, 9, 10].map((points, index) => [
      line(`LIU ${points}`, 560, 30, 60),
      line(`WANG ${3 + index}`, 594, 30, 60),
      line(sentences[index] ?? "", 620),
    ]),
  );
  expect(scoreboard?.region).toMatchObject({ x: 60, y: 560, height: 64 });
  expect(band?.ignored.length).toBeGreaterThan(0);
});

test("a clock that runs is no scoreboard", () => {
  const clock = (minute: number) => [line(`12:0${minute}:33`, 30, 24, 40)];
  expect(layoutOf(clock(1), clock(2), clock(3), clock(4)).scoreboard).toBeNull();
});

test("lines roll when most of them have moved by the same way", () => {
  const rows = sentences.map((text, index) => line(text, 100 + 80 * index));
  const moved = rows.map((row) => ({ ...row, y: row.y - 43 }));
  expect(isRolling(rows, moved)).toBe(true);
  expect(isRolling(rows, rows)).toBe(false);
  expect(isRolling(rows, [])).toBe(false);
});

test("a short film is looked at in one go, a long one more closely at both ends; never beyond its end", () => {
  for (const seconds of [0.4, 3, 10, 60, 119, 121, 1800, 7200]) {
    const frames = probedFrames(seconds);
    const times = frames.flatMap(({ fromSeconds, framesPerSecond, count }) =>
      Array.from({ length: count }, (_, index) => fromSeconds + index / framesPerSecond),
    );
    expect(times.length).toBeGreaterThan(0);
    expect(times.every((at) => at >= 0 && at < seconds)).toBe(true);
    expect(times.length).toBeLessThan(700);
  }
  expect(stepOf(7200)).toBe(20);
  expect(probedFrames(7200).filter(({ fromSeconds }) => fromSeconds < 300)).toHaveLength(59);
});

test("looks for large captions on a smaller picture, and for small ones on the largest", () => {
  expect(searchedSide(18)).toBe(960);
  expect(searchedSide(45)).toBe(740);
  // Lines stay high enough to be found.
  for (const line of [30, 36, 45, 50])
    expect((line * searchedSide(line)) / 1280).toBeGreaterThanOrEqual(22);
  expect(searchedSide(200)).toBe(608);
});
