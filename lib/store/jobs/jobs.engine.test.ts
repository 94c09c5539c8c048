import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { getFollowed, getJob, keepSnapshot, migrations, rememberJob, unsettleJob } from "./jobs";
import { forgetJob, migrations as retention } from "../retention";
import {
  listClipReviews,
  migrations as reviews,
  removeClipReview,
  saveClipReview,
} from "./clip-reviews";
import { listClipResults, migrations as results, saveClipResults } from "./clip-results";
import { linkJob, listJobLinks, migrations as links } from "./job-links";
import { newJob, snapshotOf } from "../testing/sample-job";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "jobs", migrations);
  await migrate(database.pool, "retention", retention);
  await migrate(database.pool, "reviews", reviews);
  await migrate(database.pool, "results", results);
  await migrate(database.pool, "links", links);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query("truncate app.jobs");
});

describe("rememberJob and getJob", () => {
  it("returns the whole form and the request unchanged", async () => {
    const passedThrough = { paths: ["InputConfig.Nonsense"], ignored: true };
    const job = newJob("a", { name: "春季新品 – week 47", passedThrough });
    await rememberJob(database, job);
    expect(await getJob(database, "a")).toEqual({ ...job, snapshot: null, settled: false });
  });

  it("changes nothing when a job is stored twice, by job id or by token, also at the same time", async () => {
    await Promise.all([
      rememberJob(database, newJob("a")),
      rememberJob(database, newJob("a")),
      rememberJob(database, newJob("a")),
    ]);
    await rememberJob(database, newJob("a", { name: "other" }));
    await rememberJob(database, newJob("b", { clientToken: "token-a" }));
    expect((await getJob(database, "a"))?.name).toBe("Job a");
    expect(await getJob(database, "b")).toBeNull();
  });

  it("answers null for a job it never saw", async () => {
    expect(await getJob(database, "' or 1=1 --")).toBeNull();
  });
});

describe("snapshots", () => {
  it("keeps the last snapshot, and says when the job is settled", async () => {
    const job = newJob("a");
    await rememberJob(database, job);
    await keepSnapshot(database, snapshotOf(job, { state: "working" }));
    expect((await getFollowed(database, "a"))?.settled).toBe(false);
    const done = snapshotOf(job, {
      state: "finished",
      clips: snapshotOf(job).clips.map((clip) => ({ ...clip, state: "ready", mediaId: "m" })),
    });
    await keepSnapshot(database, done);
    const followed = await getFollowed(database, "a");
    expect(followed).toMatchObject({ settled: true, snapshot: done });
    expect(followed?.known).toEqual({
      name: "Job a",
      seed: "s",
      createdAt: job.createdAt,
      count: 5,
      width: 1080,
      height: 1920,
    });
  });

  it("follows a settled job again when its clip is retried", async () => {
    const job = newJob("a");
    await rememberJob(database, job);
    await keepSnapshot(database, snapshotOf(job, { state: "failed", clips: [] }));
    await unsettleJob(database, "a");
    expect((await getFollowed(database, "a"))?.settled).toBe(false);
  });

  it("is not settled by a snapshot of an older shape", async () => {
    await rememberJob(database, newJob("a"));
    await database.pool.query(`update app.jobs set settled = true, snapshot = '{"old":1}'`);
    expect(await getFollowed(database, "a")).toMatchObject({ settled: false, snapshot: null });
  });
});

describe("reviews", () => {
  it("keeps the last word on each video, and goes with the job", async () => {
    await saveClipReview(database, "r", { index: 2, verdict: "favourite", reason: "" });
    await saveClipReview(database, "r", { index: 0, verdict: "favourite", reason: "" });
    await saveClipReview(database, "r", { index: 0, verdict: "rejected", reason: "模糊" });
    await saveClipReview(database, "other", { index: 0, verdict: "favourite", reason: "" });
    expect(await listClipReviews(database, "r")).toEqual([
      { index: 0, verdict: "rejected", reason: "模糊" },
      { index: 2, verdict: "favourite", reason: "" },
    ]);
    await removeClipReview(database, "r", 2);
    expect(await listClipReviews(database, "r")).toHaveLength(1);
    await forgetJob(database, "r");
    expect(await listClipReviews(database, "r")).toEqual([]);
    expect(await listClipReviews(database, "other")).toHaveLength(1);
  });
});

describe("results", () => {
  it("keeps the last results of a job only, and goes with the job", async () => {
    const result = (index: number, views: number) => ({ index, views, clicks: 1 });
    await saveClipResults(database, "r", [result(0, 10), result(1, 20)]);
    await saveClipResults(database, "other", [result(0, 5)]);
    await saveClipResults(database, "r", [result(2, 30), result(1, 9_000_000_000)]);
    expect(await listClipResults(database, "r")).toEqual([result(1, 9_000_000_000), result(2, 30)]);
    await forgetJob(database, "r");
    expect(await listClipResults(database, "r")).toEqual([]);
    await saveClipResults(database, "other", []);
    expect(await listClipResults(database, "other")).toEqual([]);
  });
});

describe("links", () => {
  it("name the job that was replaced in part, and the later ones by token or id, while both are there", async () => {
    const [old, later, sheet] = [newJob("old"), newJob("later"), newJob("sheet")];
    for (const job of [old, later, sheet]) await rememberJob(database, job);
    await linkJob(database, later.clientToken, "old");
    await linkJob(database, "sheet", "old");
    await linkJob(database, "never sent", "old");
    const named = ({ jobId, name }: typeof old) => ({ jobId, name });
    expect(await listJobLinks(database, "old")).toEqual({
      from: null,
      later: [named(later), named(sheet)],
    });
    for (const id of ["later", "sheet"]) {
      expect(await listJobLinks(database, id)).toEqual({ from: named(old), later: [] });
    }
    await forgetJob(database, "old");
    expect(await listJobLinks(database, "later")).toEqual({ from: null, later: [] });
  });
});
