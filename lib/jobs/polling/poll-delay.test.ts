import { describe, expect, it } from "vitest";
import type { FollowedJob, JobState } from "@/lib/model/job";
import { pollDelay } from "./poll-delay";
import { waitingSnapshot } from "../snapshot/waiting-snapshot";

const createdAt = "2026-11-22T08:00:00.000Z";
const start = Date.parse(createdAt);
const minute = 60_000;

function followed(state: JobState, source: FollowedJob["source"] = "live"): FollowedJob {
  const known = { name: "n", seed: "s", createdAt, count: 1, width: 9, height: 16 };
  const snapshot = waitingSnapshot("j", known);
  const over = state !== "waiting" && state !== "working";
  const clips = snapshot.clips.map((clip) => ({
    ...clip,
    state: over ? ("ready" as const) : ("working" as const),
  }));
  return { snapshot: { ...snapshot, state, clips }, source };
}
const at = (rest: Partial<Parameters<typeof pollDelay>[0]>) =>
  pollDelay({
    followed: followed("working"),
    failures: 0,
    hidden: false,
    nowMs: start,
    ...rest,
  });

describe("pollDelay", () => {
  it.each(["finished", "failed", "cancelled"] as const)("stops when the job is %s", (state) => {
    expect(at({ followed: followed(state) })).toBe(false);
    expect(at({ followed: followed(state), failures: 3, hidden: true })).toBe(false);
  });

  it("stops when the job is forgotten, whatever its last snapshot shows", () => {
    expect(at({ followed: followed("working", "forgotten") })).toBe(false);
  });

  it("continues while a clip of a finished job is being retried", () => {
    const job = followed("finished");
    job.snapshot.clips[0] = { ...job.snapshot.clips[0]!, state: "working" };
    expect(at({ followed: job })).toBe(1000);
  });

  it("continues while there is only an old snapshot", () => {
    expect(at({ followed: followed("finished", "kept") })).toBe(3000);
  });

  it.each([
    [0, 1000],
    [9 * minute, 1000],
    [11 * minute, 2000],
    [61 * minute, 5000],
  ])("asks a job of age %i ms every %i ms", (age, delay) => {
    expect(at({ nowMs: start + age })).toBe(delay);
  });

  it.each([
    [1, 2000],
    [2, 4000],
    [3, 8000],
    [9, 10_000],
  ])("after %i failures waits %i ms", (failures, delay) => {
    expect(at({ failures })).toBe(delay);
  });

  it("polls rarely in a hidden tab, but does not stop, because the job continues", () => {
    expect(at({ hidden: true })).toBe(15_000);
    expect(at({ hidden: true, failures: 1 })).toBe(15_000);
  });

  it("polls at once when nothing is known yet", () => {
    expect(at({ followed: undefined })).toBe(1000);
  });
});
