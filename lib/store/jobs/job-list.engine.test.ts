import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { jobList } from "@/lib/model/list/list-specs";
import { adoptJobs, dropPlans, findKnownJobs } from "./foreign-jobs";
import { type JobQuery, listJobs } from "./job-list";
import { getJob, keepSnapshot, migrations, rememberJob } from "./jobs";
import { migrations as retention } from "../retention";
import { newJob, snapshotOf } from "../testing/sample-job";

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

describe("listJobs", () => {
  async function remember(count: number) {
    for (let i = 0; i < count; i += 1) {
      // Pairs share a time: the keyset must tell them apart by id.
      const createdAt = new Date(Date.UTC(2026, 10, 1, 0, Math.floor(i / 2))).toISOString();
      await rememberJob(database, newJob(`job-${i}`, { createdAt }));
    }
  }
  async function walk(limit: number, asked: Partial<JobQuery> = {}): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listJobs(database, { ...asked, limit, cursor });
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
    ["off 50", ["d"]],
    ["spring off", []],
    ["a\\", []],
    ["  ", ["d", "c", "b", "a"]],
  ])("finds by name: %j", async (search, ids) => {
    const names = { a: "Spring Sale", b: "春季新品上市", c: "ÉTÉ", d: "50% off" };
    for (const [id, name] of Object.entries(names)) {
      await rememberJob(database, newJob(id, { name }));
    }
    const page = await listJobs(database, { limit: 10, q: search });
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
        deletedAt: null,
        strip: [],
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

  it.each(jobList.sorts)(
    "by %s is the same list whatever the size of a page, ties included",
    async (sort) => {
      const names = [
        "Clip 10",
        "clip 2",
        "Clip 2",
        "élan",
        "Elan 2",
        "Zoo",
        "春季",
        "",
        "007",
        "7 b",
      ];
      for (const [at, name] of names.entries()) {
        const createdAt = new Date(Date.UTC(2026, 10, 1, 0, at % 3)).toISOString();
        const job = newJob(`job-${at}`, { name, createdAt });
        job.form.output.count = 1 + (at % 4);
        await rememberJob(database, job);
      }
      const all = await walk(100, { sort });
      expect(new Set(all).size).toBe(names.length);
      for (const limit of [1, 2, 3, 7]) expect(await walk(limit, { sort })).toEqual(all);
    },
  );

  it("sorts names as people read them", async () => {
    const names = [
      "Clip 10",
      "clip 9",
      "Zoo",
      "élan",
      "Elan 2",
      "elan 10",
      "春季 2",
      "春季 10",
      "1",
      "02",
    ];
    for (const [at, name] of names.entries())
      await rememberJob(database, newJob(`${at}`, { name }));
    const sorted = async (sort: "a-z" | "z-a") =>
      (await listJobs(database, { limit: 20, sort })).items.map(({ name }) => name);
    const expected = [
      "1",
      "02",
      "clip 9",
      "Clip 10",
      "élan",
      "Elan 2",
      "elan 10",
      "Zoo",
      "春季 2",
      "春季 10",
    ];
    expect(await sorted("a-z")).toEqual(expected);
    expect(await sorted("z-a")).toEqual(expected.toReversed());
  });

  it("tells plans from finished videos, and shows the first shots of the first plan that is left", async () => {
    const shot = (mediaId: string) => ({ mediaId, groupName: "", inSeconds: 1, outSeconds: 3 });
    const content = (...ids: string[]) => ({
      title: "t",
      subHeadings: [],
      script: "",
      voice: "",
      warnings: [],
      shots: ids.map(shot),
    });
    for (const [id, states] of Object.entries({
      plans: ["removed", "planned"],
      none: ["removed", "removed"],
      made: ["ready", "failed"],
      mixed: ["planned", "ready"],
    })) {
      const job = newJob(id);
      await rememberJob(database, job);
      const clips = snapshotOf(job)
        .clips.slice(0, 2)
        .map((clip, at) => ({
          ...clip,
          state: states[at] as "planned",
          content: content(...(at === 0 ? ["x"] : ["a", "b", "c", "d", "e", "f"])),
        }));
      await keepSnapshot(database, snapshotOf(job, { state: "finished", clips }));
    }
    const ids = async (state: "planned" | "finished") =>
      (await listJobs(database, { limit: 9, state, sort: "a-z" })).items.map(({ jobId }) => jobId);
    expect(await ids("planned")).toEqual(["none", "plans"]);
    expect(await ids("finished")).toEqual(["made", "mixed"]);
    const { items } = await listJobs(database, { limit: 9 });
    const strips = Object.fromEntries(
      items.map(({ jobId, strip }) => [jobId, strip.map((s) => s.mediaId).join("")]),
    );
    expect(strips).toEqual({ plans: "abcde", none: "", made: "", mixed: "" });
  });

  it("begins at the start when the cursor is invalid", async () => {
    await remember(2);
    for (const cursor of ["x", "%%%", Buffer.from("never id").toString("base64url")]) {
      expect((await listJobs(database, { limit: 10, cursor })).items).toHaveLength(2);
    }
  });
});
