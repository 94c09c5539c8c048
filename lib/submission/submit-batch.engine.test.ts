import { abilitiesOf } from "@/lib/ims/backend";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { sentPageId } from "@/lib/model/sent-page";
import { getJob } from "@/lib/store/jobs/jobs";
import { saveSpendingRules } from "@/lib/store/spending/spending-rules";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { getSubmission, listUnsettledSubmissions } from "@/lib/store/jobs/submissions";
import { cloudForTests, contextForTests, type Fate } from "./testing/cloud";
import { openDatabaseForSubmits } from "./testing/submits-database";
import { resolveSubmission } from "./resolve-submission";
import { type Submission, submitBatch } from "./submit-batch";

// Two seconds after a submit stays open, a pass in the background would take those of a later test.
vi.mock("./keep-resolving", () => ({ keepResolving: vi.fn() }));

let database: Awaited<ReturnType<typeof openDatabaseForSubmits>>;
beforeAll(async () => {
  database = await openDatabaseForSubmits();
});
afterAll(() => database.close());
beforeEach(() => database.empty());

const token = "0b1c2d3e-aaaa-bbbb-cccc-000000000001";
const output = (clientToken: string) => ({
  MediaURL: `http://b-1.oss-cn-shanghai.aliyuncs.com/jobs/x-${clientToken.slice(0, 8)}/c_{index}.mp4`,
  Count: 1,
  Width: 720,
  Height: 1280,
});

function submission(clientToken = token, change: object = {}): Submission {
  const form = emptyComposeForm({ name: "Spring", seed: "s", language: "en", groupName: "Shots" });
  const input = { MediaGroupArray: [{ GroupName: "One", MediaArray: ["m"] }], ...change };
  return {
    name: "Spring",
    form,
    seed: "s",
    clientToken,
    request: {
      InputConfig: JSON.stringify(input),
      EditingConfig: "{}",
      OutputConfig: JSON.stringify(output(clientToken)),
      UserData: '{"Seed":"s","Name":"Spring"}',
    },
    responsibility: null,
  };
}

const open = (fates: Fate[]) => {
  const cloud = cloudForTests(fates);
  return { cloud, context: contextForTests(cloud.client, database) };
};
const submits = (cloud: ReturnType<typeof cloudForTests>) =>
  cloud.calls.filter((call) => call.name === "SubmitBatchMediaProducingJob").length;

describe("submitting a batch", () => {
  it("stores the submit before it is sent, and then the job", async () => {
    const { cloud, context } = open([]);
    const before: unknown[] = [];
    const call = cloud.client.call.bind(cloud.client);
    cloud.client.call = (async (...args: Parameters<typeof call>) => {
      before.push((await getSubmission(database, token))?.state);
      return call(...args);
    }) as typeof call;
    const sent = await submitBatch(submission(), context);
    expect(before).toEqual(["open"]);
    expect(sent).toEqual({ kind: "sent", jobId: "job0", confirmed: true });
    expect(await getJob(database, "job0")).toMatchObject({ clientToken: token });
    expect(await getSubmission(database, token)).toMatchObject({ state: "made" });
  });

  it("finds the job whose answer was lost, and does not submit again", async () => {
    const { cloud, context } = open(["answer lost"]);
    expect(await submitBatch(submission(), context)).toMatchObject({
      jobId: "job0",
      confirmed: true,
    });
    expect(submits(cloud)).toBe(1);
  });

  it("sends a lost request again with the same token", async () => {
    const { cloud, context } = open(["lost on the way"]);
    expect(await submitBatch(submission(), context)).toMatchObject({
      jobId: "job0",
      confirmed: true,
    });
    expect(submits(cloud)).toBe(2);
    expect(cloud.jobs.size).toBe(1);
  });

  it("reports that it waits for confirmation, and finds the job later", async () => {
    const { cloud, context } = open(["answer lost", "lost on the way"]);
    cloud.lists = false;
    const sent = await submitBatch(submission(), context);
    expect(sent).toEqual({ kind: "sent", jobId: sentPageId(token), confirmed: false });
    expect(await listUnsettledSubmissions(database)).toHaveLength(1);
    cloud.lists = true;
    await resolveSubmission(token, context);
    expect(await getJob(database, "job0")).toMatchObject({ clientToken: token });
    expect(cloud.jobs.size).toBe(1);
    expect(await listUnsettledSubmissions(database)).toEqual([]);
  });

  it("passes a refusal on, and then accepts the same token with other content", async () => {
    const { cloud, context } = open(["refused"]);
    const refused = await submitBatch(submission(), context);
    expect(refused).toMatchObject({ kind: "refused", failure: { code: "InvalidParameter" } });
    expect(await getSubmission(database, token)).toMatchObject({ state: "refused" });
    expect(await listUnsettledSubmissions(database)).toEqual([]);
    expect(await submitBatch(submission(), context)).toMatchObject({ confirmed: true });
    expect(cloud.jobs.size).toBe(1);
  });

  it("does not treat a refusal as the end while an earlier sending may have arrived", async () => {
    const { cloud, context } = open(["answer lost", "refused"]);
    cloud.lists = false;
    expect(await submitBatch(submission(), context)).toMatchObject({ confirmed: false });
    expect(await getSubmission(database, token)).toMatchObject({ state: "open" });
  });

  it("reports at once that nothing was sent when no server listens", async () => {
    const { context } = open(["no connection"]);
    expect(await submitBatch(submission(), context)).toMatchObject({ kind: "unreachable" });
  });

  it("refuses an unknown field before anything is sent or stored", async () => {
    const { cloud, context } = open([]);
    const outcome = await submitBatch(submission(token, { Nonsense: 1 }), context);
    expect(outcome).toMatchObject({
      kind: "refused",
      problems: [{ path: "InputConfig.Nonsense" }],
    });
    expect(cloud.calls).toEqual([]);
    expect(await getSubmission(database, token)).toBeNull();
    const lax = { ...context, strict: false };
    expect(await submitBatch(submission(token, { Nonsense: 1 }), lax)).toMatchObject({
      kind: "sent",
    });
  });

  it("stores the request's undocumented fields, also when its answer was lost", async () => {
    const unread = { paths: ["InputConfig.Nonsense"], ignored: false };
    for (const fate of ["answered", "answer lost"] as const) {
      const { context } = open([fate]);
      const lax = { ...context, strict: false };
      const clientToken = token.replace(/1$/, fate === "answered" ? "2" : "3");
      const outcome = await submitBatch(submission(clientToken, { Nonsense: 1 }), lax);
      const jobId = outcome.kind === "sent" ? outcome.jobId : "";
      expect(await getJob(database, jobId)).toMatchObject({ passedThrough: unread });
      await database.pool.query("truncate app.jobs, app.submissions, app.spending");
    }
  });

  it("stores the fields that the engine reports as not read", async () => {
    const { cloud, context } = open([]);
    const call = cloud.client.call.bind(cloud.client);
    const client: typeof cloud.client = {
      ...cloud.client,
      can: abilitiesOf("embedded"),
      backendId: "embedded",
      call: (async (...args: Parameters<typeof call>) => ({
        ...(await call(...args)),
        ReelpressPassedThrough: ["EditingConfig.Tomorrow"],
      })) as typeof call,
    };
    const outcome = await submitBatch(submission(), { ...context, client });
    const jobId = outcome.kind === "sent" ? outcome.jobId : "";
    expect((await getJob(database, jobId))?.passedThrough).toEqual({
      paths: ["EditingConfig.Tomorrow"],
      ignored: true,
    });
  });

  it("makes one job for two clicks at once, and no second call after that", async () => {
    const { cloud, context } = open([]);
    const presses = await Promise.all([
      submitBatch(submission(), context),
      submitBatch(submission(), context),
    ]);
    expect(presses.every((press) => press.kind === "sent")).toBe(true);
    expect(submits(cloud)).toBe(1);
    expect(await submitBatch(submission(), context)).toMatchObject({
      jobId: "job0",
      confirmed: true,
    });
    expect(submits(cloud)).toBe(1);
    const other = submission(token, { TitleArray: ["other"] });
    expect(await submitBatch(other, context)).toMatchObject({
      kind: "refused",
      failure: { code: "IdempotentParameterMismatch" },
    });
  });
});

describe("the cap of a month", () => {
  const spendingStates = async () =>
    (await database.pool.query<{ state: string }>("select state from app.spending")).rows.map(
      (row) => row.state,
    );

  it("is checked before a submit is sent, and never exceeded", async () => {
    const rules = defaultRules("CNY", "cn-shanghai");
    await saveSpendingRules(database, { ...rules, monthlyCap: 0.001 });
    const { cloud, context } = open([]);
    expect(await submitBatch(submission(), context)).toMatchObject({
      kind: "refused",
      failure: { code: expect.stringMatching(/^Spending\./) as string },
    });
    expect(cloud.calls).toEqual([]);
    expect(await getSubmission(database, token)).toMatchObject({ state: "refused" });
    cloud.client.can = abilitiesOf("embedded");
    expect(await submitBatch(submission(), context)).toMatchObject({ confirmed: true });
  });

  it("counts a submit that waits for confirmation, and releases a refused one", async () => {
    const { cloud, context } = open(["refused"]);
    await submitBatch(submission(), context);
    expect(await spendingStates()).toEqual(["released"]);
    cloud.lists = false;
    cloud.fates.push("answer lost", "lost on the way");
    await submitBatch(submission(), context);
    expect(await spendingStates()).toEqual(["reserved"]);
    cloud.lists = true;
    await resolveSubmission(token, context);
    expect(await spendingStates()).toEqual(["made"]);
  });
});

describe("a submit of an earlier process", () => {
  /** The state that a process leaves when it is killed while it sends. */
  async function leaveOver(cloud: ReturnType<typeof cloudForTests>): Promise<void> {
    const call = cloud.client.call.bind(cloud.client);
    cloud.client.call = (async (...args: Parameters<typeof call>) => {
      await call(...args).catch(() => undefined);
      throw new Error("killed");
    }) as typeof call;
    const context = contextForTests(cloud.client, database);
    await expect(submitBatch(submission(), context)).rejects.toThrow("killed");
    cloud.client.call = call;
  }

  it("is left alone while its sender may live, and resolved after that", async () => {
    const { cloud, context } = open(["answered"]);
    await leaveOver(cloud);
    await resolveSubmission(token, context);
    expect(await getJob(database, "job0")).toBeNull();
    await database.age(0);
    await resolveSubmission(token, context);
    expect(await getJob(database, "job0")).toMatchObject({ clientToken: token });
    expect(submits(cloud)).toBe(1);
  });

  it("is not sent again with an old token, and counts as not made once it can no longer arrive", async () => {
    const { cloud, context } = open(["lost on the way"]);
    await leaveOver(cloud);
    await database.age(12);
    await resolveSubmission(token, context);
    expect(await getSubmission(database, token)).toMatchObject({ state: "open" });
    await database.age(12);
    await resolveSubmission(token, context);
    expect(await getSubmission(database, token)).toMatchObject({ state: "not-made" });
    expect(submits(cloud)).toBe(1);
    expect(await listUnsettledSubmissions(database)).toMatchObject([{ state: "not-made" }]);
  });

  it("is looked for only on the backend it was sent to", async () => {
    const { cloud, context } = open(["answered"]);
    await leaveOver(cloud);
    await database.age(0);
    const elsewhere = cloudForTests();
    elsewhere.endpoint = "ice.elsewhere";
    const there = contextForTests(elsewhere.client, database);
    await resolveSubmission(token, there);
    expect(elsewhere.calls).toEqual([]);
    expect(await getSubmission(database, token)).toMatchObject({ state: "open" });
    await resolveSubmission(token, context);
    expect(await getSubmission(database, token)).toMatchObject({ state: "made" });
  });

  it("does not get the job of another submit with the same content", async () => {
    const { cloud, context } = open([]);
    const twin = submission("ffffffff-0000-0000-0000-000000000002");
    twin.request = submission().request;
    await submitBatch(twin, context);
    cloud.fates.push("lost on the way");
    expect(await submitBatch(submission(), context)).toMatchObject({
      jobId: "job1",
      confirmed: true,
    });
    expect(await getJob(database, "job0")).toMatchObject({ clientToken: twin.clientToken });
  });
});
