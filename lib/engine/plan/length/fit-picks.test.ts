import { describe, expect, it } from "vitest";
import { planBatch } from "../plan-batch";
import type { PlanRequest } from "../plan-request";
import { testMedia, testRequest } from "../testing/plan";

describe("plans", () => {
  it.each([
    ["stretched far beyond its length", { FixedDuration: 8 }, [], 0.2, true],
    [
      "stretched under a voice",
      {},
      ["只有很短的素材，却要说很长的一段话，这段话足足要说七秒多。"],
      0.2,
      true,
    ],
    ["stretched a little", { FixedDuration: 8 }, [], 5, false],
    ["long enough", { FixedDuration: 8 }, [], 12, false],
  ])(
    "say before anything is made whether material is %s",
    (_, output, SpeechTextArray, seconds, is) => {
      const request = testRequest(
        {
          input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["v"] }], SpeechTextArray },
          output,
        },
        { media: [testMedia("v", { durationSeconds: seconds })] },
      );
      const warnings = planBatch(request)[0]?.Reelpress.Warnings;
      expect(warnings?.includes("material-stretched")).toBe(is);
    },
  );
});

describe("a clip that is cut to its narration", () => {
  const media = [
    testMedia("still", { kind: "image", durationSeconds: 0 }),
    testMedia("blink", { durationSeconds: 0.3 }),
  ];
  const texts = [
    "First we grind. Then we press! And then, at long last, after all that work, we drink it together.",
  ];
  const plans = planBatch(
    testRequest(
      {
        input: {
          MediaGroupArray: [
            { GroupName: "A", MediaArray: ["still"] },
            { GroupName: "B", MediaArray: ["still", "blink"] },
          ],
          SpeechTextArray: texts,
        },
        editing: { ProcessConfig: { AlignmentMode: "Cut", AllowTransition: true } },
        output: { Count: 4 },
      },
      { seed: " ", media },
    ),
  );

  it("keeps a glimpse of a new shot rather than a repeated one, however much of it overlaps", () => {
    for (const { VideoTracks } of plans) {
      const shown = VideoTracks[0].VideoTrackClips.map((clip) => clip.MediaId);
      expect(shown).toContain("blink");
    }
  });

  it("plays at its own speed, and no two alike, however short the only shot is", () => {
    const request = testRequest(
      {
        input: {
          MediaGroupArray: [{ GroupName: "A", MediaArray: ["blink"] }],
          SpeechTextArray: [
            "我们为每一位早起的朋友准备好了热咖啡，欢迎你带上好心情来店里坐一坐，聊一聊。今天就来吧！",
            "First we grind. Then we press! And then, at long last, after all that work, we drink it together.",
          ],
        },
        editing: { ProcessConfig: { AlignmentMode: "Cut" } },
        output: { Count: 2 },
      },
      { media: [testMedia("blink", { durationSeconds: 0.18 })] },
    );
    const clips = planBatch(request).map(({ VideoTracks }) => VideoTracks[0].VideoTrackClips);
    expect(new Set(clips.flat().map((clip) => clip.Speed))).toEqual(new Set([1]));
    expect(new Set(clips.map((shots) => shots.length))).toEqual(new Set([63, 50]));
  });
});

describe("clips of one batch", () => {
  const codesAndShots = (request: PlanRequest) =>
    planBatch(request).map(({ VideoTracks, Reelpress }) => ({
      codes: Reelpress.Warnings,
      shots: VideoTracks[0].VideoTrackClips.map((clip) => clip.MediaId).join(" "),
    }));

  const oneShotEach = (groups: Record<string, number>) => {
    const MediaGroupArray = Object.entries(groups).map(([GroupName, count]) => ({
      GroupName,
      MediaArray: Array.from({ length: count }, (_, at) => `${GroupName}${at + 1}`),
    }));
    const media = MediaGroupArray.flatMap(({ MediaArray }) => MediaArray).map((id) =>
      testMedia(id, { durationSeconds: 3 }),
    );
    return { MediaGroupArray, media };
  };

  it("say that they show the shots of an earlier clip when only what was cut away differed", () => {
    const { MediaGroupArray, media } = oneShotEach({ a: 2, b: 3 });
    const request = testRequest(
      {
        input: { MediaGroupArray, SpeechTextArray: ["Short one."] },
        editing: { ProcessConfig: { AlignmentMode: "Cut" } },
        output: { Count: 6 },
      },
      { media },
    );
    const clips = codesAndShots(request);
    expect(clips.map(({ shots }) => shots).sort()).toEqual(["a1", "a1", "a1", "a2", "a2", "a2"]);
    expect(clips[0]?.shots).not.toBe(clips[1]?.shots);
    expect(clips.map(({ codes }) => codes.includes("combinations-exhausted"))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it("differ in the groups that a short clip has room for, however many shots the others have", () => {
    const { MediaGroupArray, media } = oneShotEach({ a: 3, b: 200, c: 4 });
    const output = { Count: 13, MaxDuration: 0.5 };
    // A seed by which chance alone does not find the last combination.
    const request = testRequest({ input: { MediaGroupArray }, output }, { seed: "s58", media });
    const clips = codesAndShots(request);
    expect(new Set(clips.slice(0, 12).map(({ shots }) => shots)).size).toBe(12);
    expect(clips.findIndex(({ codes }) => codes.includes("combinations-exhausted"))).toBe(12);
  });

  it("say that a shot is shown again only when it is", () => {
    const request = testRequest(
      {
        input: {
          MediaGroupArray: ["A", "B", "C"].map((GroupName) => ({ GroupName, MediaArray: ["v"] })),
        },
        output: { MaxDuration: 0.2 },
      },
      { media: [testMedia("v", { durationSeconds: 1 })] },
    );
    const [clip] = codesAndShots(request);
    expect(clip?.shots).toBe("v");
    expect(clip?.codes).not.toContain("shots-repeated");
  });
});
