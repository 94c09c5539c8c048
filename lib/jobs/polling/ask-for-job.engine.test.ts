import { processState } from "@/lib/base/testing/process-state";
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
import { askForJob } from "./ask-for-job";

/** The app's own database is that of this test. */
let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  processState("database").opened = Promise.resolve(database);
  await migrate(database.pool, "jobs", jobs);
});
afterAll(async () => {
  processState("database").opened = undefined;
  await database.close();
});
beforeEach(() => database.pool.query("truncate app.jobs"));

const minute = 60_000;

async function remember(agoMs: number): Promise<void> {
  const form = emptyComposeForm({ name: "Spring", seed: "s", language: "en", groupName: "g" });
  const request = { InputConfig: "{}", EditingConfig: "{}", OutputConfig: "{}", UserData: "{}" };
  const createdAt = new Date(Date.now() - agoMs).toISOString();
  const facts = { jobId: "j", name: "Spring", seed: "s", clientToken: "t", createdAt };
  await rememberJob({ ...facts, form, request });
}

type Answers = Record<string, unknown>;
const calls: [name: string, request: unknown][] = [];

/** A client that answers, or throws, what it is told. */
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

const ask = async (client: ImsClient) => askForJob("j", await getFollowed("j"), client);
const gone = new ImsError("ims-refused", "no", { imsCode: "ResourceNotFound", httpStatus: 404 });
const working = {
  EditingBatchJob: { JobId: "j", Status: "Processing", OutputConfig: '{"Count":1}' },
};
const get = "GetBatchMediaProducingJob";

it("gives a job that was just submitted time to appear", async () => {
  await remember(minute);
  const told = await ask(clientOf({ [get]: gone }));
  expect(told.value).toMatchObject({ source: "live", snapshot: { state: "waiting" } });
  expect(await listUnsettledJobs()).toHaveLength(1);
});

it("keeps a forgotten job as it was last seen, and leaves it alone until it is known again", async () => {
  await remember(400 * 24 * 60 * minute);
  await ask(clientOf({ [get]: working }));
  const told = await ask(clientOf({ [get]: gone }));
  expect(told.value).toMatchObject({ source: "forgotten", snapshot: { state: "working" } });
  expect(await listUnsettledJobs()).toEqual([]);
  await ask(clientOf({ [get]: working }));
  expect(await listUnsettledJobs()).toHaveLength(1);
});

it("tells the last picture of a throttled account, and asks for quiet", async () => {
  await remember(minute);
  const answer = { imsCode: "Throttling.User", httpStatus: 400, retryAfterMs: 9_000 };
  const told = await ask(clientOf({ [get]: new ImsError("ims-refused", "later", answer) }));
  expect(told).toMatchObject({ value: { source: "kept" }, pauseMs: 9_000 });
  const silent = await ask(clientOf({ [get]: new ImsError("ims-unreachable", "cut") }));
  expect(silent).toMatchObject({ value: { source: "kept" }, pauseMs: 0 });
});

it("answers null for a job nobody knows, and throws when nobody answers of one not kept", async () => {
  expect((await ask(clientOf({ [get]: gone }))).value).toBeNull();
  const silence = new ImsError("ims-unreachable", "cut");
  await expect(ask(clientOf({ [get]: silence }))).rejects.toBe(silence);
});

it("asks for timelines until the plans of all clips are known, and not after", async () => {
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
  if (!snapshot) throw new Error("no picture");
  const texts = { title: "", subHeadings: [], script: "", voice: "" };
  const content = { ...texts, shots: [], warnings: [] };
  await keepSnapshot({ ...snapshot, clips: snapshot.clips.map((c) => ({ ...c, content })) });
  const { value } = await ask(clientOf(answers, "embedded"));
  expect(calls[1]?.[1]).toEqual({ JobId: "j", WithTimelines: false });
  expect(value?.snapshot.clips[0]?.content).not.toBeNull();
});

it("tells the progress of an engine's job while new ones go to the cloud, and that it can be cancelled", async () => {
  await remember(minute);
  const clip = { JobId: "c", Index: 0, Status: "Processing", Stage: "Mixing", Progress: 5 };
  const SubJobList = [{ JobId: "c", Status: "Processing" }];
  const client = clientOf({
    [get]: { EditingBatchJob: { ...working.EditingBatchJob, SubJobList } },
    ReelpressGetBatchProgress: { Seed: "s", Cancelled: false, SubJobs: [clip] },
  });
  // Where it lives is known once it was found.
  const other = { can: abilitiesOf("embedded"), has: () => calls.length > 0 };
  const { value } = await ask({ ...client, other });
  expect(value?.snapshot.clips[0]).toMatchObject({ stage: "mixing", progress: 0.05 });
  expect(value?.snapshot.canCancel).toBe(true);
});
