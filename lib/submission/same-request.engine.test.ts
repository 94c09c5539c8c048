import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import type { SpendingRules } from "@/lib/model/cost/cost";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { getJob } from "@/lib/store/jobs/jobs";
import { saveSpendingRules } from "@/lib/store/spending/spending-rules";
import { getSubmission } from "@/lib/store/jobs/submissions";
import { cloudForTests, contextForTests, type Fate } from "./testing/cloud";
import { openDatabaseForSubmits } from "./testing/submits-database";
import { resolveSubmission } from "./resolve-submission";
import { type Submission, submitBatch } from "./submit-batch";

let database: Awaited<ReturnType<typeof openDatabaseForSubmits>>;
beforeAll(async () => {
  database = await openDatabaseForSubmits();
});
afterAll(() => database.close());
beforeEach(() => database.empty());

const first = "11111111-aaaa-4bbb-8ccc-000000000001";
const second = "22222222-aaaa-4bbb-8ccc-000000000002";
const form = emptyComposeForm({ name: "Spring", seed: "s", language: "en", groupName: "Shots" });
const bucket = "http://b-1.oss-cn-shanghai.aliyuncs.com";

/** With an address that a person wrote, so that nothing in the request distinguishes submits. */
const ownAddress = (clientToken: string): Submission => ({
  name: "Spring",
  form,
  seed: "s",
  clientToken,
  request: {
    InputConfig: JSON.stringify({ MediaGroupArray: [{ GroupName: "One", MediaArray: ["m"] }] }),
    OutputConfig: JSON.stringify({
      MediaURL: `${bucket}/mine/clip_{index}.mp4`,
      Count: 1,
      Width: 720,
      Height: 1280,
    }),
  },
  responsibility: null,
});

const ofPlans = (clientToken: string, projectIds = "p1,p2"): Submission => ({
  ...ownAddress(clientToken),
  request: {
    InputConfig: "{}",
    ProjectIds: projectIds,
    OutputConfig: JSON.stringify({
      MediaURL: `${bucket}/plans-${clientToken.slice(0, 8)}/clip_{index}.mp4`,
    }),
    UserData: '{"Name":"Spring"}',
  },
  cost: {
    InputConfig: '{"MediaGroupArray":[{}]}',
    OutputConfig: '{"Count":2,"Width":720,"Height":1280,"FixedDuration":10}',
  },
});

const open = (fates: Fate[]) => {
  const cloud = cloudForTests(fates);
  return { cloud, context: contextForTests(cloud.client, database) };
};
const calls = (cloud: ReturnType<typeof cloudForTests>, name: string) =>
  cloud.calls.filter((call) => call.name === name).length;
const jobOf = async (token: string) => (await getSubmission(database, token))?.jobId;

describe("equal submits with an address that a person wrote", () => {
  it("become two jobs when one request and the answer to the other were lost", async () => {
    const { cloud, context } = open(["lost on the way", "answer lost"]);
    const later = { ...context, resolveAfterMs: [] };
    await submitBatch(ownAddress(first), later);
    await submitBatch(ownAddress(second), later);
    expect(cloud.jobs.size).toBe(1);
    await database.age(1);
    await Promise.all([resolveSubmission(first, context), resolveSubmission(second, context)]);
    expect(cloud.jobs.size).toBe(2);
    expect(cloud.jobs.get((await jobOf(first)) ?? "")?.token).toBe(first);
    expect(cloud.jobs.get((await jobOf(second)) ?? "")?.token).toBe(second);
  });

  it("are not confused with the same request of another program", async () => {
    const { cloud, context } = open([]);
    const { request } = ownAddress(first);
    await cloud.client.call("SubmitBatchMediaProducingJob", { ...request, ClientToken: "theirs" });
    cloud.fates.push("lost on the way");
    const sent = await submitBatch(ownAddress(first), context);
    expect(sent).toEqual({ kind: "sent", jobId: "job1", confirmed: true });
  });

  it("do not share a single job once their tokens are too old to send again", async () => {
    const { cloud, context } = open(["lost on the way", "answer lost"]);
    const later = { ...context, resolveAfterMs: [] };
    await submitBatch(ownAddress(first), later);
    await submitBatch(ownAddress(second), later);
    await database.age(12);
    await Promise.all([resolveSubmission(first, context), resolveSubmission(second, context)]);
    expect(new Set([await jobOf(first), await jobOf(second)])).toEqual(new Set(["job0", null]));
    expect(cloud.jobs.size).toBe(1);
  });
});

const ofKind = (
  clientToken: string,
  JobType: "Sports_Highlights" | "Screen_Media_Highlights",
): Submission => {
  const plain = ownAddress(clientToken);
  const input =
    JobType === "Sports_Highlights"
      ? { SportsCategory: "basketball", InputMedia: "m" }
      : { MediaArray: ["m"], HighlightStrategy: { TargetDuration: 30 } };
  return {
    ...plain,
    request: { ...plain.request, InputConfig: JSON.stringify(input), JobType },
  };
};

describe("kinds with an operation of their own", () => {
  const sports = "SubmitSportsHighlightsJob";
  const mashup = "SubmitScreenMediaHighlightsJob";

  it("send a match to its operation with the token, and know its job again by it", async () => {
    const { cloud, context } = open(["answer lost"]);
    const sent = await submitBatch(ofKind(first, "Sports_Highlights"), context);
    expect(sent).toMatchObject({ kind: "sent", jobId: "job0", confirmed: true });
    const call = cloud.calls.find(({ name }) => name === sports);
    expect(Object.keys(call?.request ?? {}).toSorted()).toEqual(
      ["ClientToken", "InputConfig", "OutputConfig", "UserData"].toSorted(),
    );
    expect(cloud.jobs.size).toBe(1);
    expect((await getJob(database, "job0"))?.request).toMatchObject({
      JobType: "Sports_Highlights",
    });
  });

  it("send a mashup without a token, once, and look for its job among those of its type", async () => {
    const { cloud, context } = open([]);
    // The same address and output: only the type tells them apart in the list.
    await submitBatch(ofKind(second, "Sports_Highlights"), context);
    cloud.fates.push("answer lost");
    const sent = await submitBatch(ofKind(first, "Screen_Media_Highlights"), context);
    expect(sent).toMatchObject({ jobId: "job1" });
    expect(calls(cloud, mashup)).toBe(1);
    const call = cloud.calls.find(({ name }) => name === mashup);
    expect(call?.request).not.toHaveProperty("ClientToken");
  });

  it("never send a mashup again that may have arrived", async () => {
    const { cloud, context } = open(["lost on the way"]);
    const sent = await submitBatch(ofKind(first, "Screen_Media_Highlights"), context);
    expect(sent).toMatchObject({ confirmed: false });
    await database.age(12);
    await resolveSubmission(first, context);
    expect(await getSubmission(database, first)).toMatchObject({ state: "open" });
    expect(calls(cloud, mashup)).toBe(1);
  });

  it("refuse what their own contract refuses, before anything is sent", async () => {
    const { cloud, context } = open([]);
    const plain = ofKind(first, "Sports_Highlights");
    const InputConfig = '{"SportsCategory":"golf","InputMedia":"m"}';
    const wrong = { ...plain, request: { ...plain.request, InputConfig } };
    expect(await submitBatch(wrong, context)).toMatchObject({
      kind: "refused",
      problems: [{ path: "InputConfig.SportsCategory" }],
    });
    expect(cloud.calls).toEqual([]);
  });
});

describe("clips of plans", () => {
  const scene = "SubmitSceneBatchEditingJob";

  it("are stored before they are sent, once for two clicks, and their job is stored", async () => {
    const { cloud, context } = open([]);
    const press = () => submitBatch(ofPlans(first), context);
    expect((await Promise.all([press(), press()])).every(({ kind }) => kind === "sent")).toBe(true);
    expect(calls(cloud, scene)).toBe(1);
    expect(cloud.calls.at(-1)?.request).not.toHaveProperty("ClientToken");
    expect(await getJob(database, "job0")).toMatchObject({
      clientToken: first,
      request: { ProjectIds: "p1,p2" },
    });
    expect(await submitBatch(ofPlans(first, "p3"), context)).toMatchObject({
      kind: "refused",
      failure: { code: "IdempotentParameterMismatch" },
    });
  });

  it("are found when the answer was lost, among equal requests and beside other jobs", async () => {
    const { cloud, context } = open([]);
    await submitBatch(ownAddress(second), context);
    cloud.fates.push("answer lost");
    expect(await submitBatch(ofPlans(first), context)).toMatchObject({ jobId: "job1" });
    expect(calls(cloud, scene)).toBe(1);
  });

  it("are never sent again once they may have arrived, and end when they can no longer arrive", async () => {
    const { cloud, context } = open(["lost on the way"]);
    expect(await submitBatch(ofPlans(first), context)).toMatchObject({ confirmed: false });
    await database.age(12);
    await resolveSubmission(first, context);
    expect(await getSubmission(database, first)).toMatchObject({ state: "open" });
    await database.age(12);
    await resolveSubmission(first, context);
    expect(await getSubmission(database, first)).toMatchObject({ state: "not-made" });
    expect(calls(cloud, scene)).toBe(1);
  });

  it("are checked against the month's cap by their plans, before anything is sent", async () => {
    const known = Object.entries(defaultRules("CNY", "cn-shanghai").prices);
    const prices = Object.fromEntries(
      known.map(([row, price]) => [row, { ...price, perMinute: 1 }]),
    ) as SpendingRules["prices"];
    await saveSpendingRules(database, { currency: "CNY", prices, monthlyCap: 1.9 });
    const { cloud, context } = open([]);
    expect(await submitBatch(ofPlans(first), context)).toMatchObject({
      kind: "refused",
      failure: { code: "Spending.OverCap" },
    });
    expect(cloud.calls).toEqual([]);
    await saveSpendingRules(database, { currency: "CNY", prices, monthlyCap: 1000 });
    expect(await submitBatch(ofPlans(first), context)).toMatchObject({ kind: "sent" });
    const { rows } = await database.pool.query("select state, clips from app.spending");
    expect(rows).toEqual([{ state: "made", clips: 2 }]);
  });
});
