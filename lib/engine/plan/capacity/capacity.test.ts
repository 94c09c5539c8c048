import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorMs } from "@/lib/base/pure/testing/processor-ms";
import { likeness } from "@/lib/ims/schema/likeness/likeness";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { readInput } from "../request/read-input";
import { readScript } from "../request/speech-mode";
import { planLength } from "../length/plan-length";
import { planBatch } from "../plan-batch";
import { runSteps } from "../run-steps";
import { catalogShots } from "../shots/shots";
import { testMedia, testRequest } from "../testing/plan";
import { batchCapacity } from "./batch-capacity";
import { capacityOf, countInSteps, type Making, moreInSteps } from "./capacity";
import { largestClique } from "./largest-clique";

const silent = { script: "", titles: [], voice: "", music: "" };

/** Groups of sources of 3 s, which are one shot each; `shared` groups have the same sources. */
function material(counts: readonly number[], shared = false, likenessMost?: number, Count = 1) {
  const MediaGroupArray = counts.map((count, group) => ({
    GroupName: `G${group}`,
    MediaArray: Array.from({ length: count }, (_, at) => `${shared ? "" : `g${group}`}v${at}`),
  }));
  const media = MediaGroupArray.flatMap(({ MediaArray }) => MediaArray).map((name) =>
    testMedia(name, { durationSeconds: 3 }),
  );
  const Likeness = likenessMost === undefined ? undefined : { Most: likenessMost };
  const editing = { ProcessConfig: { Reelpress: { Likeness } } };
  return testRequest({ input: { MediaGroupArray }, editing, output: { Count } }, { media });
}

function made(counts: readonly number[], shared = false) {
  const { configs, media, speech } = material(counts, shared);
  const input = readInput(configs.input);
  const catalog = catalogShots(input.groups, configs.editing, media);
  const length = planLength(readScript(input), [], speech, configs);
  const making: Making = { length, overlapFrames: 0, words: silent };
  return { catalog, making };
}

const filmOf = (row: readonly string[]): Montage => ({
  ...silent,
  shots: row.map((source) => ({
    source,
    still: false,
    fromSeconds: 0,
    toSeconds: 3,
    shownSeconds: 3,
  })),
});

/** The largest set of videos of one source per group that are all different enough: every set is tried. */
function bruteForce(
  counts: readonly number[],
  shared: boolean,
  most: number,
  rules: { never?: readonly string[]; open?: string | undefined; openingsDiffer?: boolean } = {},
  before: readonly Montage[] = [],
): number {
  const rows = counts.reduce<number[][]>(
    (all, count) => all.flatMap((row) => Array.from({ length: count }, (_, at) => [...row, at])),
    [[]],
  );
  const named = rows.map((row) => row.map((at, group) => (shared ? `v${at}` : `g${group}v${at}`)));
  const { never = [], open, openingsDiffer } = rules;
  const allowed = named.filter(
    (row) => !row.some((name) => never.includes(name)) && (open === undefined || row[0] === open),
  );
  const apart = allowed.filter((row) => new Set(row).size === row.length);
  const films = (apart.length > 0 ? apart : allowed)
    .map(filmOf)
    .filter((film) => before.every((other) => likeness(film, other).total <= most + 1e-9));
  const fits = films.map((one) => films.map((other) => likeness(one, other).total <= most + 1e-9));
  let best = 0;
  const openingOf = (film: number | undefined) => films[film ?? -1]?.shots[0]?.source;
  /** Whether some order has no two beside each other that open alike: every order is tried. */
  const hasOrder = (last: number | undefined, rest: readonly number[]): boolean =>
    rest.length === 0 ||
    rest.some(
      (next, at) =>
        (last === undefined || openingOf(next) !== openingOf(last)) &&
        hasOrder(
          next,
          rest.filter((_, other) => other !== at),
        ),
    );
  const grow = (chosen: number[], from: number) => {
    if (chosen.length > best && (!openingsDiffer || hasOrder(undefined, chosen))) {
      best = chosen.length;
    }
    // Sets that cannot become larger than the best are left out; all others are tried.
    for (let next = from; chosen.length + films.length - next > best; next += 1) {
      if (chosen.every((one) => fits[one]?.[next])) grow([...chosen, next], next + 1);
    }
  };
  grow([], 0);
  return best;
}

describe("capacity", () => {
  it("is what trying all sets of videos gives, for small material", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.constantFrom(0.1, 0.3, 0.5, 0.6, 0.9),
        (counts, shared, most) => {
          const { catalog, making } = made(counts, shared);
          const expected = bruteForce(counts, shared, most);
          expect(capacityOf(catalog, making, most)).toEqual({ videos: expected, isExact: true });
        },
      ),
      { numRuns: 120 },
    );
  });

  it("knows what is never shown, what opens, how neighbours open, and what was made before", () => {
    const never = fc.subarray(["g0v0", "g0v1", "g1v0", "g1v1"], { maxLength: 2 });
    let narrowed = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 2 }),
        fc.constantFrom(0.1, 0.3, 0.6, 0.9),
        never,
        fc.constantFrom(undefined, "g0v0", "g0v1"),
        fc.boolean(),
        fc.array(fc.constantFrom(0, 1), { maxLength: 2 }),
        (counts, most, banned, open, openingsDiffer, earlier) => {
          const request = material(counts, false, most);
          const since = { Since: 0 };
          // A rule that would leave a group without shots does not hold.
          const isBroken = counts.some((count, group) =>
            Array.from({ length: count }, (_, at) => `g${group}v${at}`).every((id) =>
              banned.includes(id),
            ),
          );
          fc.pre(!isBroken && !(open && banned.includes(open)));
          const Reelpress = {
            Likeness: { Most: most, ...(openingsDiffer ? { Openings: "Differ" as const } : {}) },
            Wall: {
              Base: 1,
              Draws: [],
              Outputs: [0],
              Never: banned.map((MediaId) => ({ MediaId, ...since })),
              ...(open ? { Open: [{ MediaId: open, ...since }] } : {}),
            },
          };
          const before = earlier.map((at, index) => ({
            jobId: "old",
            index,
            montage: filmOf(counts.map((_, group) => `g${group}v${at}`)),
          }));
          const editing = { ...request.configs.editing, ProcessConfig: { Reelpress } };
          const found = batchCapacity({
            ...request,
            configs: { ...request.configs, editing },
            before,
          });
          const rules = { never: banned, open, openingsDiffer };
          const expected = bruteForce(
            counts,
            false,
            most,
            rules,
            before.map(({ montage }) => montage),
          );
          expect(found).toMatchObject({ videos: expected, isExact: true });
          if (expected < bruteForce(counts, false, most)) narrowed += 1;
        },
      ),
      { numRuns: 150 },
    );
    expect(narrowed).toBeGreaterThan(50);
  });

  it("of much material stays a lower bound beside a thousand earlier videos, and quick", () => {
    const { catalog, making } = made([30, 30, 30]);
    const before = Array.from({ length: 1000 }, (_, at) =>
      filmOf([`g0v${at % 30}`, `g1v${(at * 7) % 30}`, `g2v${(at * 11) % 30}`]),
    );
    const begunMs = processorMs();
    const found = capacityOf(catalog, { ...making, before }, 0.5);
    expect(processorMs() - begunMs).toBeLessThan(500);
    expect(found.isExact).toBe(false);
    expect(found.videos).toBeLessThanOrEqual(25);
  });

  it.each([
    [[1], 0.5, 1],
    [[20], 0.5, 20],
    [[4, 4, 4], 0.05, 4],
    // One shot may be the same, also the first: the rows of a Latin square.
    [[3, 3, 3], 0.5, 9],
    [[2, 2, 2], 0.5, 4],
  ])("of %j at %d is %d", (counts, most, videos) => {
    const { catalog, making } = made(counts);
    expect(capacityOf(catalog, making, most)).toEqual({ videos, isExact: true });
  });

  it("of much material is a lower bound that is near, and quick", () => {
    const { catalog, making } = made([7, 7, 7]);
    const begunMs = processorMs();
    const found = capacityOf(catalog, making, 0.5);
    const took = processorMs() - begunMs;
    // Forty-nine rows of seven sources share one source at most: that is all that there are.
    expect(found).toEqual({ videos: 49, isExact: false });
    // Some 50 ms of one core, once it is warm.
    expect(took).toBeLessThan(300);
    const many = made([30, 30, 30, 30]);
    expect(capacityOf(many.catalog, many.making, 0.5)).toEqual({ videos: 100, isExact: false });
  });

  it("is never more than the planner makes without a warning", () => {
    for (const counts of [[3, 3, 3], [2, 5], [6], [4, 2, 3]]) {
      const { catalog, making } = made(counts);
      const { videos } = capacityOf(catalog, making, 0.5);
      const plans = planBatch(material(counts, false, 0.5, videos));
      const warned = plans.filter(({ Reelpress }) => Reelpress.Warnings.includes("too-alike"));
      // What is drawn first may stand in the way of the largest set.
      expect(plans.length - warned.length, String(counts)).toBeGreaterThanOrEqual(
        Math.ceil(videos * 0.7),
      );
    }
  });

  it("of a request takes its bound, and is exact only where all say the same", () => {
    const { seed, ...request } = material([2, 5], false, 0.1);
    expect(batchCapacity({ ...request, seed })).toMatchObject({
      videos: 2,
      isExact: true,
      most: 0.1,
      more: { groupName: "G0", shots: 2, videos: 4 },
    });
    const { input } = request.configs;
    const titled = { ...request.configs, input: { ...input, TitleArray: ["One", "Two"] } };
    expect(batchCapacity({ ...request, seed, configs: titled })).toMatchObject({
      isExact: false,
    });
    expect(batchCapacity(material([1], false, undefined, 20))).toEqual({
      videos: 1,
      isExact: true,
      most: 0.5,
      more: { group: 0, groupName: "G0", shots: 2, videos: 3 },
    });
  });

  it("says where more footage helps most", () => {
    const { catalog, making } = made([2, 5]);
    const most = 0.1;
    const counted = runSteps(countInSteps(catalog, making, most));
    expect(counted.videos).toBe(2);
    const more = { group: 0, shots: 2, videos: 4 };
    expect(runSteps(moreInSteps(catalog, making, most, counted))).toEqual(more);
  });
});

it("finds the largest clique of any small graph", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer(),
      (count, density, salt) => {
        const joined = (one: number, other: number) => {
          const [low, high] = one < other ? [one, other] : [other, one];
          return Math.abs(Math.sin(low * 12.9898 + high * 78.233 + salt) * 1e4) % 10 < density;
        };
        let best = 0;
        const grow = (chosen: readonly number[], open: readonly number[]) => {
          best = Math.max(best, chosen.length);
          if (chosen.length + open.length <= best) return;
          open.forEach((next, at) => {
            const rest = open.slice(at + 1).filter((other) => joined(next, other));
            grow([...chosen, next], rest);
          });
        };
        const vertices = Array.from(
          { length: Math.min(count, density > 7 ? 20 : 40) },
          (_, at) => at,
        );
        grow([], vertices);
        expect(largestClique(vertices.length, joined, 100_000)).toEqual({
          size: best,
          isExact: true,
        });
      },
    ),
    { numRuns: 40 },
  );
});
