import { expect, it } from "vitest";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import { isWorthKeeping } from "./is-worth-keeping";
import { waitingSnapshot } from "./waiting-snapshot";

const kept = waitingSnapshot("j", {
  name: "n",
  seed: "s",
  createdAt: "2026-11-22T08:00:00.000Z",
  count: 2,
  width: 9,
  height: 16,
});
const content = { title: "", subHeadings: [], script: "", voice: "", shots: [], warnings: [] };
const withClip = (clip: Partial<ClipSnapshot>): JobSnapshot => ({
  ...kept,
  clips: kept.clips.map((old, i) => (i === 1 ? { ...old, ...clip } : old)),
});

it.each<[string, JobSnapshot, boolean]>([
  ["the same snapshot", kept, false],
  ["a percentage", withClip({ progress: 0.5, secondsLeft: 3 }), false],
  ["a state of the job", { ...kept, state: "working" }, true],
  ["a state of a clip", withClip({ state: "working" }), true],
  ["a clip that has a name now", withClip({ subJobId: "real" }), true],
  ["contents of a clip", withClip({ content }), true],
  ["one clip more", { ...kept, clips: kept.clips.slice(0, 1) }, true],
  ["the end", { ...kept, state: "cancelled", clips: [] }, true],
])("keeps %s: %#", (_what, next, expected) => {
  expect(isWorthKeeping(kept, next)).toBe(expected);
});

it("keeps the first snapshot", () => {
  expect(isWorthKeeping(null, kept)).toBe(true);
});
