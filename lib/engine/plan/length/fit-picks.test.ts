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
