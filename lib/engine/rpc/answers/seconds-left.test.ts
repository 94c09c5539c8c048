import { expect, it } from "vitest";
import { secondsLeft, type TimedClip } from "./seconds-left";

const clip = (change: Partial<TimedClip>): TimedClip => ({
  state: "waiting",
  progress: 0,
  plannedSeconds: 10,
  elapsedSeconds: null,
  ...change,
});

it("returns null before anything was measured", () => {
  const fresh = clip({ state: "running", progress: 1, elapsedSeconds: 1 });
  expect(secondsLeft([fresh, clip({})], 2)).toEqual([null, null]);
});

it("reckons by the speed of what was done, and lets waiting clips wait for a free slot", () => {
  const done = clip({ state: "done", progress: 100, elapsedSeconds: 20 });
  const half = clip({ state: "running", progress: 50, elapsedSeconds: 10 });
  const fresh = clip({ state: "running", progress: 0, elapsedSeconds: 0 });
  expect(secondsLeft([done, half, fresh, clip({}), clip({})], 2)).toEqual([null, 10, 20, 30, 40]);
});

it("returns null for settled clips", () => {
  const done = clip({ state: "done", progress: 100, elapsedSeconds: 20 });
  expect(secondsLeft([done, clip({ state: "failed" }), clip({ state: "cancelled" })], 1)).toEqual([
    null,
    null,
    null,
  ]);
});
