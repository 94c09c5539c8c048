import { expect, it } from "vitest";
import { createRateLimiter } from "./rate-limit";

function clocked(limits: { all: number; submits: number }) {
  let nowMs = Date.parse("2026-01-01T00:00:00Z");
  const limiter = createRateLimiter(limits, () => new Date(nowMs));
  const ask = (key = "a") => limiter.take(key, "ListBatchMediaProducingJobs");
  const submit = (key = "a") => limiter.take(key, "SubmitBatchMediaProducingJob");
  return { ask, submit, pass: (ms: number) => (nowMs += ms) };
}

const passed = (answers: unknown[]) => answers.filter((answer) => answer === null).length;

it("lets a second's worth of calls pass at once, then one call per new token", () => {
  const { ask, pass } = clocked({ all: 4, submits: 0 });
  expect(passed(Array.from({ length: 10 }, () => ask()))).toBe(4);
  expect(ask()).toEqual({ perSecond: 4, waitMs: 250 });
  pass(249);
  expect(ask()).toEqual({ perSecond: 4, waitMs: 1 });
  pass(1);
  expect(ask()).toBeNull();
  expect(ask()).not.toBeNull();
});

it("never accumulates more than a second's worth of tokens", () => {
  const { ask, pass } = clocked({ all: 4, submits: 0 });
  pass(3_600_000);
  expect(passed(Array.from({ length: 10 }, () => ask()))).toBe(4);
});

it("counts every key by itself", () => {
  const { ask } = clocked({ all: 1, submits: 0 });
  expect(ask("a")).toBeNull();
  expect(ask("a")).not.toBeNull();
  expect(ask("b")).toBeNull();
});

it("limits submissions to their own rate without slowing other calls", () => {
  const { ask, submit, pass } = clocked({ all: 100, submits: 1 });
  expect(submit()).toBeNull();
  expect(submit()).toEqual({ perSecond: 1, waitMs: 1000 });
  expect(ask()).toBeNull();
  pass(1000);
  expect(submit()).toBeNull();
});

it("supports rates below one per second, and 0 means no limit", () => {
  const slow = clocked({ all: 0.5, submits: 0 });
  expect(slow.ask()).toBeNull();
  expect(slow.ask()).toEqual({ perSecond: 0.5, waitMs: 2000 });
  const free = clocked({ all: 0, submits: 0 });
  expect(passed(Array.from({ length: 10_000 }, () => free.submit()))).toBe(10_000);
});

it("a clock that is set back neither removes nor adds tokens", () => {
  const { ask, pass } = clocked({ all: 2, submits: 0 });
  expect([ask(), ask()]).toEqual([null, null]);
  pass(-60_000);
  expect(ask()).toEqual({ perSecond: 2, waitMs: 500 });
  pass(500);
  expect(ask()).toBeNull();
});
