import { expect, it } from "vitest";
import type { AnalysedShot, SoundAnalysis } from "@/lib/engine/plan/analysis/media-analysis";
import { withSound } from "./with-sound";

const shot = (fromSeconds: number, toSeconds: number): AnalysedShot => ({
  fromSeconds,
  toSeconds,
  cutKind: "hard",
  motion: 0,
  luma: 0,
  saturation: 0,
  sharpness: 0,
  blackShare: 0,
  frozenShare: 0,
  speechShare: 0,
  loudnessDb: null,
});
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
  expect(withSound([shot(0, 1)], null)).toEqual([shot(0, 1)]);
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
  const shots = [shot(0, 2), shot(2, 4), shot(4, 5)];
  expect(withSound(shots, sound({ speech })).map((one) => one.speechShare)).toEqual(shares);
});

it("means the power of a shot, not its levels, and does not fall below silence", () => {
  const loudnessDb = [0, -100, -20, -20, Number.NEGATIVE_INFINITY, -120];
  const levels = withSound([shot(0, 1), shot(1, 2), shot(2, 3), shot(8, 9)], sound({ loudnessDb }));
  expect(levels.map((one) => one.loudnessDb)).toEqual([-3, -20, -90, -90]);
});
