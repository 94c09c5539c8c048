import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { getSubmission } from "@/lib/store/jobs/submissions";
import { resolveSubmission } from "./resolve-submission";
import { type Submission, submitBatch } from "./submit-batch";
import { cloudForTests, contextForTests } from "./testing/cloud";
import { openDatabaseForSubmits } from "./testing/submits-database";

let database: Awaited<ReturnType<typeof openDatabaseForSubmits>>;
beforeAll(async () => {
  database = await openDatabaseForSubmits();
});
afterAll(() => database.close());

/** A batch whose price its template decides. */
const sent: Submission = {
  name: "Spring",
  form: emptyComposeForm({ name: "Spring", seed: "s", language: "en", groupName: "Shots" }),
  seed: "s",
  clientToken: "0b1c2d3e-aaaa-bbbb-cccc-000000000001",
  request: {
    InputConfig: '{"MediaGroupArray":[{"GroupName":"One","MediaArray":["m"]}]}',
    OutputConfig:
      '{"MediaURL":"http://b-1.oss-cn-shanghai.aliyuncs.com/jobs/x-0b1c2d3e/c_{index}.mp4","Count":1,"Width":720,"Height":1280}',
    TemplateConfig: '["t"]',
  },
  responsibility: null,
};

it("when weighing breaks, nothing is sent: not now, and not by the background rounds", async () => {
  const cloud = cloudForTests([]);
  const context = contextForTests(cloud.client, database);
  const call = cloud.client.call.bind(cloud.client);
  cloud.client.call = (async (...args: Parameters<typeof call>) => {
    if (args[0] === "GetTemplate") throw new TypeError("a bug");
    return call(...args);
  }) as typeof call;
  await expect(submitBatch(sent, context)).rejects.toThrow("a bug");
  expect(await getSubmission(database, sent.clientToken)).toMatchObject({ state: "not-made" });
  await database.age(1);
  await resolveSubmission(sent.clientToken, context);
  expect(cloud.calls.map(({ name }) => name)).not.toContain("SubmitBatchMediaProducingJob");
});
