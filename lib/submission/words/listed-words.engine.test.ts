import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { getSubmission } from "@/lib/store/jobs/submissions";
import { getWordOverride } from "@/lib/store/jobs/word-overrides";
import { type Submission, submitBatch } from "../submit-batch";
import { cloudForTests, contextForTests } from "../testing/cloud";
import { openDatabaseForSubmits } from "../testing/submits-database";

let database: Awaited<ReturnType<typeof openDatabaseForSubmits>>;
beforeAll(async () => {
  database = await openDatabaseForSubmits();
});
afterAll(() => database.close());
beforeEach(() => database.empty());

const token = "0b1c2d3e-aaaa-bbbb-cccc-000000000001";
const output = {
  MediaURL: "http://b-1.oss-cn-shanghai.aliyuncs.com/jobs/x-0b1c2d3e/c_{index}.mp4",
  Count: 1,
  Width: 720,
  Height: 1280,
};
const form = emptyComposeForm({ name: "Spring", seed: "s", language: "en", groupName: "Shots" });
const input = { MediaGroupArray: [{ GroupName: "One", MediaArray: ["m"] }] };
const request = { InputConfig: JSON.stringify(input), OutputConfig: JSON.stringify(output) };
const plain: Submission = {
  name: "Spring",
  form,
  seed: "s",
  clientToken: token,
  request,
  responsibility: null,
};
const listed: Submission = { ...plain, form: { ...form, titles: ["The best coffee"] } };
const responsibility = { name: "Lin", reason: "Checked" };

const open = () => {
  const cloud = cloudForTests();
  return { cloud, context: contextForTests(cloud.client, database) };
};

describe("texts with listed words", () => {
  it("are not sent before somebody answers for them by name, and then are kept with the job", async () => {
    const { cloud, context } = open();
    expect(await submitBatch(listed, context)).toMatchObject({
      kind: "words",
      texts: [{ path: "titles.0", text: "The best coffee" }],
    });
    expect(cloud.calls).toEqual([]);
    expect(await getSubmission(database, token)).toBeNull();
    const sent = await submitBatch({ ...listed, responsibility }, context);
    expect(sent).toMatchObject({ kind: "sent", jobId: "job0" });
    const kept = await getWordOverride(database, "job0");
    expect(kept).toMatchObject({ ...responsibility, words: ["best"] });
  });

  it("also count where no form holds them, and never for plans, which make no video", async () => {
    const { context } = open();
    const foreign = { ...plain, otherTexts: ["", "Guaranteed"] };
    expect(await submitBatch(foreign, context)).toMatchObject({ kind: "words" });
    const OutputConfig = JSON.stringify({ ...output, GeneratePreviewOnly: true });
    const plans = { ...listed, request: { ...request, OutputConfig } };
    expect(await submitBatch(plans, context)).toMatchObject({ kind: "sent" });
  });
});
