import { expect, it } from "vitest";
import type { SoundAnalysis } from "@/lib/engine/plan/analysis/media-analysis";
import { testShot } from "@/lib/engine/plan/testing/analyses";
import { withSound } from "./with-sound";

const sound = (part: Partial<SoundAnalysis>): SoundAnalysis => ({
  hopSeconds: 0.5,
  loudnessDb: [],
  highPassDb: [],
  speech: [],
  hits: [],
  beats: [],
  ...part,
});

it("leaves shots without sound alone", () => {
  expect(withSound([testShot(0, 1)], null)).toEqual([testShot(0, 1)]);
});

it.each<[string, (readonly [number, number])[], number[]]>([
  ["nobody speaks", [], [0, 0, 0]],
  ["all the time", [[0, 9]], [1, 1, 1]],
  ["over a cut", [[1, 3]], [0.5, 0.5, 0]],
  [
    "twice in a shot",
    [
      [0, 0.5],
      [1, 1.5],
    ],
    [0.5, 0, 0],
  ],
  ["only in the last", [[4.5, 5]], [0, 0, 0.5]],
])("tells the share of each shot in which somebody speaks: %s", (_name, speech, shares) => {
  const shots = [testShot(0, 2), testShot(2, 4), testShot(4, 5)];
  expect(withSound(shots, sound({ speech })).map((one) => one.speechShare)).toEqual(shares);
});

it("means the power of a shot, not its levels, and does not fall below silence", () => {
  const loudnessDb = [0, -100, -20, -20, Number.NEGATIVE_INFINITY, -120];
  const levels = withSound(
    [testShot(0, 1), testShot(1, 2), testShot(2, 3), testShot(8, 9)],
    sound({ loudnessDb }),
  );
  expect(levels.map((one) => one.loudnessDb)).toEqual([-3, -20, -90, -90]);
});
