import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { microsOf, type SpendingRules } from "@/lib/model/cost/cost";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { migrations as mediaMigrations, noteMedia } from "../media";
import { migrations as jobsMigrations } from "../jobs/jobs";
import { migrations as settingsMigrations } from "../settings";
import { bindSpending, releaseSpending, reserveSpending } from "./spending";
import { priceUnpriced, settleSpending } from "./spending-actual";
import { readMonth } from "./spending-month";
import { costOfJobs } from "./spending-of-jobs";
import { migrations } from "./spending-tables";
import { getSpendingRules, saveSpendingRules } from "./spending-rules";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "media", mediaMigrations);
  await migrate(database.pool, "jobs", jobsMigrations);
  await migrate(database.pool, "settings", settingsMigrations);
  await migrate(database.pool, "spending", migrations);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query("truncate app.spending, app.settings, app.media, app.jobs");
});

const region = "cn-shanghai";

async function setRules(change: { perMinute?: number | null; cap?: number | null }) {
  const rules: SpendingRules = defaultRules("CNY", region);
  const { perMinute = 1, cap = null } = change;
  rules.prices["editing-hd"] = { perMinute, source: "contract", date: "2026-11-01" };
  await saveSpendingRules(database, { ...rules, monthlyCap: cap });
  return getSpendingRules(database, region);
}

/** A batch of so many clips, each of them a billed minute. */
const batch = (clips: number, output: object = {}) => ({
  InputConfig: JSON.stringify({ MediaGroupArray: [{ GroupName: "A", MediaArray: ["m"] }] }),
  OutputConfig: JSON.stringify({
    Width: 1080,
    Height: 1920,
    Count: clips,
    FixedDuration: 30,
    ...output,
  }),
});
const reserve = (clientToken: string, clips = 1, output: object = {}) =>
  reserveSpending(database, { clientToken, region, request: batch(clips, output) });
const month = () => readMonth(database, "CNY");

describe("the cap", () => {
  it("accepts exactly the submits that fit, however many arrive at once", async () => {
    await setRules({ cap: 5 });
    const tokens = Array.from({ length: 24 }, (_, index) => `token-${index}`);
    const answers = await Promise.all(tokens.map((token) => reserve(token)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toMatchObject({ reason: "over-cap", leftMicros: 0 });
    expect((await month()).spentMicros).toBe(microsOf(5));
  });

  it("may be reached but not exceeded", async () => {
    await setRules({ cap: 5 });
    expect(await reserve("a", 3)).toMatchObject({ ok: true });
    expect(await reserve("b", 3)).toMatchObject({ ok: false, leftMicros: microsOf(2) });
    expect(await reserve("b", 2)).toMatchObject({ ok: true });
  });

  it("counts a submit once, however often it is sent", async () => {
    await setRules({ cap: 2 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => reserve("same", 2)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect((await month()).spentMicros).toBe(microsOf(2));
  });

  it("is released by a submit of which nothing was made, and not by a job", async () => {
    await setRules({ cap: 1 });
    await reserve("a");
    await releaseSpending(database, "a");
    expect(await reserve("b")).toMatchObject({ ok: true });
    expect(await reserve("a")).toMatchObject({ ok: false });
    await bindSpending(database, "b", "job-b");
    await releaseSpending(database, "b");
    expect(await reserve("a")).toMatchObject({ ok: false });
  });

  it("refuses a submit whose price is not known, and names what is missing", async () => {
    await setRules({ perMinute: null, cap: 100 });
    expect(await reserve("a")).toMatchObject({
      ok: false,
      reason: "price",
      estimate: { row: "editing-hd", minutes: 1 },
    });
    expect(await reserve("b", 1, { Width: 4096, Height: 2160 })).toMatchObject({ reason: "tier" });
    expect((await month()).entries).toEqual([]);
  });

  it("refuses nothing when no cap is set, and never a free preview", async () => {
    await setRules({ perMinute: null });
    expect(await reserve("a", 100)).toMatchObject({ ok: true, estimate: { missing: "price" } });
    await setRules({ cap: 1 });
    await reserve("b");
    expect(await reserve("c", 9, { GeneratePreviewOnly: true })).toMatchObject({ ok: true });
  });
});

describe("the real cost of a job", () => {
  it("replaces the estimate: made clips by the minute, failed clips free", async () => {
    await setRules({ cap: 10 });
    await reserve("a", 5);
    await bindSpending(database, "a", "job-a");
    await settleSpending(database, "job-a", [30, 61, 59.9]);
    await settleSpending(database, "job-a", [600]);
    expect(await month()).toMatchObject({
      spentMicros: microsOf(4),
      actualMicros: microsOf(4),
      entries: [{ state: "settled", estimatedMinutes: 5, actualMinutes: 4, jobId: "job-a" }],
    });
  });

  it("is computed without a notification once the job is over, also by the next submit", async () => {
    await setRules({ cap: 3 });
    await reserve("a", 3);
    await bindSpending(database, "a", "job-a");
    expect(await reserve("b")).toMatchObject({ ok: false });
    const clip = (state: string, durationSeconds: number | null) => ({
      subJobId: "s",
      index: 0,
      state,
      stage: "done",
      progress: 1,
      secondsLeft: null,
      mediaId: "m",
      durationSeconds,
      error: null,
      content: null,
    });
    const snapshot = {
      jobId: "job-a",
      name: "Spring",
      state: "finished",
      error: null,
      seed: "s",
      createdAt: "2026-11-22T10:00:00.000Z",
      completedAt: null,
      width: 1,
      height: 1,
      count: 3,
      canCancel: false,
      canRetry: false,
      clips: [clip("ready", 61), clip("failed", null), clip("failed", null)],
    };
    await database.pool.query(
      `insert into app.jobs (job_id, name, name_folded, form, request, client_token, seed, state, count, ready,
         failed, settled, snapshot, created_at)
       values ('job-a', 'Spring', 'spring', '{}', '{}', 'a', 's', 'finished', 3, 1, 2, true, $1, now())`,
      [JSON.stringify(snapshot)],
    );
    expect(await reserve("b")).toMatchObject({ ok: true });
    expect((await month()).entries.find((entry) => entry.jobId === "job-a")).toMatchObject({
      name: "Spring",
      state: "settled",
      actualMinutes: 2,
    });
  });

  it("is 0 when every clip failed, and the estimate while a length is not known", async () => {
    await setRules({});
    for (const name of ["a", "b"]) {
      await reserve(name, 2);
      await bindSpending(database, name, `job-${name}`);
    }
    await settleSpending(database, "job-a", []);
    await settleSpending(database, "job-b", [10, null]);
    expect(await month()).toMatchObject({ spentMicros: microsOf(2), actualMicros: 0 });
  });

  it("includes the sources where footage is matched to a text", async () => {
    await setRules({});
    const item = { mediaId: "m1", kind: "video", durationSeconds: 130 } as const;
    await noteMedia(database, [
      {
        mediaId: "m1",
        modified: "1",
        item: {
          ...item,
          title: "",
          origin: "material",
          state: "ready",
          reason: null,
          width: 1,
          height: 1,
          rotationDegrees: 0,
          sizeBytes: 1,
          hasSound: null,
          codec: null,
          createdAt: "2026-11-01T00:00:00.000Z",
          folder: null,
          hasCover: false,
          sprite: null,
        },
      },
    ]);
    const InputConfig = JSON.stringify({ MediaArray: ["m1"], SpeechTextArray: ["one two"] });
    const request = { ...batch(1), InputConfig };
    const answer = await reserveSpending(database, { clientToken: "a", region, request });
    expect(answer.estimate).toMatchObject({ row: "match-general", minutes: 4 });
    await bindSpending(database, "a", "job-a");
    await settleSpending(database, "job-a", [70]);
    expect((await month()).entries[0]).toMatchObject({
      actualMinutes: 5,
      actualMicros: microsOf(1.5),
    });
  });

  it("gets its price when somebody enters one, and keeps a price that it had", async () => {
    await setRules({ perMinute: null });
    await reserve("a", 3);
    expect(await month()).toMatchObject({ spentMicros: 0, unpriced: 1 });
    await priceUnpriced(database, await setRules({ perMinute: 2 }));
    expect(await month()).toMatchObject({ spentMicros: microsOf(6), unpriced: 0 });
    await priceUnpriced(database, await setRules({ perMinute: 9 }));
    expect((await month()).spentMicros).toBe(microsOf(6));
  });

  it("counts in its own month and currency only", async () => {
    await setRules({ cap: 3 });
    await reserve("a", 3);
    await database.pool.query("update app.spending set month = '2026-01'");
    expect(await reserve("b", 3)).toMatchObject({ ok: true });
    expect((await readMonth(database, "USD")).spentMicros).toBe(0);
    expect((await month()).month).toMatch(/^20\d\d-\d\d$/);
  });
});

describe("the cost of jobs", () => {
  it("is the sum of what they cost or will cost, and not known while one has no price", async () => {
    await setRules({ perMinute: 2 });
    for (const id of ["a", "b"]) {
      await reserve(id, 3);
      await bindSpending(database, id, `job-${id}`);
    }
    await settleSpending(database, "job-a", [61]);
    const micros = (amount: number, isFinal: boolean) => ({
      micros: microsOf(amount),
      currency: "CNY",
      isFinal,
    });
    expect(await costOfJobs(database, ["job-a"])).toEqual(micros(4, true));
    expect(await costOfJobs(database, ["job-a", "job-b"])).toEqual(micros(10, false));
    expect(await costOfJobs(database, ["job-a", "unknown"])).toBeNull();
    expect(await costOfJobs(database, [])).toBeNull();
  });
});
