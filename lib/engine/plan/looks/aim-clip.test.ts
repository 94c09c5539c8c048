import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeenMoment } from "../analysis/salience";
import { testAnalysis, testShot } from "../testing/analyses";
import { testMedia } from "../testing/plan";
import { type Aiming, aimClip, focusAt } from "./aim-clip";

const landscape = testMedia("v1", { width: 1920, height: 1080, durationSeconds: 20 });
const portrait = { width: 1080, height: 1920 };

/** A thing of a tenth of the width, at a place from 0 to 1. */
function thingAt(at: number, place: number): SeenMoment {
  const digit = (column: number) => (Math.abs((column + 0.5) / 32 - place) < 0.05 ? "z" : "1");
  return {
    at,
    columns: Array.from({ length: 32 }, (_, x) => digit(x)).join(""),
    rows: "z".repeat(18),
  };
}

/** The focus of the first ten seconds in which a thing stands at these places, one each half second. */
function focusOf(places: readonly number[], more: Partial<Aiming> = {}) {
  const salience = places.map((place, index) => thingAt(index / 2, place));
  const analysis = testAnalysis(landscape, { shots: [testShot(0, 20, { salience })] });
  return aimClip({
    media: landscape,
    seen: landscape,
    frame: portrait,
    stretch: { from: 0, to: places.length / 2 },
    analysis,
    chosen: undefined,
    ...more,
  });
}

/** Whether a portrait window with this middle shows the whole of a thing. */
const shows = (middle: number, place: number) => {
  const inside = Math.min(1 - 0.158, Math.max(0.158, middle));
  return Math.abs(inside - place) < 0.158 - 0.04;
};

describe("what stays in the frame", () => {
  it("is the thing, wherever it stands", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (place) => {
        const focus = focusOf([place, place, place, place]);
        expect(focus).toHaveLength(1);
        expect(shows(focus?.[0]?.X ?? 0, place)).toBe(true);
      }),
    );
  });

  it("is one of several equal things, and not the halves of two", () => {
    const digits = Array.from({ length: 32 }, (_, column) =>
      [0.35, 0.65].some((place) => Math.abs((column + 0.5) / 32 - place) < 0.05) ? "z" : "0",
    ).join("");
    const salience = [0, 1].map((at) => ({ at, columns: digits, rows: "z".repeat(18) }));
    const analysis = testAnalysis(landscape, { shots: [testShot(0, 20, { salience })] });
    const [focus] = focusOf([0.5, 0.5], { analysis, stretch: { from: 0, to: 2 } }) ?? [];
    expect([0.35, 0.65].filter((place) => shows(focus?.X ?? 0, place))).toHaveLength(1);
  });

  it("is followed by the picture when it would leave the frame", () => {
    const way = [0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.8];
    const focus = focusOf(way) ?? [];
    expect(focus).toHaveLength(2);
    way.forEach((place, index) => {
      expect(shows(focusAt(focus, index / 2).X, place), `${index}`).toBe(true);
    });
  });

  it("is not followed for a little way, nor in a moment, nor when it goes to and fro", () => {
    expect(focusOf([0.45, 0.47, 0.49, 0.5, 0.52, 0.54])).toHaveLength(1);
    expect(focusOf([0.2, 0.8])).toHaveLength(1);
    expect(focusOf([0.3, 0.7, 0.3, 0.7, 0.3, 0.7, 0.3, 0.7])).toHaveLength(1);
  });

  it("is the point that a person chose, in a film without its bars too", () => {
    expect(focusOf([0.2, 0.2], { chosen: { X: 0.9, Y: 0.1 } })).toEqual([
      { At: 0, X: 0.9, Y: 0.1 },
    ]);
    const bars = { left: 0.25, right: 0.25, top: 0, bottom: 0 };
    const barred = { ...landscape, bars };
    const seen = { width: 960, height: 1080 };
    const aimed = (X: number) =>
      focusOf([], { media: barred, seen, chosen: { X, Y: 0.5 } })?.[0]?.X;
    expect([aimed(0.5), aimed(0.7), aimed(0.1)]).toEqual([0.5, 0.9, 0]);
  });

  it("is not known without an analysis, or where nothing stands out", () => {
    expect(focusOf([0.2], { analysis: undefined })).toBeUndefined();
    expect(focusOf([])).toBeUndefined();
  });

  it("is looked for in the stretch that is shown only", () => {
    const salience = [0, 1, 2, 3].map((at) => thingAt(at, at < 2 ? 0.2 : 0.8));
    const analysis = testAnalysis(landscape, { shots: [testShot(0, 20, { salience })] });
    const [first] = focusOf([], { analysis, stretch: { from: 0, to: 2 } }) ?? [];
    const [second] = focusOf([], { analysis, stretch: { from: 2, to: 4 } }) ?? [];
    expect(first?.X).toBeLessThan(0.3);
    expect(second?.X).toBeGreaterThan(0.7);
  });

  it("is the moment of an image", () => {
    const image = testMedia("p1", { kind: "image", durationSeconds: 0, width: 1920, height: 1080 });
    const analysis = testAnalysis(image, {
      shots: [testShot(0, 0, { salience: [thingAt(0, 0.75)] })],
    });
    const focus = focusOf([], { media: image, analysis, stretch: { from: 0, to: 3 } });
    expect(shows(focus?.[0]?.X ?? 0, 0.75)).toBe(true);
  });
});
