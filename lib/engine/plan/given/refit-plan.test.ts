import { describe, expect, it } from "vitest";
import { layGiven } from "./lay-given";
import { media } from "../testing/problems";
import { testVoices } from "../testing/plan";
import { readGivenTimeline } from "./read-given-timeline";
import { refitPlan } from "./refit-plan";

const frame = { index: 0, width: 320, height: 180, crf: 20 };
function planOf(VideoTracks: object[]) {
  const read = readGivenTimeline(JSON.stringify({ VideoTracks }));
  if (read.kind !== "given") throw new Error(JSON.stringify(read));
  const world = { media, speech: new Map(), subtitles: new Map(), voices: testVoices };
  const laid = layGiven({ timeline: read.timeline, output: frame, ...world });
  if (!laid.ok) throw new Error(JSON.stringify(laid.problems));
  return laid.timeline;
}

describe("a plan in another size", () => {
  it("keeps shares and scales pixels with the frame, on the main track and above it", () => {
    const boxes = [
      { X: 10, Y: 0.25, Width: 100, Height: 0.5 },
      { X: 0.5, Y: 20 },
    ];
    const plan = planOf([
      { VideoTrackClips: boxes.map((box) => ({ MediaId: "v1", Out: 1, ...box })) },
      {
        VideoTrackClips: boxes
          .slice(0, 1)
          .map((box) => ({ Type: "Image", MediaId: "pic", ...box })),
      },
    ]);
    const { VideoTracks } = refitPlan(plan, { ...frame, width: 640, height: 360 });
    expect(
      VideoTracks.map((track) =>
        track.VideoTrackClips.map(({ X, Y, Width, Height }) => [X, Y, Width, Height]),
      ),
    ).toEqual([
      [
        [20, 0.25, 200, 0.5],
        [0.5, 40, undefined, undefined],
      ],
      [[20, 0.25, 200, 0.5]],
    ]);
  });
});
