import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import {
  getFollowed,
  getJob,
  keepSnapshot,
  listJobs,
  migrations,
  rememberJob,
  unsettleJob,
} from "./jobs";
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
import { adoptJobs, dropPlans, findKnownJobs } from "./foreign-jobs";

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

describe("listJobs", () => {
  async function remember(count: number) {
    for (let i = 0; i < count; i += 1) {
      // Pairs share a time: the keyset must tell them apart by id.
      const createdAt = new Date(Date.UTC(2026, 10, 1, 0, Math.floor(i / 2))).toISOString();
      await rememberJob(database, newJob(`job-${i}`, { createdAt }));
    }
  }
  async function walk(limit: number): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listJobs(database, { limit, cursor });
      seen.push(...page.items.map((row) => row.jobId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return seen;
  }

  it("lists each job once, newest first, whatever the size of a page", async () => {
    await remember(11);
    const all = await walk(100);
    expect(all).toHaveLength(11);
    expect(all[0]).toBe("job-10");
    expect(await walk(1)).toEqual(all);
    expect(await walk(2)).toEqual(all);
    expect(await walk(3)).toEqual(all);
  });

  it("does not shift a page when a newer job arrives in between", async () => {
    await remember(4);
    const first = await listJobs(database, { limit: 2 });
    await rememberJob(database, newJob("new", { createdAt: "2027-01-01T00:00:00.000Z" }));
    const second = await listJobs(database, { limit: 2, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map((row) => row.jobId)).toEqual([
      "job-3",
      "job-2",
      "job-1",
      "job-0",
    ]);
  });

  it.each([
    ["spring", ["a"]],
    ["SPRING", ["a"]],
    ["新品", ["b"]],
    ["ｓｐｒｉｎｇ", ["a"]],
    ["été", ["c"]],
    ["50%", ["d"]],
    ["_", []],
    ["  ", ["d", "c", "b", "a"]],
  ])("finds by name: %j", async (search, ids) => {
    const names = { a: "Spring Sale", b: "春季新品上市", c: "ÉTÉ", d: "50% off" };
    for (const [id, name] of Object.entries(names)) {
      await rememberJob(database, newJob(id, { name }));
    }
    const page = await listJobs(database, { limit: 10, search });
    expect(page.items.map((row) => row.jobId)).toEqual(ids);
  });

  it("filters by state and shows counts and the cover of the first ready clip", async () => {
    const job = newJob("a");
    await rememberJob(database, job);
    await rememberJob(database, newJob("b"));
    const clips = snapshotOf(job).clips.map((clip, i) => ({
      ...clip,
      state: (["failed", "ready", "ready", "working", "waiting"] as const)[i] ?? "waiting",
      mediaId: i === 1 || i === 2 ? `m${i}` : null,
    }));
    await keepSnapshot(database, snapshotOf(job, { state: "working", clips }));
    const page = await listJobs(database, { limit: 10, state: "working" });
    expect(page.items).toEqual([
      {
        jobId: "a",
        name: "Job a",
        state: "working",
        count: 5,
        ready: 2,
        planned: 0,
        failed: 1,
        elsewhere: false,
        kind: "groups",
        createdAt: job.createdAt,
        coverMediaId: "m1",
      },
    ]);
  });

  it("stores a job of another program without a form, and adds the form when the app submitted the job after all", async () => {
    const { createdAt } = newJob("f");
    const foreign = {
      jobId: "f",
      name: "By a script",
      count: 2,
      createdAt,
      kind: "mashup" as const,
    };
    await adoptJobs(database, [foreign]);
    await adoptJobs(database, [{ ...foreign, name: "Other" }]);
    const row = async () => (await listJobs(database, { limit: 10 })).items[0];
    expect(await row()).toMatchObject({
      name: "By a script",
      elsewhere: true,
      count: 2,
      kind: "mashup",
    });
    expect(await getJob(database, "f")).toBeNull();
    expect(await findKnownJobs(database, ["f", "g"])).toEqual(new Set(["f"]));
    await rememberJob(database, newJob("f"));
    expect(await row()).toMatchObject({ name: "Job f", elsewhere: false, kind: "groups" });
    expect((await getJob(database, "f"))?.clientToken).toBe(newJob("f").clientToken);
  });

  it("remembers which plans are gone", async () => {
    const job = newJob("p");
    await rememberJob(database, job);
    const clips = snapshotOf(job).clips.map((clip, i) => ({
      ...clip,
      state: "planned" as const,
      projectId: `project-${i}`,
    }));
    const planned = snapshotOf(job, { state: "finished", clips });
    await keepSnapshot(database, planned);
    await dropPlans(database, planned, ["project-1"]);
    const kept = (await getJob(database, "p"))?.snapshot?.clips ?? [];
    expect(kept.map((clip) => clip.state).slice(0, 3)).toEqual(["planned", "removed", "planned"]);
    expect((await listJobs(database, { limit: 10 })).items[0]?.planned).toBe(4);
  });

  it("begins at the start when the cursor is invalid", async () => {
    await remember(2);
    for (const cursor of ["x", "%%%", Buffer.from("never id").toString("base64url")]) {
      expect((await listJobs(database, { limit: 10, cursor })).items).toHaveLength(2);
    }
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
