import { processState } from "@/lib/base/testing/process-state";
import { existsSync, statSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { migrate } from "@/lib/base/database/migrate";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine, testKeys } from "@/lib/engine/testing/test-engine";
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { createImsClient, type ImsClient } from "@/lib/ims/transport/create-client";
import { adoptForeignJobs } from "@/lib/jobs/adopt-foreign";
import { followJob, cachedJob } from "@/lib/jobs/polling/follow";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { defaultRetentionRules, noticeMs } from "@/lib/model/settings/retention";
import { loadJobDeletion } from "@/lib/retention/loaders";
import { removeJob } from "@/lib/retention/remove-job";
import { sweepJobs as sweepWithin } from "@/lib/retention/sweep-jobs";
import { appMigrations } from "@/lib/store/app-migrations";
import { saveDraft } from "@/lib/store/forms/drafts";
import { listJobs } from "@/lib/store/jobs/job-list";
import { getFollowed, rememberJob } from "@/lib/store/jobs/jobs";
import { createPreset, setPresetsDeleted } from "@/lib/store/forms/presets";
import {
  getJobRetention,
  listGoingJobs,
  saveRetentionRules,
  setJobKept,
} from "@/lib/store/retention";

/** What is kept and what is deleted, with a real engine and real jobs. */
let engine: TestEngine;
let call: ReturnType<typeof coreCaller>;
let footage: string[];
let engineClient: ImsClient;

beforeAll(async () => {
  engine = await openTestEngine({ parts: { probe: probeQuickly } });
  call = coreCaller(engine.endpoint);
  footage = await registerSources(engine, call);
  for (const [room, migrations] of Object.entries(appMigrations)) {
    await migrate(engine.database.pool, room, migrations);
  }
  engineClient = createImsClient({
    endpoint: engine.endpoint,
    protocol: "http",
    credentials: async () => testKeys,
    region: "cn-shanghai",
    bucket: "bucket",
    kind: "embedded",
  });
  processState("database").opened = Promise.resolve(engine.database);
  processState("ims client").client = engineClient;
});
afterAll(() => engine.close());
beforeEach(async () => {
  await engine.database.pool.query(
    "truncate app.jobs, app.job_retention, app.presets, app.drafts, app.media",
  );
});

const sweepJobs = (now: Date) => sweepWithin(now, 60_000);

let made = 0;
const days = (count: number) => count * 86_400_000;

/** A job of two clips that ended `daysAgo`, as the app remembers it. */
async function makeJob(daysAgo: number) {
  made += 1;
  const folder = `jobs/${made}`;
  const MediaURL = `http://bucket.oss-cn-shanghai.aliyuncs.com/${folder}/c_{index}.mp4`;
  const { query, body } = exampleBatch(footage, { output: { MediaURL } });
  const jobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
  const job = await untilJob(call, jobId, isFinished);
  const form = emptyComposeForm({ name: folder, seed: "s", language: "en", groupName: "g" });
  await rememberJob(engine.database, {
    jobId,
    name: folder,
    form,
    request: { InputConfig: "{}", OutputConfig: "{}" },
    clientToken: `token-${made}`,
    seed: "s",
    createdAt: new Date().toISOString(),
  });
  await followJob(jobId);
  await engine.database.pool.query(
    `update app.jobs set snapshot = jsonb_set(snapshot::jsonb, '{completedAt}', to_jsonb($2::text))
      where job_id = $1`,
    [jobId, new Date(Date.now() - days(daysAgo)).toISOString()],
  );
  const mediaIds = job.SubJobList.map((clip) => clip.MediaId ?? "");
  const files = [0, 1].map((index) => engine.objectFile("bucket", `${folder}/c_${index}.mp4`));
  return { jobId, mediaIds, files, form };
}

/** A client of the engine that reports `usedBytes` of a large disk as used. */
async function clientOfFullDisk(usedBytes: number): Promise<ImsClient> {
  const answer = await engineClient.call("ReelpressGetStorage", {});
  const storage = { ...answer, UsedBytes: usedBytes, FreeBytes: 1e15 };
  const call: ImsClient["call"] = (name, request, options) =>
    name === "ReelpressGetStorage"
      ? (Promise.resolve(storage) as never)
      : engineClient.call(name, request, options);
  return { ...engineClient, call };
}

const there = (files: readonly string[]) => files.map((file) => existsSync(file));
const listed = async () =>
  (await listJobs(engine.database, { limit: 50 })).items.map((row) => row.jobId);

it("announces what will be deleted, waits out the notice, and deletes it with its files; the rest stays", async () => {
  const [old, young, kept] = [await makeJob(40), await makeJob(2), await makeJob(40)];
  await saveRetentionRules(engine.database, { ...defaultRetentionRules, jobDays: 30 });
  await setJobKept(engine.database, kept.jobId, true);
  const now = new Date();
  expect(await sweepJobs(now)).toEqual({ named: 1, removed: 0 });
  const [going] = await listGoingJobs(engine.database);
  expect(going).toMatchObject({ jobId: old.jobId, reason: "age" });
  expect(Date.parse(going?.goesAt ?? "") - now.getTime()).toBe(noticeMs);
  expect(there(old.files)).toEqual([true, true]);

  // Another round before its day neither moves the day nor deletes.
  const later = new Date(now.getTime() + days(2));
  expect(await sweepJobs(later)).toEqual({ named: 1, removed: 0 });
  expect((await getJobRetention(engine.database, old.jobId)).goesAt).toBe(going?.goesAt);

  // A page that watches the job gets it from memory, until the job is deleted.
  await followJob(old.jobId);
  expect(cachedJob(old.jobId)?.snapshot.jobId).toBe(old.jobId);
  expect(await sweepJobs(new Date(now.getTime() + noticeMs))).toEqual({ named: 1, removed: 1 });
  expect(cachedJob(old.jobId)).toBeNull();
  expect([...there(old.files), ...there(young.files), ...there(kept.files)]).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
  expect((await listed()).sort()).toEqual([young.jobId, kept.jobId].sort());
  expect(await followJob(old.jobId)).toBeNull();
  // The engine no longer lists the job, and a backend that lists it would not bring it back.
  await adoptForeignJobs();
  expect(await listed()).not.toContain(old.jobId);
});

it("lets a job stay that somebody keeps, or whose rule is gone, before its day", async () => {
  const job = await makeJob(40);
  await saveRetentionRules(engine.database, { ...defaultRetentionRules, jobDays: 30 });
  const now = new Date();
  await sweepJobs(now);
  await setJobKept(engine.database, job.jobId, true);
  expect(await getJobRetention(engine.database, job.jobId)).toEqual({
    kept: true,
    goesAt: null,
    reason: null,
  });
  expect(await sweepJobs(new Date(now.getTime() + days(9)))).toEqual({ named: 0, removed: 0 });
  await setJobKept(engine.database, job.jobId, false);
  await sweepJobs(now);
  await saveRetentionRules(engine.database, defaultRetentionRules);
  await sweepJobs(new Date(now.getTime() + days(9)));
  expect((await getJobRetention(engine.database, job.jobId)).goesAt).toBeNull();
  expect(there(job.files)).toEqual([true, true]);
});

it("never takes what a preset, a draft or a kept job uses", async () => {
  const jobsMade = [await makeJob(40), await makeJob(40), await makeJob(40), await makeJob(40)];
  const formWith = (mediaId: string) => {
    const form = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "g" });
    const group = { ...form.groups[0], media: [{ mediaId, range: null }] };
    return { ...form, groups: [group] } as typeof form;
  };
  const [byPreset, byDraft, byKept, free] = jobsMade.map((job) => job.mediaIds[1] ?? "");
  const preset = { name: "p", form: formWith(byPreset ?? ""), mediaNames: {} };
  const { presetId } = await createPreset(engine.database, preset);
  await saveDraft(engine.database, { draftId: "d", form: formWith(byDraft ?? ""), version: 1 });
  await rememberJob(engine.database, {
    jobId: "keeper",
    name: "keeper",
    form: formWith(byKept ?? ""),
    request: { InputConfig: "{}", OutputConfig: "{}" },
    clientToken: "keeper-token",
    seed: "s",
    createdAt: new Date().toISOString(),
  });
  await setJobKept(engine.database, "keeper", true);
  await saveRetentionRules(engine.database, { ...defaultRetentionRules, jobDays: 30 });
  await sweepJobs(new Date());
  const going = (await listGoingJobs(engine.database)).map((job) => job.jobId);
  expect(going).toEqual([jobsMade[3]?.jobId]);
  expect(free).not.toBe("");

  // A person deletes the rest of such a job; media in use stay in the library.
  const [first] = jobsMade;
  expect(await loadJobDeletion(first?.jobId ?? "")).toMatchObject({
    videos: 1,
    held: 1,
    presets: ["p"],
  });
  expect(await removeJob(first?.jobId ?? "")).toEqual({ deleted: 1, held: 1 });
  expect(there(first?.files ?? [])).toEqual([false, true]);
  expect(await call("GetMediaInfo", { MediaId: byPreset ?? "" })).toHaveProperty("MediaInfo");
  await setPresetsDeleted(engine.database, [presetId], true);
});

it("weighs jobs by their files, and names them when the budget is nearly used up", async () => {
  const [older, newer] = [await makeJob(20), await makeJob(10)];
  const sizes = older.files.map((file) => statSync(file).size);
  const weight = sizes.reduce((sum, bytes) => sum + bytes, 0);
  expect((await loadJobDeletion(older.jobId))?.bytes).toBe(weight);
  await saveRetentionRules(engine.database, { ...defaultRetentionRules, budgetGib: 10 });
  const going = async (usedBytes: number) => {
    const client = await clientOfFullDisk(usedBytes);
    processState("ims client").client = client;
    await sweepJobs(new Date()).finally(() => {
      processState("ims client").client = engineClient;
    });
    return (await listGoingJobs(engine.database)).map(({ jobId, reason }) => [jobId, reason]);
  };
  // 90 % of 10 GiB are 9. A few kilobytes give no room: both jobs go.
  const near = 9 * 1024 ** 3;
  expect(await going(near)).toEqual([]);
  const both = [older, newer].map(({ jobId }) => [jobId, "space"]);
  expect(await going(near + 1)).toHaveLength(2);
  expect(await going(near + 1)).toEqual(expect.arrayContaining(both));
});

it("removes drafts that lay untouched, and what only guarded against late answers", async () => {
  const pool = engine.database.pool;
  const form = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "g" });
  for (const draftId of ["fresh", "stale"])
    await saveDraft(engine.database, { draftId, form, version: 1 });
  await pool.query(
    "update app.drafts set updated_at = now() - interval '31 days' where draft_id = 'stale'",
  );
  await saveRetentionRules(engine.database, defaultRetentionRules);
  await sweepJobs(new Date());
  const drafts = async () =>
    (await pool.query<{ draft_id: string }>("select draft_id from app.drafts")).rows
      .map((row) => row.draft_id)
      .sort();
  expect(await drafts()).toEqual(["fresh", "stale"]);
  await saveRetentionRules(engine.database, { ...defaultRetentionRules, draftDays: 30 });
  await sweepJobs(new Date());
  expect(await drafts()).toEqual(["fresh"]);
});

it("does not delete a job at work", async () => {
  const form = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "g" });
  await rememberJob(engine.database, {
    jobId: "busy",
    name: "busy",
    form,
    request: { InputConfig: "{}", OutputConfig: "{}" },
    clientToken: "busy-token",
    seed: "s",
    createdAt: new Date().toISOString(),
  });
  expect(await removeJob("busy")).toBeNull();
  expect(await getFollowed(engine.database, "busy")).not.toBeNull();
});
