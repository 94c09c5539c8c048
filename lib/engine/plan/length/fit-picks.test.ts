import { describe, expect, it } from "vitest";
import { planBatch } from "../plan-batch";
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
});
