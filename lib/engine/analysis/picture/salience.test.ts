import { describe, expect, it } from "vitest";
import { aimWindow, sumSalience } from "@/lib/engine/plan/analysis/salience";
import { type Colour, plainFrame, randomColour, seeded, withBox } from "../testing/drawn-scenes";
import { toSmallFrame } from "../testing/small-frames";
import { salienceOf, type SeenPart, seenPart } from "./salience";
import { smallSize } from "./small-frame";

const canvas = { width: smallSize.width, height: smallSize.height };
const grey: Colour = [110, 128, 128];
const red: Colour = [90, 100, 210];
const whole = seenPart(undefined);

/** A picture of one thing before a background with grain. */
function pictureOf(thing: { x: number; y: number; width: number; height: number } | null) {
  const random = seeded(5);
  const ground = plainFrame(canvas, grey);
  const bytes = ground.bytes.map((value, at) =>
    at < canvas.width * canvas.height ? value + Math.round(random() * 6 - 3) : value,
  );
  const grained = { ...ground, bytes };
  return toSmallFrame(thing ? withBox(grained, thing, red) : grained).coarse;
}

/** Where a portrait window stands that shows most of a landscape picture. */
function aimOf(coarse: Uint8Array, before?: Uint8Array, seen: SeenPart = whole) {
  const salience = salienceOf(coarse, before, seen);
  const sums = salience && sumSalience([salience]);
  return sums && { x: aimWindow(sums.columns, 0.316), y: aimWindow(sums.rows, 0.5) };
}

describe("what stands out from its surroundings", () => {
  it.each([0.04, 0.2, 0.45, 0.7, 0.86])("is found %f from the left", (x) => {
    const aim = aimOf(pictureOf({ x, y: 0.3, width: 0.1, height: 0.5 }));
    // A window does not go beyond the edge.
    const most = Math.min(1 - 0.158, Math.max(0.158, x + 0.05));
    expect(Math.abs((aim?.x ?? 0) - most)).toBeLessThan(0.05);
  });

  it("is found high up and far down", () => {
    const high = aimOf(pictureOf({ x: 0.4, y: 0.12, width: 0.2, height: 0.15 }));
    const low = aimOf(pictureOf({ x: 0.4, y: 0.8, width: 0.2, height: 0.15 }));
    expect(high?.y).toBeLessThan(0.35);
    expect(low?.y).toBeGreaterThan(0.65);
  });

  it("is found when it stands on the lower edge, as people do", () => {
    const aim = aimOf(pictureOf({ x: 0.7, y: 0.2, width: 0.15, height: 0.8 }));
    expect(aim?.x).toBeGreaterThan(0.65);
  });

  it("is nothing in a plain picture", () => {
    expect(aimOf(toSmallFrame(plainFrame(canvas, randomColour(seeded(1)))).coarse)).toBeNull();
  });
});

describe("what moves", () => {
  const still = { x: 0.12, y: 0.3, width: 0.1, height: 0.4 };
  const both = (x: number) => {
    const one = withBox(plainFrame(canvas, grey), still, red);
    return toSmallFrame(withBox(one, { ...still, x }, red)).coarse;
  };

  it("draws the eye from what is as bright and stands still", () => {
    const aim = aimOf(both(0.74), both(0.7));
    expect(aim?.x).toBeGreaterThan(0.65);
  });

  it("does not count where the camera moves", () => {
    const before = pictureOf({ ...still, x: 0.2 }).map((value) => Math.min(235, value + 20));
    expect(aimOf(pictureOf({ ...still, x: 0.2 }), before)).toEqual(
      aimOf(pictureOf({ ...still, x: 0.2 })),
    );
  });
});

it("bars beside a picture are no surroundings of what it shows", () => {
  const barred = withBox(
    withBox(
      withBox(plainFrame(canvas, grey), { x: 0, y: 0, width: 0.3, height: 1 }, [16, 128, 128]),
      { x: 0.7, y: 0, width: 0.3, height: 1 },
      [16, 128, 128],
    ),
    { x: 0.6, y: 0.3, width: 0.06, height: 0.4 },
    red,
  );
  const bars = { left: 0.3, right: 0.3, top: 0, bottom: 0 };
  const salience = salienceOf(toSmallFrame(barred).coarse, undefined, seenPart(bars));
  const sums = salience && sumSalience([salience]);
  const x = aimWindow(sums?.columns ?? [], 0.5, { from: 0.3, to: 0.7 });
  expect(x).toBeGreaterThan(0.68);
  expect(x).toBeLessThanOrEqual(0.75);
});
