import { describe, expect, it } from "vitest";
import {
  black,
  type Colour,
  type DrawnFrame,
  drawnScene,
  grained,
  plainFrame,
  relit,
  seeded,
  white,
  withBox,
} from "../testing/drawn-scenes";
import { toSmallFrame } from "../testing/small-frames";
import { smallSize } from "./small-frame";
import { createShotMeter } from "./shot-meter";

const canvas = { width: smallSize.width, height: smallSize.height };
const rate = 25;
type Draw = (index: number) => DrawnFrame;

/** The looks of films that follow each other with cuts, two seconds each. */
function shotsOf(draws: readonly Draw[], edges = 16) {
  const meter = createShotMeter(rate, 50 * draws.length);
  for (const draw of draws) {
    for (let index = 0; index < 50; index += 1) meter.push(toSmallFrame(draw(index), edges));
  }
  const boundaries = draws.slice(1).map((_, i) => ({ at: 50 * (i + 1), kind: "hard" as const }));
  return meter.shots(boundaries, 2 * draws.length);
}

const plain =
  (colour: Colour): Draw =>
  () =>
    plainFrame(canvas, colour);
const still = drawnScene(seeded(3), { life: 0 });
const lively = drawnScene(seeded(3), { life: 2 });
const stillAt: Draw = () => still(0, canvas);
const random = seeded(4);

it("covers the whole film, without gaps, and tells how each shot begins", () => {
  const [first, second] = shotsOf([plain(black), plain(white)]);
  expect(first).toMatchObject({ fromSeconds: 0, toSeconds: 2, cutKind: "start" });
  expect(second).toMatchObject({ fromSeconds: 2, toSeconds: 4, cutKind: "hard", loudnessDb: null });
});

it.each<[string, Draw, Record<string, number>]>([
  ["black", plain(black), { luma: 0, saturation: 0, motion: 0, blackShare: 1, frozenShare: 0 }],
  ["white", plain(white), { luma: 1, saturation: 0, motion: 0, blackShare: 0, frozenShare: 1 }],
  ["a still picture", stillAt, { motion: 0, blackShare: 0, frozenShare: 1 }],
  [
    "light that changes too slowly to see from frame to frame",
    (i) => relit(still(0, canvas), 1 - 0.001 * i),
    { frozenShare: 0 },
  ],
  [
    "half a shot of black",
    (i) => (i < 25 ? plainFrame(canvas, black) : still(0, canvas)),
    { blackShare: 0.5, frozenShare: 0.5 },
  ],
  [
    "a picture that freezes",
    (i) => lively(Math.min(i, 20) / rate, canvas),
    { frozenShare: 0.6, blackShare: 0 },
  ],
  [
    "a slow thing in a still picture",
    (i) =>
      withBox(still(0, canvas), { x: 0.1 + 0.003 * i, y: 0.5, width: 0.1, height: 0.2 }, white),
    { frozenShare: 0, blackShare: 0 },
  ],
  [
    "a small light in the dark",
    () => withBox(plainFrame(canvas, black), { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }, white),
    { blackShare: 0 },
  ],
  [
    "a pause shorter than a second",
    (i) => lively(i < 20 ? 0 : i / rate, canvas),
    { frozenShare: 0 },
  ],
])("measures %s", (_name, draw, looks) => {
  expect(shotsOf([draw])[0]).toMatchObject(looks);
});

it("tells lively from calm, colourful from grey, sharp from soft", () => {
  const motion = (draw: Draw) => shotsOf([draw])[0]?.motion ?? -1;
  expect(motion((i) => lively(i / rate, canvas))).toBeGreaterThan(motion(stillAt) + 0.05);
  expect(motion((i) => grained(still(0, canvas), random, i % 2 ? 90 : 60))).toBeGreaterThan(0.9);
  const [grey, colourful] = shotsOf([plain([120, 128, 128]), plain([120, 90, 200])]);
  expect([grey?.saturation, colourful?.saturation]).toEqual([0, expect.closeTo(0.73, 1)]);
  const [soft] = shotsOf([stillAt], 20);
  const [sharp] = shotsOf([stillAt], 70);
  expect(sharp?.sharpness).toBeGreaterThan((soft?.sharpness ?? 1) + 0.5);
});

describe("motion", () => {
  it("does not count the cut itself", () => {
    expect(shotsOf([plain(black), plain(white), plain(black)]).map(({ motion }) => motion)).toEqual(
      [0, 0, 0],
    );
  });

  it("is the same for the same film at another frame rate", () => {
    const at = (frames: number) => {
      const meter = createShotMeter(frames, frames * 2);
      for (let i = 0; i < 2 * frames; i += 1) meter.push(toSmallFrame(lively(i / frames, canvas)));
      return meter.shots([], 2)[0]?.motion;
    };
    expect(at(50)).toBeCloseTo(at(25) ?? -1, 1);
  });
});

it("ignores frames beyond the promised number, and gives one shot of length 0 for a still", () => {
  const meter = createShotMeter(rate, 1);
  for (let i = 0; i < 9; i += 1)
    meter.push(toSmallFrame(plainFrame(canvas, i < 1 ? white : black)));
  expect(meter.shots([], 0)).toEqual([
    expect.objectContaining({ fromSeconds: 0, toSeconds: 0, luma: 1, blackShare: 0 }),
  ]);
});
