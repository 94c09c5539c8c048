import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeness, opensAlike } from "./likeness";
import { likenessMatrix } from "./likeness-matrix";
import { partWeights } from "./likeness-parts";
import type { Montage, MontageShot } from "./montage";

/** `a 0 3` shows seconds 0 to 3 of source `a`, `a 0 3 6` shows them for 6 s, `p! 2` a still picture for 2 s. */
const shot = (text: string): MontageShot => {
  const [source = "", ...rest] = text.split(" ");
  const [from = 0, to = 0, shown = to - from] = rest.map(Number);
  if (!source.endsWith("!")) {
    return { source, still: false, fromSeconds: from, toSeconds: to, shownSeconds: shown };
  }
  return { source, still: true, fromSeconds: 0, toSeconds: from, shownSeconds: from };
};
const film = (shots: string, words: Partial<Montage> = {}): Montage => ({
  shots: shots === "" ? [] : shots.split(", ").map(shot),
  script: "",
  titles: [],
  voice: "",
  music: "",
  ...words,
});

const share = (part: keyof typeof partWeights, one: string, other: string) =>
  likeness(film(one), film(other)).parts[part]?.share;

describe("footage", () => {
  it.each([
    ["the same", "a 0 3, b 0 3", "a 0 3, b 0 3", 1],
    ["in another order", "a 0 3, b 0 3", "b 0 3, a 0 3", 1],
    ["half of it", "a 0 3, b 0 3", "a 0 3, c 0 3", 0.5],
    ["ranges that overlap by a third", "a 0 3", "a 2 5", 1 / 3],
    ["another moment of the source", "a 0 3", "a 3 6", 0],
    ["slower", "a 0 3", "a 0 3 6", 1],
    ["faster, and half of it", "a 0 4", "a 0 2 1, b 0 3", 3 / 8],
    ["a still for longer", "p! 2", "p! 5", 1],
    ["a still and others", "p! 2, a 0 2", "p! 2, b 0 2", 0.5],
    ["a shot that was cut in two", "a 0 6", "a 0 3, a 3 6", 1],
    ["a shot shown twice", "a 0 3, a 0 3, b 0 3", "a 0 3, b 0 3", 1],
    ["a short one that a long one holds", "a 0 10", "a 0 10, b 0 10", 2 / 3],
    ["two ranges over a third", "a 0 2, b 0 1, a 2 4", "a 1 3, c 0 3", 4 / 10],
  ])("%s", (_, one, other, expected) => {
    expect(share("footage", one, other)).toBeCloseTo(expected, 8);
    expect(share("footage", other, one)).toBeCloseTo(expected, 8);
  });

  it("says how many seconds", () => {
    const { footage } = likeness(film("a 0 12, b 0 6"), film("a 0 12, c 0 6")).parts;
    expect(footage).toEqual({ share: 0.666666667, seconds: 12, ofSeconds: 18 });
  });
});

describe("order", () => {
  it.each([
    ["the same", "a 0 3, b 0 3, c 0 3", "a 0 3, b 0 3, c 0 3", 1],
    ["reversed", "a 0 3, b 0 3, c 0 3", "c 0 3, b 0 3, a 0 3", 1 / 3],
    ["others between", "a 0 3, x 0 3, b 0 3", "a 0 3, b 0 3, y 0 3", 2 / 3],
    ["the heavier chain", "a 0 1, b 0 1, c 0 8", "c 0 8, a 0 1, b 0 1", 0.8],
    ["one shot meets two of the other", "a 0 6", "a 0 3, x 0 3, a 3 6", 6 / 15],
    ["stills", "p! 2, q! 2", "q! 2, p! 2", 0.5],
    ["a shot that was cut in two", "a 0 6, b 0 2", "a 0 3, a 3 6, b 0 2", 1],
  ])("%s", (_, one, other, expected) => {
    expect(share("order", one, other)).toBeCloseTo(expected, 8);
    expect(share("order", other, one)).toBeCloseTo(expected, 8);
  });
});

describe("opening", () => {
  it.each([
    ["the first three seconds", "a 0 3, b 0 9", "a 0 3, c 0 9", 1],
    ["not what comes later", "b 0 3, a 0 3", "c 0 3, a 0 3", 0],
    ["half of them", "a 0 1.5, b 0 9", "a 0 1.5, c 0 9", 0.5],
    ["the end of a long shot", "a 0 9", "a 6 12", 0],
    ["a shorter video", "a 0 1", "a 0 3", 0.5],
  ])("%s", (_, one, other, expected) => {
    expect(share("opening", one, other)).toBeCloseTo(expected, 8);
  });

  it("tells whether two begin with the same shot", () => {
    expect(opensAlike(film("a 0 3, b 0 3"), film("a 2 5"))).toBe(true);
    expect(opensAlike(film("a 0 3, b 0 3"), film("a 3 6"))).toBe(false);
    expect(opensAlike(film("a 0 1, b 0 3"), film("c 0 1, b 0 3"))).toBe(false);
    expect(opensAlike(film("p! 1"), film("p! 2"))).toBe(true);
    expect(opensAlike(film(""), film(""))).toBe(false);
  });
});

it("says what docs/likeness.md says of three shots", () => {
  const three = film("a 0 3, b 0 3, c 0 3");
  const totals = ["a 0 3, x 0 3, y 0 3", "x 0 3, b 0 3, y 0 3", "x 0 3, b 0 3, c 0 3"].map(
    (other) => likeness(three, film(other)).total.toFixed(2),
  );
  expect(totals).toEqual(["0.47", "0.27", "0.53"]);
});

describe("words and sounds", () => {
  it("compares scripts by sentence, as they are said", () => {
    const parts = (one: string, other: string) =>
      likeness(film("a 0 3", { script: one }), film("a 0 3", { script: other })).parts.script;
    expect(parts("Buy it, now! Today.", "buy it now.\nTODAY")).toEqual({ share: 1 });
    expect(parts("四个字吧。另外的话", "四个字吧！没有一样")).toEqual({ share: 0.5 });
    expect(parts("Yes.", "")).toEqual({ share: 0 });
    expect(parts(" ", "…")).toBeNull();
  });

  it("lets what neither has neither add to nor take from the likeness", () => {
    const words = { script: "Yes.", voice: "v", music: "m" };
    expect(likeness(film("a 0 3"), film("b 0 3")).total).toBe(0);
    expect(likeness(film("a 0 3"), film("a 0 3")).total).toBe(1);
    expect(likeness(film("a 0 3", words), film("b 0 3", words)).total).toBeCloseTo(20 / 95, 8);
    expect(likeness(film("a 0 3", words), film("a 0 3")).total).toBeCloseTo(75 / 95, 8);
    // Sound alone.
    expect(likeness(film("", { music: "m" }), film("", { music: "m" })).total).toBe(1);
    expect(likeness(film("", { music: "m" }), film("", { music: "n" })).total).toBe(0);
  });
});

const anyShot = fc
  .record({
    source: fc.constantFrom("a", "b", "c", "p!"),
    from: fc.integer({ min: 0, max: 9 }),
    length: fc.integer({ min: 1, max: 9 }),
    shown: fc.integer({ min: 1, max: 9 }),
  })
  .map(
    ({ source, from, length, shown }): MontageShot => ({
      source,
      still: source === "p!",
      fromSeconds: from,
      toSeconds: from + length,
      shownSeconds: shown,
    }),
  );
const anyFilm = fc.record({
  shots: fc.array(anyShot, { minLength: 1, maxLength: 7 }),
  script: fc.constantFrom("", "One. Two.", "Two.\nThree!"),
  titles: fc.constantFrom<string[][]>([], ["T"], ["T", "U"]),
  voice: fc.constantFrom("", "v", "w"),
  music: fc.constantFrom("", "m", "n"),
});

it("is symmetric, within 0 and 1, and 1 for itself", () => {
  fc.assert(
    fc.property(anyFilm, anyFilm, (one, other) => {
      const there = likeness(one, other);
      expect(there).toEqual(likeness(other, one));
      expect(there.total).toBeGreaterThanOrEqual(0);
      expect(there.total).toBeLessThanOrEqual(1);
      expect(likeness(one, one).parts.footage?.share).toBe(1);
      expect(there.parts.order?.share ?? 0).toBeLessThanOrEqual(there.parts.footage?.share ?? 0);
    }),
    { numRuns: 300 },
  );
});

it("is 1 for any video and itself, and 0 for two without anything in common", () => {
  fc.assert(
    fc.property(anyFilm, (one) => {
      expect(likeness(one, structuredClone(one)).total).toBe(1);
      const shots = one.shots.map((each) => ({ ...each, source: `other ${each.source}` }));
      expect(likeness(one, { ...film(""), shots }).total).toBe(0);
    }),
    { numRuns: 200 },
  );
});

it("compares a hundred videos within 50 ms", () => {
  const films = Array.from({ length: 100 }, (_, at) =>
    film(
      Array.from(
        { length: 8 },
        (__, place) => `s${(at * 7 + place * 3) % 20} ${at % 5} ${(at % 5) + 3}`,
      ).join(", "),
      {
        script: `Sentence ${at % 7}. And another one.`,
        titles: [`T${at % 3}`],
        voice: "v",
        music: "m",
      },
    ),
  );
  likenessMatrix(films);
  const begun = process.cpuUsage();
  const matrix = likenessMatrix(films);
  // Measured 13 ms on one core.
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(400);
  const [one, other] = [films[3], films[71]];
  expect(matrix[3]?.[71]).toBe(one && other && likeness(one, other).total);
  expect(matrix[71]?.[3]).toBe(matrix[3]?.[71]);
  expect(matrix.every((row, at) => row[at] === 1 && row.length === 100)).toBe(true);
});

it("weighs as docs/likeness.md says, 100 in all", async () => {
  const page = await readFile("docs/likeness.md", "utf8");
  const table = [...page.matchAll(/^\| (\w+) \| (\d+) \|/gm)].map(([, part, weight]) => [
    part,
    Number(weight),
  ]);
  expect(Object.fromEntries(table)).toEqual(partWeights);
  expect(Object.values(partWeights).reduce<number>((sum, weight) => sum + weight, 0)).toBe(100);
});
