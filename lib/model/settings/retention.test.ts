import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  budgetBytes,
  defaultRetentionRules,
  jobsToGo,
  noticeMs,
  type RetentionRules,
  retentionRulesSchema,
  type WeighedJob,
} from "./retention";

const gib = 1024 ** 3;
const day = 86_400_000;
const now = Date.UTC(2026, 10, 30);
const rules = (change: Partial<RetentionRules> = {}): RetentionRules => ({
  ...defaultRetentionRules,
  ...change,
});
const job = (jobId: string, daysAgo: number, gibs: number, isHeld = false): WeighedJob => ({
  jobId,
  endedAtMs: now - daysAgo * day,
  bytes: gibs * gib,
  isHeld,
});
const going = (...args: Parameters<typeof jobsToGo>) => Object.fromEntries(jobsToGo(...args));
const roomy = { usedBytes: 10 * gib, freeBytes: 500 * gib };

describe("the jobs to delete", () => {
  const jobs = [job("new", 1, 1), job("old", 40, 1), job("older", 400, 1)];

  it("are none by default while there is room", () => {
    expect(going(jobs, rules(), roomy, now)).toEqual({});
  });

  it("are those past their retention time, and those that will be past it when the notice ends", () => {
    expect(going(jobs, rules({ jobDays: 90 }), roomy, now)).toEqual({ older: "age" });
    const soon = [job("in-two-days", 28, 1), job("in-four-days", 26, 1)];
    expect(noticeMs).toBe(3 * day);
    expect(going(soon, rules({ jobDays: 30 }), roomy, now)).toEqual({ "in-two-days": "age" });
  });

  it("are the oldest, and no more than needed for room, when the budget is nearly used up", () => {
    const disk = { usedBytes: 10 * gib, freeBytes: 500 * gib };
    const four = [job("a", 1, 1), job("b", 2, 1), job("c", 3, 1), job("d", 4, 1)];
    // 10 of 11 GiB are used: more than 90 %. Down to 8.8 takes two of one GiB.
    expect(going(four, rules({ budgetGib: 11 }), disk, now)).toEqual({ d: "space", c: "space" });
    expect(going(four, rules({ budgetGib: 12 }), disk, now)).toEqual({});
  });

  it("counts the jobs deleted by age before it deletes more for space", () => {
    const disk = { usedBytes: 10 * gib, freeBytes: 500 * gib };
    const two = [job("old", 400, 3), job("young", 1, 3)];
    const both = rules({ jobDays: 90, budgetGib: 11 });
    expect(going(two, both, disk, now)).toEqual({ old: "age" });
  });

  it("never include a job that somebody keeps, nor a job without files for its space", () => {
    const disk = { usedBytes: 99 * gib, freeBytes: 0 };
    const few = [job("held", 900, 90, true), job("empty", 900, 0), job("free", 1, 1)];
    expect(going(few, rules({ jobDays: 7, budgetGib: 10 }), disk, now)).toEqual({
      empty: "age",
      free: "space",
    });
  });
});

describe("the budget", () => {
  it("is the size of the disk less a reserve, and never more", () => {
    const disk = { usedBytes: 20 * gib, freeBytes: 180 * gib };
    expect(budgetBytes(rules(), disk)).toBe(190 * gib);
    expect(budgetBytes(rules({ budgetGib: 50 }), disk)).toBe(50 * gib);
    expect(budgetBytes(rules({ budgetGib: 5_000 }), disk)).toBe(190 * gib);
    expect(budgetBytes(rules(), { usedBytes: 10 * gib, freeBytes: 10 * gib })).toBe(18 * gib);
  });
});

it("never deletes a held job, and deletes no more than needed", () => {
  const jobs = fc.uniqueArray(
    fc.record({
      jobId: fc.string({ minLength: 1 }),
      endedAtMs: fc.integer({ min: now - 1000 * day, max: now }),
      bytes: fc.integer({ min: 0, max: 50 * gib }),
      isHeld: fc.boolean(),
    }),
    { selector: (one) => one.jobId, maxLength: 30 },
  );
  const disk = fc.record({
    usedBytes: fc.integer({ min: 0, max: 900 * gib }),
    freeBytes: fc.integer({ min: 0, max: 900 * gib }),
  });
  const budget = fc.option(fc.integer({ min: 1, max: 500 }), { nil: null });
  fc.assert(
    fc.property(jobs, disk, budget, (all, space, budgetGib) => {
      const ruled = rules({ budgetGib });
      const gone = jobsToGo(all, ruled, space, now);
      const taken = all.filter((one) => gone.has(one.jobId));
      expect(taken.every((one) => !one.isHeld)).toBe(true);
      const left = space.usedBytes - taken.reduce((sum, one) => sum + one.bytes, 0);
      const last = taken.toSorted((a, b) => b.endedAtMs - a.endedAtMs)[0];
      // Without the youngest of them there would still have been too much.
      if (last) expect(left + last.bytes).toBeGreaterThan(budgetBytes(ruled, space) * 0.8);
    }),
  );
});

it("takes only days that can be chosen", () => {
  expect(retentionRulesSchema.safeParse(rules({ jobDays: 30 })).success).toBe(true);
  expect(retentionRulesSchema.safeParse({ ...rules(), jobDays: 0 }).success).toBe(false);
  expect(retentionRulesSchema.safeParse({ ...rules(), budgetGib: 0 }).success).toBe(false);
});
