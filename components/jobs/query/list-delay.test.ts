import { expect, it } from "vitest";
import type { JobPage, JobState } from "@/lib/model/job";
import { listDelay } from "./list-delay";

const page = (...states: JobState[]): JobPage => ({
  items: states.map((state, index) => ({
    jobId: String(index),
    name: "n",
    state,
    count: 1,
    ready: 0,
    failed: 0,
    planned: 0,
    elsewhere: false,
    kind: "groups",
    createdAt: "2026-11-22T08:00:00.000Z",
    coverMediaId: null,
    deletedAt: null,
    strip: [],
  })),
  nextCursor: null,
});

it.each([
  [[page("finished", "failed", "cancelled")], false, false],
  [[], false, false],
  [[page("finished", "working")], false, 3000],
  [[page("finished"), page("waiting")], false, 3000],
  [[page("working"), page(), page()], false, 10_000],
  [[page("working")], true, 30_000],
])("%#: refreshes only while a job in it is at work, and gently", (pages, hidden, delay) => {
  expect(listDelay(pages, hidden)).toBe(delay);
});
