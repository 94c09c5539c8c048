import { expect, it } from "vitest";
import { toMontage } from "@/lib/ims/schema/likeness/to-montage";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import { shotOf, timelineOf } from "../testing/timeline";
import { runFigures, runLikeness } from "./run-figures";

const clip = (
  index: number,
  state: ClipSnapshot["state"],
  durationSeconds: number | null,
): ClipSnapshot => ({
  subJobId: `s${index}`,
  index,
  state,
  stage: "done",
  progress: null,
  secondsLeft: null,
  mediaId: state === "ready" ? `m${index}` : null,
  projectId: null,
  durationSeconds,
  error: null,
  content: null,
});
const job = (clips: ClipSnapshot[], completedAt: string | null): JobSnapshot => ({
  jobId: "j",
  name: "Sale",
  state: "finished",
  error: null,
  seed: "s",
  createdAt: "2026-11-30T08:00:00.000Z",
  completedAt,
  width: 720,
  height: 1280,
  count: clips.length,
  clips,
  canCancel: false,
  canRetry: false,
});

it("adds up what is known of the ready videos", () => {
  const made = job(
    [clip(0, "ready", 9), clip(1, "failed", null), clip(2, "ready", 12.5)],
    "2026-11-30T08:02:30.000Z",
  );
  const sizes = new Map([
    ["m0", 4_000_000],
    ["m2", 6_000_000],
  ]);
  expect(runFigures(made, (id) => sizes.get(id) ?? null, null)).toEqual({
    videos: 3,
    ready: 2,
    failed: 1,
    seconds: 21.5,
    shortestSeconds: 9,
    longestSeconds: 12.5,
    width: 720,
    height: 1280,
    bytes: 10_000_000,
    tookSeconds: 150,
    cost: null,
  });
});

it("gives no sum of which a part is not known, and none of nothing", () => {
  const partly = job([clip(0, "ready", 9), clip(1, "ready", null)], null);
  const facts = { seconds: null, shortestSeconds: null, bytes: null, tookSeconds: null };
  expect(runFigures(partly, (id) => (id === "m0" ? 1 : null), null)).toMatchObject(facts);
  expect(runFigures(job([clip(0, "failed", null)], null), () => 1, null)).toMatchObject(facts);
});

it("compares each video of one run with each of the other", () => {
  const film = (mediaId: string, from: number) =>
    toMontage(timelineOf([shotOf(mediaId, { in: from, at: 0, until: 4 })]))!;
  const here = new Map([
    [0, film("a", 0)],
    [1, film("b", 0)],
  ]);
  const there = new Map([
    [0, film("b", 0)],
    [3, film("c", 10)],
  ]);
  const alike = runLikeness(here, there);
  expect(alike?.most).toMatchObject({ here: 1, there: 0 });
  expect(alike?.most.share).toBeGreaterThan(0.9);
  // Only video 1 is in both, with other footage.
  expect(alike?.sameNumber).toBeLessThan(alike?.most.share ?? 0);
  expect(alike?.mean).toBeLessThan(alike?.most.share ?? 0);
  expect(runLikeness(here, new Map())).toBeNull();
});
