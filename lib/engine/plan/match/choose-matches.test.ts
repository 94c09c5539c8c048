import { describe, expect, it } from "vitest";
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

/** The ids of the sources of each passage. */
const shown = (chooser: MatchChooser, passages: readonly Passage[]) =>
  chooser
    .chooseNext(passages, 0)
    .taken.map((taken) => taken.map(({ shot }) => shot.media.mediaId).join(" "));

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
});
