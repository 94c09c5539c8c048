import { describe, expect, it } from "vitest";
import type { ClipSnapshot } from "@/lib/model/job";
import { jobOutlook } from "./job-outlook";

const createdAt = "2026-11-22T08:00:00.000Z";
const after = (seconds: number) => Date.parse(createdAt) + seconds * 1000;

function job(clips: Partial<ClipSnapshot>[]) {
  return {
    createdAt,
    count: clips.length,
    clips: clips.map((clip, index) => ({
      subJobId: String(index),
      index,
      state: "waiting" as const,
      stage: "waiting" as const,
      progress: null,
      secondsLeft: null,
      projectId: null,
      mediaId: null,
      durationSeconds: null,
      error: null,
      content: null,
      ...clip,
    })),
  };
}

describe("jobOutlook", () => {
  it("counts clips by their state", () => {
    const states = ["ready", "ready", "failed", "cancelled", "working", "waiting"] as const;
    const outlook = jobOutlook(job(states.map((state) => ({ state }))), after(10));
    expect(outlook).toMatchObject({ ready: 2, failed: 1, cancelled: 1, open: 2 });
  });

  it("counts settled clips as whole and clips at work by their progress", () => {
    const clips = job([
      { state: "ready" },
      { state: "failed" },
      { state: "working", progress: 0.5 },
      {},
    ]);
    expect(jobOutlook(clips, after(50)).share).toBe(0.625);
  });

  it("extrapolates the pace so far while clips wait", () => {
    const clips = job([{ state: "ready" }, {}, {}, {}]);
    expect(jobOutlook(clips, after(60)).secondsLeft).toBe(180);
  });

  it("follows the slowest clip when none waits", () => {
    const clips = job([
      { state: "ready" },
      { state: "working", progress: 0.5, secondsLeft: 9 },
      { state: "working", progress: 0.2, secondsLeft: 31 },
    ]);
    expect(jobOutlook(clips, after(60)).secondsLeft).toBe(31);
  });

  it.each([
    ["nothing has begun", job([{}, {}]), 30],
    ["all is settled", job([{ state: "ready" }]), 30],
    ["there are no clips", job([]), 30],
    ["the clocks disagree", job([{ state: "ready" }, {}]), -5],
  ])("makes no guess when %s", (_what, clips, seconds) => {
    expect(jobOutlook(clips, after(seconds)).secondsLeft).toBeNull();
  });
});
