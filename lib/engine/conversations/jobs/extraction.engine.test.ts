import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { registerDrawn } from "@/lib/engine/testing/register-drawn";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";

type Smart = {
  State: string;
  Output: string;
  JobResult: { AiResult?: string; MediaId?: string; MediaUrl?: string };
  SmartJobInfo: object;
};

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let tale: string;
let card: string;

beforeAll(async () => {
  test = await openTestEngine({ strict: false, parts: { probe: probeQuickly } });
  call = coreCaller(test.endpoint);
  tale = await registerDrawn(test, call, "tale.mp4");
  card = await registerDrawn(test, call, "card.png");
});
afterAll(() => test.close());

async function submit(strategy: object, output: object, more: Record<string, string> = {}) {
  const { MediaId = tale, ...query } = more;
  const input = { MediaArray: [{ MediaId }], Strategy: strategy };
  return String(
    (
      await call(
        "SubmitHighlightExtractionJob",
        { OutputConfig: JSON.stringify(output), ...query },
        { InputConfig: JSON.stringify(input) },
      )
    ).JobId,
  );
}

const refusal = (...request: Parameters<typeof submit>): Promise<SdkFailure> =>
  submit(...request).then(
    (jobId) => Promise.reject(new Error(`accepted as ${jobId}`)),
    (error: unknown) => error as SdkFailure,
  );

async function untilEnded(JobId: string): Promise<Smart> {
  for (;;) {
    const job = (await call("GetSmartHandleJob", { JobId })) as unknown as Smart;
    if (/Finished|Failed/.test(job.State)) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Highlight = { MediaId: string; StartTime: number; EndTime: number; MediaURL?: string };
const highlightsOf = (job: Smart): Highlight[] =>
  (JSON.parse(job.JobResult.AiResult ?? "{}") as { Highlights: Highlight[] }).Highlights;

describe("SubmitHighlightExtractionJob", () => {
  it("names as many highlights as the media have room for, apart from each other, and makes no file", async () => {
    const job = await untilEnded(await submit({}, {}));
    const found = highlightsOf(job);
    expect(found).toHaveLength(2);
    expect(job.Output).toBe(job.JobResult.AiResult);
    const sorted = [...found].sort((one, other) => one.StartTime - other.StartTime);
    expect(sorted[0]?.EndTime).toBeLessThanOrEqual(sorted[1]?.StartTime ?? 0);
    for (const { MediaId, StartTime, EndTime, MediaURL } of found) {
      expect(MediaId).toBe(tale);
      expect(EndTime - StartTime).toBeGreaterThan(10);
      expect(EndTime - StartTime).toBeLessThanOrEqual(15);
      expect(MediaURL).toBeUndefined();
    }
  });

  it("exports each to its own object, and registers it only when asked to", async () => {
    const count = async () => (await call("ListMediaBasicInfos", { MaxResults: "100" })).TotalCount;
    const before = await count();
    const output = { NeedExport: true, Bucket: "bucket", ObjectKey: "high/one.mp4" };
    const strategy = { Count: 3, ClipDuration: 6 };
    const job = await untilEnded(await submit(strategy, output));
    expect(job.State).toBe("Finished");
    expect(highlightsOf(job).map(({ MediaURL }) => MediaURL)).toEqual(
      [0, 1, 2].map((index) => `oss://bucket/high/one_${index}.mp4`),
    );
    for (const index of [0, 1, 2]) {
      expect(existsSync(test.objectFile("bucket", `high/one_${index}.mp4`))).toBe(true);
    }
    expect(job.JobResult.MediaId).toBeUndefined();
    expect(await count()).toBe(before);

    const ObjectKey = "high/{index}/two.mp4";
    const listed = await untilEnded(
      await submit(strategy, { ...output, ObjectKey, ExportAsNewMedia: true }),
    );
    const { MediaInfo } = await call("GetMediaInfo", { MediaId: listed.JobResult.MediaId ?? "" });
    expect(MediaInfo).toMatchObject({
      MediaBasicInfo: { InputURL: "oss://bucket/high/0/two.mp4" },
    });
    expect(await count()).toBe(Number(before) + 3);
  });

  it("answers the same token with the same job, and is in no list of batch jobs", async () => {
    const ClientToken = "extraction-once";
    const first = await submit({ Count: 1 }, {}, { ClientToken });
    expect(await submit({ Count: 1 }, {}, { ClientToken })).toBe(first);
    expect((await refusal({ Count: 2 }, {}, { ClientToken })).code).toMatch(/Idempotent/);
    const { EditingBatchJobList } = await call("ListBatchMediaProducingJobs", {});
    expect(EditingBatchJobList).toEqual([]);
  });

  it.each([
    ["11 highlights", { Count: 11 }, {}, "InputConfig.Strategy.Count"],
    ["2 s each", { ClipDuration: 2 }, {}, "InputConfig.Strategy.ClipDuration"],
    ["an export without a bucket", {}, { NeedExport: true }, "OutputConfig.Bucket"],
    [
      "an export into other storage",
      {},
      { NeedExport: true, OutputMediaTarget: "vod-media" },
      "OutputConfig.OutputMediaTarget",
    ],
    [
      "an export that is no MP4",
      {},
      { NeedExport: true, Bucket: "bucket", ObjectKey: "a.mov" },
      "OutputConfig.ObjectKey",
    ],
    [
      "a size with odd sides",
      {},
      { NeedExport: true, Bucket: "bucket", ObjectKey: "a.mp4", Width: 333 },
      "OutputConfig.Width",
    ],
  ])("refuses %s, and names the field", async (_, strategy, output, path) => {
    expect((await refusal(strategy, output)).data.Message).toContain(`"${path}"`);
  });

  it("refuses a picture, and a job of another kind is no smart job", async () => {
    const { data } = await refusal({}, {}, { MediaId: card });
    expect(data.Message).toContain("highlights are taken from videos");
    await expect(call("GetSmartHandleJob", { JobId: "no-such-job" })).rejects.toMatchObject({
      code: "ResourceNotFound",
    });
  });
});
