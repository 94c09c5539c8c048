import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleBatch, registerSources } from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

const submit = "SubmitBatchMediaProducingJob";
let strict: TestEngine;
let loose: TestEngine;

beforeAll(async () => {
  strict = await openTestEngine({ slots: 0, started: false });
  loose = await openTestEngine({ slots: 0, started: false, strict: false });
});
afterAll(async () => {
  await strict.close();
  await loose.close();
});

describe("the check of requests against the contract", () => {
  it("ignores undocumented fields when not strict, and answers with their paths", async () => {
    const call = coreCaller(loose.endpoint);
    const { query, body } = exampleBatch(await registerSources(loose, call), {
      editing: { CoverConfig: { Mode: "Smart" }, Colour: 1 },
    });
    const answer = await call(submit, query, body);
    expect(answer.ReelpressPassedThrough).toEqual([
      "EditingConfig.CoverConfig",
      "EditingConfig.Colour",
      "OutputConfig.MaxDuration",
    ]);
    const refused = coreCaller(strict.endpoint)(submit, query, body);
    await expect(refused).rejects.toMatchObject({ code: "InvalidParameter" });
  });

  it("answers without that list when every field is documented", async () => {
    const call = coreCaller(loose.endpoint);
    const found = await call("ListMediaBasicInfos", {});
    const ids = (found.MediaInfos as { MediaId: string }[]).map(({ MediaId }) => MediaId);
    const { query, body } = exampleBatch(ids, { output: { MaxDuration: undefined } });
    expect(await call(submit, query, body)).not.toHaveProperty("ReelpressPassedThrough");
  });

  it("refuses uploads into VOD storage by name, with what to do instead", async () => {
    const call = coreCaller(strict.endpoint);
    const failure = await call("CreateUploadMedia", { FileInfo: "{}" }).then(
      () => Promise.reject(new Error("it was answered")),
      (error: unknown) => error as SdkFailure,
    );
    expect(failure).toMatchObject({ code: "NotImplemented", statusCode: 501 });
    expect(failure.data.Message).toMatch(
      /CreateUploadMedia.*Alibaba Cloud only.*RegisterMediaInfo/,
    );
  });
});
