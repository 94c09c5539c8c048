import { describe, expect, it } from "vitest";
import { budgetEffects, budgetTone, type PlannedBudget } from "./speech-budget";

const same = (value: number) => ({ least: value, most: value });
const fits: PlannedBudget = {
  spokenSeconds: 6,
  pictureSeconds: same(6),
  speed: same(1),
  added: same(0),
  repeated: same(0),
  shortened: same(0),
  leftOut: same(0),
};

describe("what happens to the picture", () => {
  it.each([
    ["nothing", {}, [], "fits"],
    ["a slowing that nobody sees", { speed: { least: 0.97, most: 1 } }, [], "fits"],
    ["slower", { speed: { least: 0.87, most: 1 } }, [{ kind: "slowed", speed: 0.87 }], "off"],
    ["slow motion", { speed: same(0.6) }, [{ kind: "slowed", speed: 0.6 }], "far"],
    [
      "more shots",
      { added: { least: 1, most: 2 } },
      [{ kind: "added", least: 1, most: 2 }],
      "fits",
    ],
    [
      "the same shots again, and more",
      { repeated: same(1), added: same(3) },
      [
        { kind: "repeated", least: 1, most: 1 },
        { kind: "added", least: 3, most: 3 },
      ],
      "far",
    ],
    ["a cut", { shortened: same(1) }, [{ kind: "shortened", least: 1, most: 1 }], "fits"],
    [
      "groups that are left out, which says more than the cut",
      { shortened: same(1), leftOut: same(2) },
      [{ kind: "leftOut", least: 2, most: 2 }],
      "off",
    ],
  ])("is %s", (_, change, effects, tone) => {
    expect(budgetEffects({ ...fits, ...change })).toEqual(effects);
    expect(budgetTone({ ...fits, ...change })).toBe(tone);
  });
});
