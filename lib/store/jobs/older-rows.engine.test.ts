import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { migrate } from "@/lib/base/database/migrate";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { jobPageSchema } from "@/lib/model/job";
import { oldDraft } from "@/lib/model/testing/old-draft";
import { newJob, snapshotOf } from "../testing/sample-job";
import { listJobs } from "./job-list";
import { getFollowed, getJob, migrations, rememberJob } from "./jobs";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "jobs", migrations);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query("truncate app.jobs");
});

describe("rows of older programs", () => {
  const rewrite = (set: string, values: unknown[]) =>
    database.pool.query(
      `update app.jobs set ${set}`,
      values.map((value) => JSON.stringify(value)),
    );

  it("have the form of today, whole and with what it said", async () => {
    await rememberJob(database, newJob("a"));
    await rewrite("form = $1, request = $2", [
      oldDraft,
      { InputConfig: "{}", OutputConfig: "{}", EditingConfig: null },
    ]);
    const job = await getJob(database, "a");
    expect(composeFormSchema.safeParse(job?.form).error?.issues).toBeUndefined();
    expect(job?.form?.titles).toEqual(oldDraft.titles);
    expect(job?.request).toEqual({ InputConfig: "{}", OutputConfig: "{}" });
  });

  it.each([
    ["no form", [], { InputConfig: "{}", OutputConfig: "{}" }],
    ["no request", oldDraft, { InputConfig: 5 }],
    ["sizes that are none", { output: { width: "wide", height: null } }, "?"],
  ])("with %s are jobs all the same", async (_name, form, request) => {
    await rememberJob(database, newJob("a"));
    await rewrite("form = $1, request = $2", [form, request]);
    expect((await listJobs(database, { limit: 10 })).items).toHaveLength(1);
    const job = await getJob(database, "a");
    expect([job?.form, job?.request]).toContain(null);
    const followed = await getFollowed(database, "a");
    expect(followed?.known).toMatchObject({ name: "Job a", width: 1080, height: 1920 });
  });

  it("keep their last picture though a finding in it has another shape now", async () => {
    const job = newJob("a");
    await rememberJob(database, job);
    const picture = snapshotOf(job, { state: "finished" });
    const check = { verdict: "good", madeAgain: false, findings: [{ rule: "Smell" }] };
    const clips = picture.clips.map((clip) => ({ ...clip, check }));
    await rewrite("snapshot = $1", [{ ...picture, clips }]);
    expect((await getJob(database, "a"))?.snapshot).toEqual(picture);
  });

  it("are listed though one holds a state that nobody knows", async () => {
    for (const id of ["a", "b"]) await rememberJob(database, newJob(id));
    await database.pool.query("update app.jobs set state = 'paused' where job_id = 'a'");
    const { items } = jobPageSchema.parse(await listJobs(database, { limit: 10 }));
    expect(items.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  });
});
