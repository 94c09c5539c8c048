import { expect, it } from "vitest";
import { planBatch } from "../plan-batch";
import { testMedia, testRequest } from "../testing/plan";

it.each([
  // The frame is 9:16. 4:5 loses 30 % when it fills it, 3:4 a quarter, 1:1 44 %, 16:9 more than two thirds.
  [undefined, 1080, 1350, false],
  ["Never", 1080, 1350, false],
  ["Little", 1080, 1350, true],
  ["Little", 1440, 1920, true],
  ["Little", 900, 1920, true],
  ["Little", 1080, 1080, false],
  ["Little", 1920, 1080, false],
  ["Always", 1920, 1080, true],
  ["Always", 720, 1280, false],
] as const)(
  "with Crop %s, a source of %d x %d fills the frame: %s",
  (Crop, width, height, fills) => {
    const request = testRequest(
      {
        input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["v"] }] },
        editing: { ProcessConfig: Crop ? { Reelpress: { Crop } } : {} },
      },
      { media: [testMedia("v", { width, height })] },
    );
    const [timeline] = planBatch(request);
    const clips = timeline?.VideoTracks[0].VideoTrackClips ?? [];
    expect(clips.length).toBeGreaterThan(0);
    for (const { AdaptMode } of clips) expect(AdaptMode).toBe(fills ? "Cover" : "Contain");
    // What fills the frame has no background, and what does not has one.
    const isOfOtherShape = width * 16 !== height * 9;
    expect(clips.some(({ Effects }) => Effects.some(({ Type }) => Type === "Background"))).toBe(
      isOfOtherShape && !fills,
    );
  },
);

it.each([
  [undefined, false, "Contain"],
  ["Never", false, "Contain"],
  ["Little", true, "Cover"],
  ["Always", true, "Cover"],
] as const)("with Crop %s, the bars of a film are cut off: %s", (Crop, isCut, adapt) => {
  // A tall film between pillars: without them it has almost the shape of the frame.
  const bars = { left: 0.34, right: 0.34, top: 0, bottom: 0 };
  const request = testRequest(
    {
      input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["v"] }] },
      editing: { ProcessConfig: Crop ? { Reelpress: { Crop } } : {} },
    },
    { media: [testMedia("v", { width: 1920, height: 1080, bars })] },
  );
  const clips = planBatch(request)[0]?.VideoTracks[0].VideoTrackClips ?? [];
  expect(clips.length).toBeGreaterThan(0);
  for (const { AdaptMode, Reelpress } of clips) {
    expect(AdaptMode).toBe(adapt);
    expect(Reelpress.Bars).toEqual(
      isCut ? { Left: 0.34, Right: 0.34, Top: 0, Bottom: 0 } : undefined,
    );
  }
});

it("a source with a named point fills the frame, and the others do as the request says", () => {
  const size = { width: 1920, height: 1080 };
  const Focus = [{ Media: "v", X: 0.8, Y: 0.5 }];
  const request = testRequest(
    {
      input: {
        MediaGroupArray: [
          { GroupName: "A", MediaArray: ["v"] },
          { GroupName: "B", MediaArray: ["w"] },
        ],
      },
      editing: { ProcessConfig: { Reelpress: { Focus } } },
    },
    { media: [testMedia("v", size), testMedia("w", size)] },
  );
  const clips = planBatch(request)[0]?.VideoTracks[0].VideoTrackClips ?? [];
  expect(clips.map(({ AdaptMode, Reelpress }) => [AdaptMode, Reelpress.Focus])).toEqual([
    ["Cover", [{ At: 0, X: 0.8, Y: 0.5 }]],
    ["Contain", undefined],
  ]);
});
