import { describe, expect, it } from "vitest";
import { planBatch } from "./plan-batch";
import { testMedia, testRequest } from "./testing/plan";

describe("planning time", () => {
  it("plans 100 outputs from 40 groups of 200 media in well under two seconds", () => {
    const groups = Array.from({ length: 40 }, (_, group) => ({
      GroupName: `group ${group}`,
      MediaArray: Array.from({ length: 200 }, (_media, at) => `m${group}-${at}`),
    }));
    const media = groups.flatMap((group) =>
      group.MediaArray.map((id) => testMedia(id, { durationSeconds: 60 })),
    );
    const text =
      "我们为每一位早起的朋友准备好了热咖啡，欢迎你带上好心情来店里坐一坐，聊一聊。".repeat(20);
    const request = testRequest(
      {
        input: { MediaGroupArray: groups, SpeechTextArray: [text, `${text}好。`] },
        output: { Count: 100 },
      },
      { media },
    );
    const began = process.cpuUsage();
    expect(planBatch(request)).toHaveLength(100);
    const milliseconds = process.cpuUsage(began).user / 1000;
    expect(milliseconds).toBeLessThan(3000);
  }, 60_000);
});
