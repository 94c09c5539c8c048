import { describe, expect, it } from "vitest";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { estimateCost } from "@/lib/model/cost/cost";
import { costQuestionOf } from "@/lib/model/cost/cost-question";
import type { JobSnapshot } from "@/lib/model/job";
import { plansCost } from "./plans-cost";

const clip = (projectId: string, durationSeconds: number | null) =>
  ({ projectId, durationSeconds }) as JobSnapshot["clips"][number];
const job = (...clips: JobSnapshot["clips"]) => ({ clips, width: 720, height: 1280 });
const planned = {
  InputConfig: JSON.stringify({ MediaGroupArray: [{}], SpeechTextArray: ["word ".repeat(26)] }),
  EditingConfig: "{}",
  OutputConfig: JSON.stringify({ Count: 9, GeneratePreviewOnly: true, Width: 1, Height: 1 }),
};
const minutes = (...args: Parameters<typeof plansCost>) => {
  const {
    minutes: billed,
    missing,
    row,
  } = estimateCost(costQuestionOf(plansCost(...args)), defaultRules("CNY", "cn-shanghai"));
  return { billed, missing, row };
};

describe("plansCost", () => {
  it("bills every chosen plan by the longest of them, rounded up to a whole minute", () => {
    const plans = job(clip("a", 20), clip("b", 61), clip("c", 400));
    expect(minutes(plans, ["a", "b"], null)).toMatchObject({ billed: 4, row: "editing-sd" });
    expect(minutes(plans, ["a"], planned)).toMatchObject({ billed: 1 });
  });

  it("uses the request of the plans where their lengths are not reported, and never counts it as free", () => {
    expect(minutes(job(clip("a", null)), ["a", "b"], planned)).toMatchObject({ billed: 2 });
  });

  it("leaves the length unknown where neither is known, so that a cap refuses it", () => {
    expect(minutes(job(clip("a", null)), ["a"], null)).toMatchObject({ missing: "length" });
    expect(minutes(job(), ["gone"], null)).toMatchObject({ missing: "length" });
  });
});
