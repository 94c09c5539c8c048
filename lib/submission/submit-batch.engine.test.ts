import { abilitiesOf } from "@/lib/ims/backend";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { sentPageId } from "@/lib/model/submission";
import { getJob } from "@/lib/store/jobs/jobs";
import { saveSpendingRules } from "@/lib/store/spending/spending-rules";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { getSubmission, listUnsettledSubmissions } from "@/lib/store/jobs/submissions";
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
  };
}

const open = (fates: Fate[]) => {
  const cloud = cloudForTests(fates);
  return { cloud, desk: contextForTests(cloud.client, { pool: database.pool }) };
};
const submits = (cloud: ReturnType<typeof cloudForTests>) =>
  cloud.calls.filter((call) => call.name === "SubmitBatchMediaProducingJob").length;

describe("submitting a batch", () => {
  it("writes it down before it is sent, and remembers the job", async () => {
    const { cloud, desk } = open([]);
    const before: unknown[] = [];
    const call = cloud.client.call.bind(cloud.client);
    cloud.client.call = (async (...args: Parameters<typeof call>) => {
      before.push((await getSubmission(token, database.pool))?.state);
      return call(...args);
    }) as typeof call;
    const sent = await submitBatch(submission(), desk);
    expect(before).toEqual(["open"]);
    expect(sent).toEqual({ kind: "sent", jobId: "job0", confirmed: true });
    expect(await getJob("job0", database.pool)).toMatchObject({ clientToken: token });
    expect(await getSubmission(token, database.pool)).toMatchObject({ state: "made" });
  });

  it("finds the job whose answer was lost, and does not submit again", async () => {
    const { cloud, desk } = open(["answer lost"]);
    expect(await submitBatch(submission(), desk)).toMatchObject({ jobId: "job0", confirmed: true });
    expect(submits(cloud)).toBe(1);
  });

  it("sends again, with the same token, what was lost on the way", async () => {
    const { cloud, desk } = open(["lost on the way"]);
    expect(await submitBatch(submission(), desk)).toMatchObject({ jobId: "job0", confirmed: true });
    expect(submits(cloud)).toBe(2);
    expect(cloud.jobs.size).toBe(1);
  });

  it("says that it waits for confirmation, and finds the job later", async () => {
    const { cloud, desk } = open(["answer lost", "lost on the way"]);
    cloud.lists = false;
    const sent = await submitBatch(submission(), desk);
    expect(sent).toEqual({ kind: "sent", jobId: sentPageId(token), confirmed: false });
    expect(await listUnsettledSubmissions(database.pool)).toHaveLength(1);
    cloud.lists = true;
    await resolveSubmission(token, desk);
    expect(await getJob("job0", database.pool)).toMatchObject({ clientToken: token });
    expect(cloud.jobs.size).toBe(1);
    expect(await listUnsettledSubmissions(database.pool)).toEqual([]);
  });

  it("passes a refusal on, and lets the same token be sent with other content then", async () => {
    const { cloud, desk } = open(["refused"]);
    const refused = await submitBatch(submission(), desk);
    expect(refused).toMatchObject({ kind: "refused", failure: { code: "InvalidParameter" } });
    expect(await getSubmission(token, database.pool)).toMatchObject({ state: "refused" });
    expect(await listUnsettledSubmissions(database.pool)).toEqual([]);
    expect(await submitBatch(submission(), desk)).toMatchObject({ confirmed: true });
    expect(cloud.jobs.size).toBe(1);
  });

  it("does not take a refusal for the end while an earlier sending may have arrived", async () => {
    const { cloud, desk } = open(["answer lost", "refused"]);
    cloud.lists = false;
    expect(await submitBatch(submission(), desk)).toMatchObject({ confirmed: false });
    expect(await getSubmission(token, database.pool)).toMatchObject({ state: "open" });
  });

  it("says at once that nothing was sent when nobody listens", async () => {
    const { desk } = open(["no connection"]);
    expect(await submitBatch(submission(), desk)).toMatchObject({ kind: "unreachable" });
  });

  it("refuses an unknown field before anything is sent or written down", async () => {
    const { cloud, desk } = open([]);
    const outcome = await submitBatch(submission(token, { Nonsense: 1 }), desk);
    expect(outcome).toMatchObject({
      kind: "refused",
      problems: [{ path: "InputConfig.Nonsense" }],
    });
    expect(cloud.calls).toEqual([]);
    expect(await getSubmission(token, database.pool)).toBeNull();
    const lax = { ...desk, strict: false };
    expect(await submitBatch(submission(token, { Nonsense: 1 }), lax)).toMatchObject({
      kind: "sent",
    });
  });

  it("keeps what of the request nobody documents, also when its answer was lost", async () => {
    const unread = { paths: ["InputConfig.Nonsense"], ignored: false };
    for (const fate of ["answered", "answer lost"] as const) {
      const { desk } = open([fate]);
      const lax = { ...desk, strict: false };
      const clientToken = token.replace(/1$/, fate === "answered" ? "2" : "3");
      const outcome = await submitBatch(submission(clientToken, { Nonsense: 1 }), lax);
      const jobId = outcome.kind === "sent" ? outcome.jobId : "";
      expect(await getJob(jobId, database.pool)).toMatchObject({ passedThrough: unread });
      await database.pool.query("truncate app.jobs, app.submissions, app.spending");
    }
  });

  it("believes the engine about what it did not read", async () => {
    const { cloud, desk } = open([]);
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
    const outcome = await submitBatch(submission(), { ...desk, client });
    const jobId = outcome.kind === "sent" ? outcome.jobId : "";
    expect((await getJob(jobId, database.pool))?.passedThrough).toEqual({
      paths: ["EditingConfig.Tomorrow"],
      ignored: true,
    });
  });

  it("gives one job to two presses at once, and no second call after it", async () => {
    const { cloud, desk } = open([]);
    const presses = await Promise.all([
      submitBatch(submission(), desk),
      submitBatch(submission(), desk),
    ]);
    expect(presses.every((press) => press.kind === "sent")).toBe(true);
    expect(submits(cloud)).toBe(1);
    expect(await submitBatch(submission(), desk)).toMatchObject({ jobId: "job0", confirmed: true });
    expect(submits(cloud)).toBe(1);
    const other = submission(token, { TitleArray: ["other"] });
    expect(await submitBatch(other, desk)).toMatchObject({
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

  it("is asked before a submit is sent, and not passed", async () => {
    const rules = defaultRules("CNY", "cn-shanghai");
    await saveSpendingRules({ ...rules, monthlyCap: 0.001 }, database.pool);
    const { cloud, desk } = open([]);
    expect(await submitBatch(submission(), desk)).toMatchObject({
      kind: "refused",
      failure: { code: expect.stringMatching(/^Spending\./) as string },
    });
    expect(cloud.calls).toEqual([]);
    expect(await getSubmission(token, database.pool)).toMatchObject({ state: "refused" });
    cloud.client.can = abilitiesOf("embedded");
    expect(await submitBatch(submission(), desk)).toMatchObject({ confirmed: true });
  });

  it("counts a submit that waits for confirmation, and lets a refused one go", async () => {
    const { cloud, desk } = open(["refused"]);
    await submitBatch(submission(), desk);
    expect(await spendingStates()).toEqual(["released"]);
    cloud.lists = false;
    cloud.fates.push("answer lost", "lost on the way");
    await submitBatch(submission(), desk);
    expect(await spendingStates()).toEqual(["reserved"]);
    cloud.lists = true;
    await resolveSubmission(token, desk);
    expect(await spendingStates()).toEqual(["made"]);
  });
});

describe("a submit left over from before", () => {
  /** As a process leaves it that is killed while it sends. */
  async function leaveOver(cloud: ReturnType<typeof cloudForTests>): Promise<void> {
    const call = cloud.client.call.bind(cloud.client);
    cloud.client.call = (async (...args: Parameters<typeof call>) => {
      await call(...args).catch(() => undefined);
      throw new Error("killed");
    }) as typeof call;
    const desk = contextForTests(cloud.client, { pool: database.pool });
    await expect(submitBatch(submission(), desk)).rejects.toThrow("killed");
    cloud.client.call = call;
  }

  it("is left alone while its sender may live, and picked up after", async () => {
    const { cloud, desk } = open(["answered"]);
    await leaveOver(cloud);
    await resolveSubmission(token, desk);
    expect(await getJob("job0", database.pool)).toBeNull();
    await database.age(0);
    await resolveSubmission(token, desk);
    expect(await getJob("job0", database.pool)).toMatchObject({ clientToken: token });
    expect(submits(cloud)).toBe(1);
  });

  it("is not sent again when its token is old; once it cannot arrive any more, it was not made", async () => {
    const { cloud, desk } = open(["lost on the way"]);
    await leaveOver(cloud);
    await database.age(12);
    await resolveSubmission(token, desk);
    expect(await getSubmission(token, database.pool)).toMatchObject({ state: "open" });
    await database.age(12);
    await resolveSubmission(token, desk);
    expect(await getSubmission(token, database.pool)).toMatchObject({ state: "not-made" });
    expect(submits(cloud)).toBe(1);
    expect(await listUnsettledSubmissions(database.pool)).toMatchObject([{ state: "not-made" }]);
  });

  it("is asked about only where it was sent", async () => {
    const { cloud, desk } = open(["answered"]);
    await leaveOver(cloud);
    await database.age(0);
    const elsewhere = cloudForTests();
    elsewhere.endpoint = "ice.elsewhere";
    const there = contextForTests(elsewhere.client, { pool: database.pool });
    await resolveSubmission(token, there);
    expect(elsewhere.calls).toEqual([]);
    expect(await getSubmission(token, database.pool)).toMatchObject({ state: "open" });
    await resolveSubmission(token, desk);
    expect(await getSubmission(token, database.pool)).toMatchObject({ state: "made" });
  });

  it("is not taken for the job of another submit with the same content", async () => {
    const { cloud, desk } = open([]);
    const twin = submission("ffffffff-0000-0000-0000-000000000002");
    twin.request = submission().request;
    await submitBatch(twin, desk);
    cloud.fates.push("lost on the way");
    expect(await submitBatch(submission(), desk)).toMatchObject({ jobId: "job1", confirmed: true });
    expect(await getJob("job0", database.pool)).toMatchObject({ clientToken: twin.clientToken });
  });
});
