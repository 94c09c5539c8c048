import { expect, it } from "vitest";
import { wallLimits } from "@/lib/ims/schema/config/wall-config";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { freshWall } from "@/lib/model/form/wall-form";
import { withDrawsInstead } from "./again-form";

const fresh = emptyComposeForm({ name: "Sale", seed: "s", language: "en", groupName: "Open" });
const form = { ...fresh, output: { ...fresh.output, count: 5 } };
const job = { seed: "s", count: 5, submittedAtMs: 1_000 };

it("draws the rejected ones of a job without a wall after all of its videos, in their places", () => {
  const again = withDrawsInstead(form, job, [1, 4]);
  expect(again?.output.count).toBe(2);
  expect(again?.wall).toMatchObject({
    seed: "s",
    base: 5,
    draws: [
      { instead: 1, swap: [] },
      { instead: 4, swap: [] },
    ],
    outputs: [5, 6],
  });
  expect(again?.likeness.until).toBe(1_000);
});

it("goes on in the log of a job that was drawn again before", () => {
  const once = withDrawsInstead(form, job, [1, 4])!;
  const twice = withDrawsInstead(once, { seed: "s", count: 2, submittedAtMs: 2_000 }, [1]);
  // Draw 6 took the place of draw 4; now draw 7 takes that of draw 6.
  expect(twice?.wall?.draws.map(({ instead }) => instead)).toEqual([1, 4, 6]);
  expect(twice?.wall?.outputs).toEqual([7]);
  expect(twice?.output.count).toBe(1);
  expect(twice?.likeness.until).toBe(1_000);
});

it("keeps what a wall had drawn, and does not take a wall of other videos for that of the job", () => {
  const wall = { ...freshWall("w", 9), outputs: [2, 8, 0, 5, 4] };
  expect(withDrawsInstead({ ...form, wall }, job, [1])?.wall).toMatchObject({
    seed: "w",
    base: 9,
    draws: [{ instead: 8 }],
    outputs: [9],
  });
  const other = withDrawsInstead({ ...form, wall }, { ...job, count: 3 }, [1]);
  expect(other?.wall).toMatchObject({ base: 3, draws: [{ instead: 1 }], outputs: [3] });
});

it("takes the seed that the backend drew, where the form had none", () => {
  const again = withDrawsInstead({ ...form, seed: "" }, { ...job, seed: "drawn" }, [0]);
  expect(again?.wall?.seed).toBe("drawn");
});

it("says when the log is full", () => {
  const draws = Array.from({ length: wallLimits.draws - 1 }, () => ({ instead: 0, swap: [] }));
  const full = { ...form, wall: { ...freshWall("s", 5), draws } };
  expect(withDrawsInstead(full, job, [0])).not.toBeNull();
  expect(withDrawsInstead(full, job, [0, 1])).toBeNull();
});
