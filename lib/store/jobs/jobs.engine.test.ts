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
import { migrations as retention } from "../retention";
import { newJob, snapshotOf } from "../testing/sample-job";
import { adoptJobs, dropPlans, findKnownJobs } from "./foreign-jobs";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "jobs", migrations);
  await migrate(database.pool, "retention", retention);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query("truncate app.jobs");
});

describe("rememberJob and getJob", () => {
  it("returns the whole form and the request unchanged", async () => {
    const passedThrough = { paths: ["InputConfig.Nonsense"], ignored: true };
    const job = newJob("a", { name: "春季新品 – week 47", passedThrough });
    await rememberJob(job, database.pool);
    expect(await getJob("a", database.pool)).toEqual({ ...job, snapshot: null, settled: false });
  });

  it("changes nothing when a job is stored twice, by job id or by token, also at the same time", async () => {
    await Promise.all([
      rememberJob(newJob("a"), database.pool),
      rememberJob(newJob("a"), database.pool),
      rememberJob(newJob("a"), database.pool),
    ]);
    await rememberJob(newJob("a", { name: "other" }), database.pool);
    await rememberJob(newJob("b", { clientToken: "token-a" }), database.pool);
    expect((await getJob("a", database.pool))?.name).toBe("Job a");
    expect(await getJob("b", database.pool)).toBeNull();
  });

  it("answers null for a job it never saw", async () => {
    expect(await getJob("' or 1=1 --", database.pool)).toBeNull();
  });
});

describe("snapshots", () => {
  it("keeps the last snapshot, and says when the job is settled", async () => {
    const job = newJob("a");
    await rememberJob(job, database.pool);
    await keepSnapshot(snapshotOf(job, { state: "working" }), database.pool);
    expect((await getFollowed("a", database.pool))?.settled).toBe(false);
    const done = snapshotOf(job, {
      state: "finished",
      clips: snapshotOf(job).clips.map((clip) => ({ ...clip, state: "ready", mediaId: "m" })),
    });
    await keepSnapshot(done, database.pool);
    const followed = await getFollowed("a", database.pool);
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
    await rememberJob(job, database.pool);
    await keepSnapshot(snapshotOf(job, { state: "failed", clips: [] }), database.pool);
    await unsettleJob("a", database.pool);
    expect((await getFollowed("a", database.pool))?.settled).toBe(false);
  });

  it("is not settled by a snapshot of an older shape", async () => {
    await rememberJob(newJob("a"), database.pool);
    await database.pool.query(`update app.jobs set settled = true, snapshot = '{"old":1}'`);
    expect(await getFollowed("a", database.pool)).toMatchObject({ settled: false, snapshot: null });
  });
});

describe("listJobs", () => {
  async function remember(count: number) {
    for (let i = 0; i < count; i += 1) {
      // Pairs share a time: the keyset must tell them apart by id.
      const createdAt = new Date(Date.UTC(2026, 10, 1, 0, Math.floor(i / 2))).toISOString();
      await rememberJob(newJob(`job-${i}`, { createdAt }), database.pool);
    }
  }
  async function walk(limit: number): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listJobs({ limit, cursor }, database.pool);
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
    const first = await listJobs({ limit: 2 }, database.pool);
    await rememberJob(newJob("new", { createdAt: "2027-01-01T00:00:00.000Z" }), database.pool);
    const second = await listJobs({ limit: 2, cursor: first.nextCursor ?? "" }, database.pool);
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
      await rememberJob(newJob(id, { name }), database.pool);
    }
    const page = await listJobs({ limit: 10, search }, database.pool);
    expect(page.items.map((row) => row.jobId)).toEqual(ids);
  });

  it("filters by state and shows counts and the cover of the first ready clip", async () => {
    const job = newJob("a");
    await rememberJob(job, database.pool);
    await rememberJob(newJob("b"), database.pool);
    const clips = snapshotOf(job).clips.map((clip, i) => ({
      ...clip,
      state: (["failed", "ready", "ready", "working", "waiting"] as const)[i] ?? "waiting",
      mediaId: i === 1 || i === 2 ? `m${i}` : null,
    }));
    await keepSnapshot(snapshotOf(job, { state: "working", clips }), database.pool);
    const page = await listJobs({ limit: 10, state: "working" }, database.pool);
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
        createdAt: job.createdAt,
        coverMediaId: "m1",
      },
    ]);
  });

  it("stores a job of another program without a form, and adds the form when the app submitted the job after all", async () => {
    const foreign = { jobId: "f", name: "By a script", count: 2, createdAt: newJob("f").createdAt };
    await adoptJobs([foreign], database.pool);
    await adoptJobs([{ ...foreign, name: "Other" }], database.pool);
    const row = async () => (await listJobs({ limit: 10 }, database.pool)).items[0];
    expect(await row()).toMatchObject({ name: "By a script", elsewhere: true, count: 2 });
    expect(await getJob("f", database.pool)).toBeNull();
    expect(await findKnownJobs(["f", "g"], database.pool)).toEqual(new Set(["f"]));
    await rememberJob(newJob("f"), database.pool);
    expect(await row()).toMatchObject({ name: "Job f", elsewhere: false });
    expect((await getJob("f", database.pool))?.clientToken).toBe(newJob("f").clientToken);
  });

  it("remembers which plans are gone", async () => {
    const job = newJob("p");
    await rememberJob(job, database.pool);
    const clips = snapshotOf(job).clips.map((clip, i) => ({
      ...clip,
      state: "planned" as const,
      projectId: `project-${i}`,
    }));
    const planned = snapshotOf(job, { state: "finished", clips });
    await keepSnapshot(planned, database.pool);
    await dropPlans(planned, ["project-1"], database.pool);
    const kept = (await getJob("p", database.pool))?.snapshot?.clips ?? [];
    expect(kept.map((clip) => clip.state).slice(0, 3)).toEqual(["planned", "removed", "planned"]);
    expect((await listJobs({ limit: 10 }, database.pool)).items[0]?.planned).toBe(4);
  });

  it("begins at the start when the cursor is invalid", async () => {
    await remember(2);
    for (const cursor of ["x", "%%%", Buffer.from("never id").toString("base64url")]) {
      expect((await listJobs({ limit: 10, cursor }, database.pool)).items).toHaveLength(2);
    }
  });
});
