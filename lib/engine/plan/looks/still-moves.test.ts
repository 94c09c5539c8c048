import fc from "fast-check";
import { expect, it } from "vitest";
import { planBatch } from "../plan-batch";
import { testMedia, testRequest } from "../testing/plan";
import { stillMoves } from "./still-moves";

const image = (mediaId: string) => ({ mediaId, kind: "image" });

it("moves no picture as the one before it, films between them or not", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ mediaId: fc.string(), kind: fc.constantFrom("image", "video") }), {
        minLength: 1,
        maxLength: 30,
      }),
      (shots) => {
        const moves = stillMoves(shots);
        expect(moves.map((move) => move !== null)).toEqual(
          shots.map(({ kind }) => kind === "image"),
        );
        const pictures = moves.filter((move) => move !== null);
        pictures.forEach((move, at) => expect(move).not.toBe(pictures[at + 1]));
        expect(stillMoves(shots)).toEqual(moves);
      },
    ),
  );
});

it("uses every move", () => {
  const shots = Array.from({ length: 40 }, (_, at) => image(`m${at}`));
  expect(new Set(stillMoves(shots)).size).toBe(4);
});

it.each([
  [undefined, false],
  ["Hold", false],
  ["Move", true],
] as const)("with Stills %s, pictures move: %s", (Stills, moves) => {
  const request = testRequest(
    {
      input: {
        MediaGroupArray: [
          { GroupName: "A", MediaArray: ["p"] },
          { GroupName: "B", MediaArray: ["v"] },
        ],
      },
      editing: { ProcessConfig: Stills ? { Reelpress: { Stills } } : {} },
    },
    { media: [testMedia("p", { kind: "image" }), testMedia("v", {})] },
  );
  const clips = planBatch(request)[0]?.VideoTracks[0].VideoTrackClips ?? [];
  expect(clips.map(({ Type }) => Type)).toEqual(["Image", "Video"]);
  expect(clips.map(({ Reelpress }) => Reelpress.Move !== undefined)).toEqual([moves, false]);
});
