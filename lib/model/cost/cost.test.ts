import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { billedMinutes, type CostQuestion, estimateCost, microsOf, tierOf } from "./cost";
import { defaultRules } from "./default-prices";

test.each([
  [0, 1],
  [0.5, 1],
  [59.99, 1],
  [60, 1],
  [60.0000001, 1],
  [60.01, 2],
  [119.999, 2],
  [120, 2],
  [120.001, 3],
  [3600, 60],
])("%d s are billed as %d minutes", (seconds, minutes) => {
  expect(billedMinutes(seconds)).toBe(minutes);
});

it("bills never less than the length and never a whole minute more than it", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 86_400, noNaN: true }), (seconds) => {
      const minutes = billedMinutes(seconds);
      expect(Number.isInteger(minutes)).toBe(true);
      expect(minutes * 60).toBeGreaterThan(seconds - 0.001);
      expect((minutes - 1) * 60).toBeLessThan(seconds + 0.001);
    }),
  );
});

test.each([
  [640, 480, "ld"],
  [480, 640, "ld"],
  [641, 480, "sd"],
  [640, 481, "sd"],
  [720, 1280, "sd"],
  [1080, 1080, "hd"],
  [1080, 1920, "hd"],
  [1920, 1081, "2k"],
  [1440, 2560, "2k"],
  [2160, 3840, "4k"],
  [3841, 2160, null],
  [4096, 2160, null],
])("%d × %d is %s", (width, height, tier) => {
  expect(tierOf(width, height)).toBe(tier);
  expect(tierOf(height, width)).toBe(tier);
});

const question: CostQuestion = {
  solution: "script",
  previewOnly: false,
  width: 1080,
  height: 1920,
  outputSeconds: [10, 59, 61],
  clips: 3,
  inputSeconds: 0,
};
const rules = defaultRules("CNY", "cn-shanghai");
const priced = (perMinute: number) => ({
  ...rules,
  prices: { ...rules.prices, "editing-hd": { perMinute, source: "x", date: "2026-11-22" } },
});

describe("estimateCost", () => {
  it("adds up whole minutes of every output at the price of their tier", () => {
    expect(estimateCost(question, priced(0.1))).toEqual({
      clips: 3,
      row: "editing-hd",
      minutes: 4,
      micros: microsOf(0.4),
      currency: "CNY",
      missing: null,
    });
  });

  it("adds up money without an error of fractions", () => {
    const outputSeconds = Array.from({ length: 100 }, () => 61);
    expect(estimateCost({ ...question, outputSeconds }, priced(0.0217)).micros).toBe(4_340_000);
  });

  it("names what is missing instead of a price", () => {
    expect(estimateCost(question, rules)).toMatchObject({ micros: null, missing: "price" });
    expect(estimateCost({ ...question, outputSeconds: null }, priced(1))).toMatchObject({
      micros: null,
      missing: "length",
    });
    expect(estimateCost({ ...question, width: 4096, height: 2160 }, priced(1))).toMatchObject({
      row: null,
      micros: null,
      missing: "tier",
    });
  });

  it("charges nothing for a preview of a script, and takes a price of 0 as it is", () => {
    expect(estimateCost({ ...question, previewOnly: true }, rules)).toMatchObject({ micros: 0 });
    expect(estimateCost(question, priced(0))).toMatchObject({ micros: 0, missing: null });
  });

  it("bills matching by the length of its sources and of its outputs, also as a preview", () => {
    const match = { ...question, solution: "match-general" as const, inputSeconds: 61 };
    expect(estimateCost(match, rules)).toMatchObject({ minutes: 6, micros: microsOf(1.8) });
    expect(estimateCost({ ...match, previewOnly: true }, rules).micros).toBe(microsOf(1.8));
    expect(estimateCost({ ...match, inputSeconds: null }, rules).missing).toBe("length");
  });
});

it("has no default price without a published source", () => {
  for (const currency of ["CNY", "USD"] as const) {
    for (const price of Object.values(defaultRules(currency, "ap-southeast-1").prices)) {
      expect(price.perMinute === null).toBe(price.source === "");
      expect(price.perMinute === null).toBe(price.date === null);
    }
  }
  expect(defaultRules("USD", "us-west-1").prices["match-general"].perMinute).toBe(0.06);
  expect(defaultRules("USD", "cn-shanghai").prices["match-general"].perMinute).toBe(0.04);
  expect(defaultRules("CNY", "cn-shanghai").prices["editing-hd"].perMinute).toBeNull();
});
