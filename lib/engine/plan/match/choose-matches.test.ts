import { describe, expect, it } from "vitest";
import { runSteps } from "../run-steps";
import { testMedia } from "../testing/plan";
import { MatchChooser } from "./choose-matches";
import type { MatchPool } from "./match-pool";
import type { Passage } from "./passage";

/** A pool of one shot for each length, each of its own source. */
function poolOfLengths(lengths: readonly number[]): MatchPool {
  return {
    texts: [],
    shots: lengths.map((length, number) => {
      const media = testMedia(`m${number}`, { durationSeconds: length / 25 });
      return {
        texts: [],
        shot: { id: `m${number}@0-${length}`, number, media, from: 0, to: length },
      };
    }),
  };
}

const passage = (frames: number, scores: readonly number[]): Passage => ({
  text: "",
  frames,
  chosen: [],
  ratings: scores.map((score, shot) => ({ shot, score, reason: null })),
});

const chosen = (chooser: MatchChooser, passages: readonly Passage[]) =>
  runSteps(chooser.chooseNext(passages, 0));

/** The ids of the sources of each passage. */
const shown = (chooser: MatchChooser, passages: readonly Passage[]) =>
  chosen(chooser, passages).taken.map((taken) =>
    taken.map(({ shot }) => shot.media.mediaId).join(" "),
  );

describe("choosing shots by their scores", () => {
  it("gives a shot to the passage that it fits best, and the other passage its second best", () => {
    const chooser = new MatchChooser(poolOfLengths([100, 100, 100]), "seed", false);
    const passages = [
      passage(55, [0.825, 0.272, 0.186]),
      passage(59, [0.315, 0.522, 0.559]),
      passage(60, [0.252, 0.325, 0.901]),
    ];
    expect(shown(chooser, passages)).toEqual(["m0", "m1", "m2"]);
  });

  it("never shows a shot twice while another is free, and says when it must", () => {
    const pool = poolOfLengths([50, 50, 50, 50]);
    const even = [0.9, 0.1, 0.1, 0.1];
    const chooser = new MatchChooser(pool, "seed", false);
    const { taken, warnings } = chosen(chooser, [
      passage(50, even),
      passage(50, even),
      passage(50, even),
    ]);
    expect(new Set(taken.flat().map(({ shot }) => shot.id)).size).toBe(3);
    expect(taken.map(([first]) => first?.by)).toEqual(["match", "turn", "turn"]);
    expect([...warnings]).toEqual(["match-missing"]);
    const all = Array.from({ length: 5 }, () => passage(50, [0.9, 0.8, 0.7, 0.6]));
    const short = chosen(new MatchChooser(pool, "seed", false), all);
    expect(short.taken.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1]);
    expect([...short.warnings]).toContain("shots-repeated");
  });

  /** The first source is one long shot in four parts, and the others are shots of their own. */
  const poolWithTake = (parts: number, others: number): MatchPool => {
    const pool = poolOfLengths(Array.from({ length: parts + others }, () => 50));
    const media = testMedia("long", { durationSeconds: parts * 2 });
    const shots = pool.shots.map((one, index) => {
      const [from, to] = [index * 50, index * 50 + 50];
      const shot = { ...one.shot, id: `long@${from}-${to}`, media, from, to };
      return index < parts ? { ...one, take: 0, shot } : { ...one, take: index };
    });
    return { ...pool, shots };
  };
  const starts = (pool: MatchPool, passages: readonly Passage[]) =>
    chosen(new MatchChooser(pool, "seed", false), passages).taken.map((taken) =>
      taken.map(({ shot }) => `${shot.media.mediaId}@${shot.from}`).join(" "),
    );

  it("shows a long shot under one passage only while others match about as well", () => {
    const pool = poolWithTake(4, 2);
    const scores = [0.9, 0.88, 0.86, 0.84, 0.7, 0.68];
    const three = [passage(50, scores), passage(50, scores), passage(50, scores)];
    expect(starts(pool, three).sort()).toEqual(["long@0", "m4@0", "m5@0"]);
    // Others that have hardly to do with the text give way, and parts that touch come last.
    const poor = [0.9, 0.88, 0.86, 0.84, 0.31, 0.1];
    expect(starts(pool, [passage(50, poor), passage(50, poor)]).sort()).toEqual([
      "long@0",
      "long@100",
    ]);
  });

  it("lets a long shot go on inside a passage, and fills with other shots first", () => {
    const pool = poolWithTake(3, 2);
    const one = passage(100, [0.9, 0.88, 0.5, 0.87, 0.1]);
    expect(starts(pool, [one])).toEqual(["long@0 long@50"]);
    const nothing = passage(50, [0.2, 0.1, 0.1, 0, 0]);
    const shot = starts(pool, [passage(50, [0.9, 0.1, 0.1, 0, 0]), nothing, nothing]);
    expect(shot.slice(1).sort()).toEqual(["m3@0", "m4@0"]);
  });

  it("gives a passage that is longer than its shot several", () => {
    const chooser = new MatchChooser(poolOfLengths([50, 50, 50]), "seed", false);
    expect(shown(chooser, [passage(90, [0.4, 0.9, 0.5])])).toEqual(["m1 m2"]);
  });

  it("fills a passage that nothing fits, and only that one", () => {
    const chooser = new MatchChooser(poolOfLengths([50, 50]), "seed", false);
    const { taken, warnings } = chosen(chooser, [passage(50, [0.2, 0.1]), passage(50, [0.8, 0.1])]);
    expect(taken.map(([first]) => [first?.shot.media.mediaId, first?.by])).toEqual([
      ["m1", "turn"],
      ["m0", "match"],
    ]);
    expect([...warnings]).toEqual(["match-missing"]);
  });

  it("varies outputs among the good shots, with a bounded loss", () => {
    const scores = [0.9, 0.85, 0.8, 0.78, 0.5, 0.4];
    const chooser = new MatchChooser(poolOfLengths(scores.map(() => 50)), "seed", false);
    const seen = Array.from({ length: 40 }, () => shown(chooser, [passage(50, scores)]).join());
    expect(seen[0]).toBe("m0");
    // At most 0.15 below the best; 0.5 is too far.
    expect([...new Set(seen)].sort()).toEqual(["m0", "m1", "m2", "m3"]);
  });

  it("draws the same for the same seed, and keeps what a person chose", () => {
    const pool = poolOfLengths([50, 50, 50, 50, 50, 50]);
    const chosen = pool.shots[5]?.shot;
    if (!chosen) throw new Error("no shot");
    const passages = [
      { ...passage(50, [0.7, 0.7, 0.7, 0.7, 0.7, 0.1]), chosen: [chosen] },
      passage(50, [0.7, 0.7, 0.7, 0.7, 0.7, 0.9]),
    ];
    const draw = (seed: string) => {
      const chooser = new MatchChooser(pool, seed, false);
      return Array.from({ length: 4 }, () => shown(chooser, passages));
    };
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
    for (const [first, second] of draw("a")) {
      expect(first).toBe("m5");
      expect(second).not.toBe("m5");
    }
  });

  it("keeps the order of the footage when it is told to, and says when it cannot", () => {
    const pool = poolOfLengths([50, 50, 50]);
    const passages = [passage(50, [0.3, 0.5, 0.9]), passage(50, [0.9, 0.8, 0.4])];
    expect(shown(new MatchChooser(pool, "seed", false), passages)).toEqual(["m2", "m0"]);
    expect(shown(new MatchChooser(pool, "seed", true), passages)).toEqual(["m0", "m1"]);
    const long = [passage(100, [0.5, 0.5, 0.5]), passage(100, [0.5, 0.5, 0.5])];
    const { warnings } = chosen(new MatchChooser(pool, "seed", true), long);
    expect([...warnings]).toContain("order-not-kept");
  });
});
