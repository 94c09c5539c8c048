import { abilitiesOf, type BackendKind } from "@/lib/ims/backend";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { getFollowed, keepSnapshot, migrations as jobs, rememberJob } from "@/lib/store/jobs/jobs";
import { listUnsettledJobs } from "@/lib/store/jobs/unsettled-jobs";
import { pollJob } from "./poll-job";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "jobs", jobs);
});
afterAll(() => database.close());
beforeEach(() => database.pool.query("truncate app.jobs"));

const minute = 60_000;

async function remember(agoMs: number): Promise<void> {
  const form = emptyComposeForm({ name: "Spring", seed: "s", language: "en", groupName: "g" });
  const request = { InputConfig: "{}", EditingConfig: "{}", OutputConfig: "{}", UserData: "{}" };
  const createdAt = new Date(Date.now() - agoMs).toISOString();
  const facts = { jobId: "j", name: "Spring", seed: "s", clientToken: "t", createdAt };
  await rememberJob(database, { ...facts, form, request });
}

type Answers = Record<string, unknown>;
const calls: [name: string, request: unknown][] = [];

/** A client that returns the given answers, or throws those that are errors. */
function clientOf(answers: Answers, kind: BackendKind = "cloud"): ImsClient {
  calls.length = 0;
  const call = async (name: string, request: unknown) => {
    calls.push([name, request]);
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { call, can: abilitiesOf(kind) } as unknown as ImsClient;
}

const ask = async (client: ImsClient) =>
  pollJob(database, "j", await getFollowed(database, "j"), client);
const gone = new ImsError("ims-refused", "no", { imsCode: "ResourceNotFound", httpStatus: 404 });
const working = {
  EditingBatchJob: { JobId: "j", Status: "Processing", OutputConfig: '{"Count":1}' },
};
const get = "GetBatchMediaProducingJob";

it("gives a job that was just submitted time to appear", async () => {
  await remember(minute);
  const polled = await ask(clientOf({ [get]: gone }));
  expect(polled.value).toMatchObject({ source: "live", snapshot: { state: "waiting" } });
  expect(await listUnsettledJobs(database)).toHaveLength(1);
});

it("keeps the last snapshot of a forgotten job, and does not poll it until it is known again", async () => {
  await remember(400 * 24 * 60 * minute);
  await ask(clientOf({ [get]: working }));
  const polled = await ask(clientOf({ [get]: gone }));
  expect(polled.value).toMatchObject({ source: "forgotten", snapshot: { state: "working" } });
  expect(await listUnsettledJobs(database)).toEqual([]);
  await ask(clientOf({ [get]: working }));
  expect(await listUnsettledJobs(database)).toHaveLength(1);
});

it("returns the stored snapshot when the account is throttled, and demands a pause", async () => {
  await remember(minute);
  const answer = { imsCode: "Throttling.User", httpStatus: 400, retryAfterMs: 9_000 };
  const polled = await ask(clientOf({ [get]: new ImsError("ims-refused", "later", answer) }));
  expect(polled).toMatchObject({ value: { source: "kept" }, pauseMs: 9_000 });
  const silent = await ask(clientOf({ [get]: new ImsError("ims-unreachable", "cut") }));
  expect(silent).toMatchObject({ value: { source: "kept" }, pauseMs: 0 });
});

it("returns null for an unknown job, and throws when the backend is silent and nothing is stored", async () => {
  expect((await ask(clientOf({ [get]: gone }))).value).toBeNull();
  const silence = new ImsError("ims-unreachable", "cut");
  await expect(ask(clientOf({ [get]: silence }))).rejects.toBe(silence);
});

it("requests timelines only until the content of all clips is known", async () => {
  await remember(minute);
  const clip = { JobId: "c", Index: 0, Status: "Processing", Stage: "Encoding", Progress: 5 };
  const SubJobList = [{ JobId: "c", Status: "Processing" }];
  const answers = {
    [get]: { EditingBatchJob: { ...working.EditingBatchJob, SubJobList } },
    ReelpressGetBatchProgress: { Seed: "s", Cancelled: false, SubJobs: [clip] },
  };
  const first = await ask(clientOf(answers, "embedded"));
  expect(calls[1]?.[1]).toEqual({ JobId: "j" });
  const snapshot = first.value?.snapshot;
  if (!snapshot) throw new Error("no snapshot");
  const texts = { title: "", subHeadings: [], script: "", voice: "" };
  const content = { ...texts, shots: [], warnings: [] };
  await keepSnapshot(database, {
    ...snapshot,
    clips: snapshot.clips.map((c) => ({ ...c, content })),
  });
  const { value } = await ask(clientOf(answers, "embedded"));
  expect(calls[1]?.[1]).toEqual({ JobId: "j", WithTimelines: false });
  expect(value?.snapshot.clips[0]?.content).not.toBeNull();
});

it("reports progress of an engine's job, and that it can be cancelled, while the cloud is the backend", async () => {
  await remember(minute);
  const clip = { JobId: "c", Index: 0, Status: "Processing", Stage: "Mixing", Progress: 5 };
  const SubJobList = [{ JobId: "c", Status: "Processing" }];
  const client = clientOf({
    [get]: { EditingBatchJob: { ...working.EditingBatchJob, SubJobList } },
    ReelpressGetBatchProgress: { Seed: "s", Cancelled: false, SubJobs: [clip] },
  });
  // The job's backend is known once the job was found.
  const other = { can: abilitiesOf("embedded"), has: () => calls.length > 0 };
  const { value } = await ask({ ...client, other });
  expect(value?.snapshot.clips[0]).toMatchObject({ stage: "mixing", progress: 0.05 });
  expect(value?.snapshot.canCancel).toBe(true);
});
