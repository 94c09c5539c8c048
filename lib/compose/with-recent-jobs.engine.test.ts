import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { freshLikeness, freshWall } from "@/lib/model/form/wall-form";
import { newGroup } from "@/lib/model/form/compose-form";
import { noteFootage } from "@/lib/store/jobs/footage-use";
import { cloudForTests, contextForTests } from "@/lib/submission/testing/cloud";
import { openDatabaseForSubmits } from "@/lib/submission/testing/submits-database";
import { submitBatch } from "@/lib/submission/submit-batch";
import { encodeRequest } from "./request-configs";
import { toRequest } from "./to-request";
import { withRecentJobs } from "./with-recent-jobs";

let database: Awaited<ReturnType<typeof openDatabaseForSubmits>>;
beforeAll(async () => {
  database = await openDatabaseForSubmits();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.empty();
  await database.pool.query("truncate app.job_footage");
});

const hour = 3600_000;
const note = (jobId: string, hoursAgo: number, ...ids: string[]) =>
  noteFootage(
    database,
    { jobId, createdAt: new Date(Date.now() - hoursAgo * hour).toISOString() },
    ids,
  );

function form(likeness: object) {
  const empty = emptyComposeForm({ name: "Spring", seed: "s", language: "en", groupName: "G" });
  const groups = [newGroup("G", [{ mediaId: "m", range: null }])];
  return { ...empty, groups, likeness: { ...freshLikeness, ...likeness } };
}
const destination = { bucket: "team-bucket", region: "cn-shanghai", clientToken: "token-0001" };
const sentOf = (asked: ReturnType<typeof form>) =>
  toRequest(asked, destination).editing?.ProcessConfig?.Reelpress?.Likeness;

describe("the jobs that videos must differ from", () => {
  it("are named in the request where the form asks for that", async () => {
    await note("j1", 48, "m");
    await note("other", 2, "x");
    const asked = form({ recent: true, mostPercent: 50 });
    expect(sentOf(await withRecentJobs(database, asked))).toEqual({ Most: 0.5, Before: ["j1"] });
    expect(sentOf(await withRecentJobs(database, form({ mostPercent: 50 })))).toEqual({
      Most: 0.5,
    });
  });

  it("stay the same while a wall is worked on, and not without one", async () => {
    await note("j1", 48, "m");
    await note("made since", 1, "m");
    const asked = form({ recent: true, until: Date.now() - 2 * hour });
    const beforeOf = async (one: ReturnType<typeof form>) =>
      (await withRecentJobs(database, one)).likeness.before;
    expect(await beforeOf({ ...asked, wall: freshWall("s", 3) })).toEqual(["j1"]);
    expect(await beforeOf(asked)).toEqual(["made since", "j1"]);
  });

  it("are those of the first time when a request is sent again, so that it is the same request", async () => {
    const { client } = cloudForTests([]);
    const context = contextForTests(client, database);
    const asked = form({ recent: true, mostPercent: 50 });
    const clientToken = "0b1c2d3e-aaaa-bbbb-cccc-000000000001";
    const send = async () => {
      const apart = await withRecentJobs(database, asked, clientToken);
      const request = encodeRequest(toRequest(apart, { ...destination, clientToken }));
      const submission = {
        name: "Spring",
        form: asked,
        seed: "s",
        clientToken,
        request,
        responsibility: null,
      };
      return { request, outcome: await submitBatch(submission, context) };
    };
    await note("j1", 48, "m");
    const first = await send();
    expect(first.outcome).toMatchObject({ kind: "sent", jobId: "job0" });
    // By now the job itself counts as a recent one.
    expect((await withRecentJobs(database, asked)).likeness.before).toEqual(["job0", "j1"]);
    const second = await send();
    expect(second.request).toEqual(first.request);
    expect(second.outcome).toMatchObject({ kind: "sent", jobId: "job0" });
  });
});
