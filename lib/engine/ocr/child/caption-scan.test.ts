import { expect, test } from "vitest";
import { captionScan } from "./caption-scan.mjs";
import type { TextLine } from "./text-lines.mjs";

const width = 320;
const height = 64;
const framesPerSecond = 12.5;
const settings = {
  framesPerSecond,
  lowestHeight: 10,
  reach: 6,
  bright: true,
  dark: false,
  ignored: [],
};
type Drawn = { text: string; from: number; to: number; x?: number; seed: number; fade?: number };

/** Upright bars at places that the seed decides: to the scan they are letters. */
function draw(luma: Uint8Array, { x = 80, seed }: Drawn, strength: number) {
  for (let bar = 0; bar < 20; bar += 1) {
    const left = x + bar * 8 + ((seed * (bar + 3) * 7) % 5);
    for (let y = 20; y < 44; y += 1) {
      if ((y + seed * bar) % 9 < 3) continue;
      for (let across = 0; across < 3; across += 1) {
        const at = y * width + left + across;
        luma[at] = Math.round((luma[at] ?? 0) * (1 - strength) + 230 * strength);
      }
    }
  }
}

/** Runs a film in which the texts stand in front of a background that moves. */
async function scanFilm(
  seconds: number,
  texts: readonly Drawn[],
  background = (_: number, x: number) => 60 + (x % 40),
) {
  let readings = 0;
  let now = 0;
  const visible = (text: Drawn) => {
    const fade = text.fade ?? 0;
    if (now < text.from - 1e-6 || now >= text.to - 1e-6) return 0;
    return fade === 0 ? 1 : Math.min(1, (now - text.from) / fade, (text.to - now) / fade);
  };
  const scan = captionScan(settings, async () => {
    readings += 1;
    return texts
      .filter((text) => visible(text) > 0.3)
      .map(({ text, x = 80 }): TextLine => {
        return { text, confidence: 0.97, x: x - 4, y: 16, width: 168, height: 32 };
      });
  });
  const frames = Math.round(seconds * framesPerSecond);
  for (let frame = 0; frame < frames; frame += 1) {
    now = frame / framesPerSecond;
    const luma = new Uint8Array(width * height);
    luma.forEach((_, at) => (luma[at] = background(frame, (at % width) + frame * 3)));
    for (const text of texts) draw(luma, text, visible(text));
    const colour = new Uint8Array((width * height) / 4).fill(128);
    await scan.addFrame({ width, height, luma, blue: colour, red: colour }, now);
  }
  const { lines } = scan.finish(seconds);
  return {
    lines: lines.map(({ text, fromSeconds, toSeconds }) => [text, fromSeconds, toSeconds]),
    readings,
  };
}

test("lines are found from their first frame to their last, also one right after the other", async () => {
  const { lines, readings } = await scanFilm(8, [
    { text: "one", from: 0.8, to: 2.4, seed: 1 },
    { text: "two", from: 2.4, to: 4, seed: 2 },
    { text: "three", from: 5.6, to: 7.2, seed: 3 },
  ]);
  expect(lines).toEqual([
    ["one", 0.8, 2.4],
    ["two", 2.4, 4],
    ["three", 5.6, 7.2],
  ]);
  // 100 frames: a line that is known is followed without being read.
  expect(readings).toBeLessThanOrEqual(6);
});

test("a line that fades in and out is one line, within 0.2 s of its times", async () => {
  const { lines } = await scanFilm(5, [{ text: "soft", from: 0.8, to: 4, seed: 4, fade: 0.4 }]);
  expect(lines).toHaveLength(1);
  const [[text, from = 0, to = 0] = []] = lines;
  expect(text).toBe("soft");
  expect(Math.abs(Number(from) - 0.8)).toBeLessThanOrEqual(0.2);
  expect(Math.abs(Number(to) - 4)).toBeLessThanOrEqual(0.2);
});

test("a film without strokes is never read, and one full of strokes that are no text seldom", async () => {
  const plain = await scanFilm(8, []);
  expect(plain).toEqual({ lines: [], readings: 0 });
  const fence = await scanFilm(8, [], (frame, x) => ((x - frame * 3) % 8 < 3 ? 220 : 40));
  expect(fence.readings).toBeLessThanOrEqual(6);
});

test("what stands where something else is read costs nothing", async () => {
  const scan = captionScan(
    { ...settings, ignored: [{ x: 60, y: 10, width: 200, height: 44 }] },
    async () => {
      throw new Error("read");
    },
  );
  for (let frame = 0; frame < 20; frame += 1) {
    const luma = new Uint8Array(width * height).fill(50);
    draw(luma, { text: "board", from: 0, to: 9, seed: 5 }, 1);
    const colour = new Uint8Array((width * height) / 4).fill(128);
    await scan.addFrame(
      { width, height, luma, blue: colour, red: colour },
      frame / framesPerSecond,
    );
  }
  expect(scan.finish(2).lines).toEqual([]);
});
