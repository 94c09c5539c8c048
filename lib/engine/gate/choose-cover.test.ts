import { describe, expect, it } from "vitest";
import { chooseCover, coverLook } from "./choose-cover";
import type { PictureRun, TextProof } from "./picture-plan";

/** A pattern of squares of `side` pixels between two levels. */
const squares = (side: number, dark: number, bright: number) =>
  Buffer.from(
    Array.from({ length: coverLook.width * coverLook.height }, (_, at) => {
      const [x, y] = [at % coverLook.width, Math.floor(at / coverLook.width)];
      return (Math.floor(x / side) + Math.floor(y / side)) % 2 === 0 ? dark : bright;
    }),
  );
const soft = squares(64, 90, 160);
const sharp = squares(8, 90, 160);
const run = (kind: PictureRun["kind"], from: number): PictureRun => ({
  kind,
  from,
  frames: 25,
  sources: [],
});
const still = [run("plain", 0), run("plain", 25), run("plain", 50)];
const choose = (
  pictures: Buffer[],
  runs: readonly PictureRun[] = still,
  texts: readonly TextProof[] = [],
) => chooseCover(Buffer.concat(pictures), [0, 25, 50], { runs, texts });

describe("the cover", () => {
  it.each<[string, Buffer[], number]>([
    ["the sharpest picture", [soft, sharp, soft], 25],
    ["not a dark one", [soft, soft, squares(8, 0, 6)], 0],
    ["not a bright one", [squares(8, 250, 255), soft, soft], 25],
    ["the first of equals", [sharp, sharp, sharp], 0],
    ["the first frame where nothing is known", [], 0],
  ])("is %s", (_, pictures, frame) => {
    expect(choose(pictures)).toBe(frame);
  });

  it("is not in a transition, and not under an effect, if a shot by itself is nearly as good", () => {
    const runs = [run("transition", 0), run("effect", 25), run("plain", 50)];
    const better = squares(8, 88, 164);
    expect(choose([better, better, sharp], runs)).toBe(50);
  });

  it("has its texts at rest", () => {
    const title: TextProof = {
      text: "Sale",
      visible: true,
      shown: { from: 0, to: 75 },
      rest: { from: 40, to: 75 },
      inside: 1,
      atFrame: 57,
      points: [],
    };
    expect(choose([sharp, sharp, sharp], still, [title])).toBe(50);
  });
});
