import { describe, expect, it } from "vitest";
import { isLetterMotion, letterMotions, textMotions } from "@/lib/engine/plan/looks/drawn-motions";
import { revealText } from "./reveal-text";
import { motionRoom, textPages } from "./text-pages";
import { chanceOf, letterProgress, motionPoses, type Pose } from "./text-poses";

const kinds = [...textMotions, ...letterMotions];
const context = { fromMiddle: 3, height: 2, chance: 0.9 };
const area = { x: 10, y: 10, width: 200, height: 40 };

describe("every drawn motion", () => {
  it.each(kinds)("%s ends in the text at rest", (kind) => {
    const end: Pose = motionPoses[kind].pose(1, context);
    const { x = 0, y = 0, turn = 0, flip = 0, spin = 0, blur = 0 } = end;
    for (const rest of [x, y, turn, flip, spin, blur]) expect(rest).toBeCloseTo(0, 6);
    for (const whole of [end.scaleX ?? 1, end.scaleY ?? 1, end.opacity ?? 1]) {
      expect(whole).toBeCloseTo(1, 6);
    }
  });

  it.each(kinds)("%s begins invisible, or away from its position", (kind) => {
    const begin = motionPoses[kind].pose(0.001, context);
    const parts = revealText(kind, 0.001, area, false);
    const first = letterProgress(kind, 0.001, 9, 10);
    const elsewhere = Math.abs(begin.y ?? 0) >= 1;
    expect((begin.opacity ?? 1) < 0.1 || parts !== null || first === 0 || elsewhere).toBe(true);
  });

  it.each(kinds)(
    "%s has room for everything it draws, also for the first and last letter",
    (kind) => {
      const { room } = motionPoses[kind];
      // A letter grows around its own middle, a text around the middle of the whole text.
      const half = isLetterMotion(kind) ? { em: 0.5, high: 0.5 } : { em: 5, high: 1 };
      for (let step = 1; step < 25; step += 1) {
        const {
          x = 0,
          y = 0,
          scaleX = 1,
          scaleY = 1,
        } = motionPoses[kind].pose(step / 25, {
          ...context,
          fromMiddle: 5,
        });
        expect(Math.abs(x) + half.em * (scaleX - 1)).toBeLessThanOrEqual(
          room.em + room.share * 10 + 1e-9,
        );
        // The part that a horizon cuts off needs no room.
        if (revealText(kind, 0.5, area, false) === null) {
          expect(Math.abs(y) + half.high * (scaleY - 1)).toBeLessThanOrEqual(
            room.em + room.share * 2 * half.high + 0.15,
          );
        }
      }
    },
  );
});

describe("letterProgress", () => {
  it("begins with the first letter and ends with the last, never back to front", () => {
    for (const kind of letterMotions) {
      for (const progress of [0.1, 0.5, 0.9]) {
        const all = [0, 1, 2, 3, 4].map((index) => letterProgress(kind, progress, index, 5));
        expect(all).toEqual(all.toSorted((a, b) => b - a));
        expect(all[0]).toBeGreaterThan(0);
      }
      expect(letterProgress(kind, 1 + 1e-9, 4, 5)).toBeCloseTo(1, 5);
    }
  });
});

it("chanceOf is evenly distributed", () => {
  const all = Array.from({ length: 4000 }, (_, letter) => chanceOf(letter, 7));
  expect(all.filter((one) => one < 0.25).length / 4000).toBeCloseTo(0.25, 1);
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all)).toBeLessThan(1);
});

describe("textPages", () => {
  it("is one picture for a text at rest or a text that fades, and one picture per frame for other motions", () => {
    const fade = { entrance: { kind: "fade" as const, frames: 10 }, exit: null };
    const wave = { entrance: { kind: "wave" as const, frames: 4 }, exit: fade.entrance };
    expect(textPages(null)).toEqual([null]);
    expect(textPages(fade)).toEqual([null]);
    const pages = textPages(wave);
    expect(pages.map((page) => page?.step ?? null)).toEqual([0, 1, 2, 3, null, null]);
    expect(motionRoom(fade, { width: 90, height: 30, fontSize: 20 })).toEqual({ x: 0, y: 0 });
    expect(motionRoom(wave, { width: 90, height: 30, fontSize: 20 })).toEqual({ x: 20, y: 20 });
  });
});
