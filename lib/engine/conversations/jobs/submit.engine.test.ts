import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  exampleBatch,
  getJob,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { drawVideo } from "@/lib/engine/testing/fake-parts";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let media: string[];

beforeAll(async () => {
  test = await openTestEngine();
  call = coreCaller(test.endpoint);
  media = await registerSources(test, call);
});
afterAll(() => test.close());

async function submit(change: Parameters<typeof exampleBatch>[1] = {}): Promise<string> {
  const { query, body } = exampleBatch(media, change);
  return String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
}

async function refusal(change: Parameters<typeof exampleBatch>[1]): Promise<SdkFailure> {
  return submit(change).then(
    (jobId) => Promise.reject(new Error(`accepted as ${jobId}`)),
    (error: unknown) => error as SdkFailure,
  );
}

describe("submitting a batch", () => {
  it("answers at once, makes every clip, and lists the clips as IMS does", async () => {
    const { query, body } = exampleBatch(media, { output: { Count: 3 }, userData: { Key: "中" } });
    const begun = Date.now();
    const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
    expect(Date.now() - begun).toBeLessThan(1500);
    const job = await untilJob(call, String(JobId), isFinished);
    expect(job).toMatchObject({
      JobId,
      JobType: "Script",
      ...query,
      ...body,
      Extend: "{}",
      CreateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
      CompleteTime: expect.stringMatching(/Z$/) as string,
    });
    expect(job.SubJobList).toHaveLength(3);
    for (const [index, clip] of job.SubJobList.entries()) {
      expect(clip).toMatchObject({ Status: "Success", Duration: expect.closeTo(0.4, 1) as number });
      expect(clip.MediaURL).toBe(
        `http://bucket.oss-cn-shanghai.aliyuncs.com/out/clip_${index}.mp4`,
      );
      expect(clip).not.toHaveProperty("ErrorCode");
      expect(existsSync(test.objectFile("bucket", `out/clip_${index}.mp4`))).toBe(true);
      const project = await call("GetEditingProject", { ProjectId: clip.ProjectId ?? "" });
      expect(project.Project).toMatchObject({
        Status: "Produced",
        Title: `clip_${index}.mp4`,
        Timeline: expect.stringContaining("VideoTracks") as string,
      });
      const found = await call("GetMediaInfo", { MediaId: clip.MediaId ?? "" });
      expect(found.MediaInfo).toMatchObject({ MediaBasicInfo: { Title: `clip_${index}.mp4` } });
    }
  });

  it("accepts 300 KB of InputConfig and Chinese text, and echoes them byte for byte", async () => {
    const groups = Array.from({ length: 30 }, (_, index) => ({
      GroupName: `组 ${index}`,
      MediaArray: Array.from({ length: 200 }, (_, at) => media[at % 4]),
    }));
    const texts = Array.from(
      { length: 50 },
      (_, index) => `文本${index} ${"很长的话。".repeat(120)}`,
    );
    const input = { MediaGroupArray: groups, SpeechTextArray: texts };
    const { query, body } = exampleBatch(media, { input, output: { Count: 1 } });
    expect(Buffer.byteLength(body.InputConfig ?? "")).toBeGreaterThan(300_000);
    const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
    expect((await getJob(call, String(JobId))).InputConfig).toBe(body.InputConfig);
    await call("ReelpressCancelBatchJob", { JobId: String(JobId) });
  });

  it("uses an object that was only put into the bucket, and registers it", async () => {
    const url = "http://bucket.oss-cn-shanghai.aliyuncs.com/in/a.mp4";
    const jobId = await submit({
      input: { MediaGroupArray: [{ GroupName: "One", MediaArray: [url] }] },
      output: { Count: 1, MediaURL: "oss://bucket/out/url_{index}.mp4" },
    });
    expect((await untilJob(call, jobId, isFinished)).SubJobList[0]?.Status).toBe("Success");
  });
});

describe("refusals at submit name the parameter and say what to do", () => {
  const group = (MediaArray: unknown[], more: object = {}) => ({
    input: { MediaGroupArray: [{ GroupName: "One", MediaArray, ...more }] },
  });
  const cases: [string, () => Parameters<typeof exampleBatch>[1], string, string][] = [
    [
      "no material in a group",
      () => group([]),
      "InvalidParameter",
      "InputConfig.MediaGroupArray[0].MediaArray",
    ],
    [
      "missing material",
      () => group(["nobody"]),
      "InvalidMaterial.NotFound",
      "InputConfig.MediaGroupArray[0].MediaArray[0]",
    ],
    [
      "a missing object",
      () => group(["oss://bucket/no.mp4"]),
      "InvalidMaterial.NotFound",
      "InputConfig.MediaGroupArray[0].MediaArray[0]",
    ],
    [
      "a path that leaves",
      () => group(["oss://bucket/../pg/x.mp4"]),
      "InvalidMaterial.NotFound",
      "InputConfig.MediaGroupArray[0].MediaArray[0]",
    ],
    [
      "no {index}",
      () => ({ output: { MediaURL: "oss://bucket/x.mp4" } }),
      "InvalidParameter",
      "OutputConfig.MediaURL",
    ],
    [
      "an output that leaves",
      () => ({ output: { MediaURL: "oss://bucket/../x_{index}.mp4" } }),
      "InvalidParameter",
      "OutputConfig.MediaURL",
    ],
    [
      "a count over 100",
      () => ({ output: { Count: 101 } }),
      "InvalidParameter",
      "OutputConfig.Count",
    ],
    [
      "a size out of range",
      () => ({ output: { Width: 64 } }),
      "InvalidParameter",
      "OutputConfig.Width",
    ],
    [
      "a title over its limit",
      () => ({ input: { TitleArray: ["x".repeat(51)] } }),
      "InvalidParameter",
      "InputConfig.TitleArray[0]",
    ],
    [
      "an unknown field",
      () => ({ editing: { Colour: 1 } }),
      "InvalidParameter",
      "EditingConfig.Colour",
    ],
    [
      "a glyph our fonts lack",
      () => ({ input: { TitleArray: ["\u{1F600}"] } }),
      "InvalidParameter",
      "InputConfig.TitleArray[0]",
    ],
    [
      "a voice that only the cloud has",
      () => ({ editing: { SpeechConfig: { CustomizedVoice: "mine" } } }),
      "NotImplemented",
      "EditingConfig.SpeechConfig.CustomizedVoice",
    ],
    [
      "a callback",
      () => ({ userData: { NotifyAddress: "ice-callback-demo" } }),
      "NotImplemented",
      "UserData.NotifyAddress",
    ],
    [
      "user data that is too long",
      () => ({ userData: { Key: "x".repeat(600) } }),
      "InvalidParameter",
      "UserData",
    ],
  ];
  for (const [name, change, code, path] of cases) {
    it(name, async () => {
      const failure = await refusal(change());
      expect(failure.code).toBe(code);
      expect(failure.statusCode).toBe(code === "NotImplemented" ? 501 : 400);
      expect(failure.data.Message).toContain(`"${path}"`);
      expect(failure.data.Problems).toContainEqual(
        expect.objectContaining({
          Path: path,
          Message: expect.stringMatching(/\w/) as string,
          // The page has words of its own for a file that is gone.
          ...(code === "InvalidMaterial.NotFound" ? { Reason: "media-gone" } : {}),
        }),
      );
    });
  }

  it("a config that is not JSON", async () => {
    const { query } = exampleBatch(media);
    const failure = await call("SubmitBatchMediaProducingJob", query, { InputConfig: "{" }).catch(
      (error: SdkFailure) => error,
    );
    expect((failure as SdkFailure).data.Message).toContain('"InputConfig"');
  });

  it("an output that would overwrite a source of the job", async () => {
    await drawVideo(test.objectFile("bucket", "in/0.mp4"));
    const failure = await refusal({
      input: { MediaGroupArray: [{ GroupName: "One", MediaArray: ["oss://bucket/in/0.mp4"] }] },
      output: { MediaURL: "oss://bucket/in/{index}.mp4" },
    });
    expect(failure.data.Message).toContain('"OutputConfig.MediaURL"');
  });
});

describe("client tokens", () => {
  it("give concurrent and later calls the same job", async () => {
    const token = "race-1";
    const racing = await Promise.all(Array.from({ length: 8 }, () => submit({ token })));
    expect(new Set(racing).size).toBe(1);
    expect(await submit({ token })).toBe(racing[0]);
  });

  it("refuse other parameters", async () => {
    await submit({ token: "other-1" });
    const failure = await refusal({ token: "other-1", output: { Count: 1 } });
    expect(failure.code).toBe("IdempotentParameterMismatch");
  });

  it("still return their job when its sources are gone", async () => {
    const first = await submit({ token: "gone-1" });
    const id = String(
      (await call("RegisterMediaInfo", { InputURL: "oss://bucket/in/a.mp4", Overwrite: "true" }))
        .MediaId,
    );
    expect(await submit({ token: "gone-1" })).toBe(first);
    media[0] = id;
  });
});

describe("lists of jobs", () => {
  it("page through everything once, in both orders", async () => {
    for (const SortBy of ["desc", "asc"]) {
      const seen: string[] = [];
      let NextToken = "";
      do {
        const page = await call("ListBatchMediaProducingJobs", {
          MaxResults: "2",
          SortBy,
          ...(NextToken ? { NextToken } : {}),
        });
        const jobs = page.EditingBatchJobList as { JobId: string; CreateTime: string }[];
        expect(jobs.length).toBeLessThanOrEqual(2);
        expect(jobs[0]).not.toHaveProperty("SubJobList");
        seen.push(...jobs.map((job) => job.JobId));
        NextToken = (page.NextToken as string | undefined) ?? "";
      } while (NextToken);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(4);
    }
  });

  it("filter by status, and refuse an invalid page token", async () => {
    const page = await call("ListBatchMediaProducingJobs", { Status: "Failed" });
    expect(page.EditingBatchJobList).toEqual([]);
    const failure = await call("ListBatchMediaProducingJobs", { NextToken: "x" }).catch(
      (error: SdkFailure) => error,
    );
    expect((failure as SdkFailure).data.Message).toContain('"NextToken"');
  });
});
