import { describe, expect, it } from "vitest";
import { drawnFilters } from "@/lib/engine/plan/looks/drawn-filters";
import { cubeText } from "./cube";
import { applyGrade, type Grade, lumaOf, type Rgb } from "./grade";
import { grades } from "./grades";

const steps = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
const colors: Rgb[] = steps.flatMap((r) => steps.flatMap((g) => steps.map((b): Rgb => [r, g, b])));
const gradeOf = (id: string): Grade => {
  const grade = grades.get(id);
  if (!grade) throw new Error(`no grade ${id}`);
  return grade;
};
const grey = (value: number): Rgb => [value, value, value];
const spread = (color: Rgb) => Math.max(...color) - Math.min(...color);
/** Mean over many colours. */
const mean = (id: string, of: (color: Rgb) => number) =>
  colors.reduce((sum, color) => sum + of(applyGrade(gradeOf(id), color)), 0) / colors.length;
const warmth = ([red, , blue]: Rgb) => red - blue;

describe("a grade", () => {
  it("without values changes nothing", () => {
    for (const color of colors) {
      applyGrade({}, color).forEach((value, channel) =>
        expect(value).toBeCloseTo(color[channel] ?? -1, 10),
      );
    }
  });

  it("turns the named hue, and leaves other hues and grey as they are", () => {
    const turn: Grade = { hues: [{ hue: 120, width: 60, turn: -120 }] };
    const [red, green, blue] = applyGrade(turn, [0, 0.8, 0]);
    expect([red, green, blue].map((value) => Math.round(value * 100))).toEqual([80, 0, 0]);
    for (const color of [[0, 0, 0.8], [0.8, 0, 0], grey(0.5)] satisfies Rgb[]) {
      expect(applyGrade(turn, color)).toEqual(color);
    }
  });
});

describe("the table of a grade", () => {
  it("is the identity for a grade without values, with red running fastest", () => {
    expect(cubeText({}, 2).trim().split("\n")).toEqual([
      "LUT_3D_SIZE 2",
      ..."000 100 010 110 001 101 011 111".split(" ").map((bits) =>
        bits
          .split("")
          .map((bit) => `${bit}.00000`)
          .join(" "),
      ),
    ]);
  });
});

describe("the filters", () => {
  it("have exactly one grade each", () => {
    expect([...grades.keys()].sort()).toEqual([...drawnFilters].sort());
    const looks = new Set([...grades.values()].map((grade) => JSON.stringify(grade)));
    expect(looks.size).toBe(grades.size);
  });

  it.each([...grades.keys()])(
    "%s stays in range, keeps brighter brighter, and is visible",
    (id) => {
      const grade = gradeOf(id);
      for (const color of colors) {
        for (const value of applyGrade(grade, color)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }
      const ramp = Array.from({ length: 65 }, (_, at) => lumaOf(applyGrade(grade, grey(at / 64))));
      ramp.forEach((luma, at) => at > 0 && expect(luma).toBeGreaterThanOrEqual(ramp[at - 1] ?? 1));
      expect((ramp.at(-1) ?? 0) - (ramp[0] ?? 0)).toBeGreaterThan(0.5);
      const change = colors.map((color) =>
        Math.max(
          ...applyGrade(grade, color).map((value, at) => Math.abs(value - (color[at] ?? 0))),
        ),
      );
      expect(Math.max(...change)).toBeGreaterThan(0.08);
    },
  );

  it.each(["pfb", "pfc", "pv6"])("%s has no colour left", (id) => {
    expect(mean(id, spread)).toBeLessThan(1e-9);
  });
  it.each(["warm", "pf3", "pf4", "m1", "f6", "f7", "pj3", "delta"])("%s is warm", (id) => {
    expect(warmth(applyGrade(gradeOf(id), grey(0.6)))).toBeGreaterThan(0.04);
  });
  it.each(["m4", "a4", "f4", "f2", "slowlived"])("%s is cold", (id) => {
    expect(warmth(applyGrade(gradeOf(id), grey(0.6)))).toBeLessThan(-0.04);
  });
  it.each(["a5", "pf6"])("%s is more colourful", (id) => {
    expect(mean(id, spread)).toBeGreaterThan(mean("m8", spread));
  });
  it.each(["m6", "a2", "pi4"])("%s is darker, pf1 and pv5 brighter", (id) => {
    const plain = colors.reduce((sum, color) => sum + lumaOf(color), 0) / colors.length;
    expect(mean(id, lumaOf)).toBeLessThan(plain - 0.03);
    expect(Math.min(mean("pf1", lumaOf), mean("pv5", lumaOf))).toBeGreaterThan(plain + 0.08);
  });
});
