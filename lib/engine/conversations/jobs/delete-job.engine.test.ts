import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import {
  exampleBatch,
  getJob,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine | undefined;
afterEach(async () => {
  await test?.close();
  test = undefined;
});

const refusal = (work: Promise<unknown>): Promise<SdkFailure> =>
  work.then(
    () => Promise.reject(new Error("it was not refused")),
    (thrown: unknown) => thrown as SdkFailure,
  );

it("deletes a finished job with its files, except the media that the call keeps", async () => {
  test = await openTestEngine({ parts: { probe: probeQuickly } });
  const call = coreCaller(test.endpoint);
  const media = await registerSources(test, call);
  const { query, body } = exampleBatch(media);
  const submit = () => call("SubmitBatchMediaProducingJob", query, body);
  const JobId = String((await submit()).JobId);
  const job = await untilJob(call, JobId, isFinished);
  const [gone, kept] = job.SubJobList.map((clip) => clip.MediaId ?? "");
  const fileOf = (index: number) => test?.objectFile("bucket", `out/clip_${index}.mp4`) ?? "";
  expect([existsSync(fileOf(0)), existsSync(fileOf(1))]).toEqual([true, true]);
  const before = await call("ReelpressGetStorage", {});
  expect(before.OutputBytes).toBeGreaterThan(0);

  const answer = await call("ReelpressDeleteJob", { JobId, KeepMediaIds: kept ?? "" });
  expect(answer.DeletedMediaIds).toEqual([gone]);
  expect([existsSync(fileOf(0)), existsSync(fileOf(1))]).toEqual([false, true]);
  expect((await refusal(getJob(call, JobId))).code).toBe("ResourceNotFound");
  expect((await refusal(call("GetMediaInfo", { MediaId: gone ?? "" }))).code).toBe(
    "ResourceNotFound",
  );
  expect(await call("GetMediaInfo", { MediaId: kept ?? "" })).toHaveProperty("MediaInfo");
  const after = await call("ReelpressGetStorage", {});
  expect(Number(after.OutputBytes)).toBeLessThan(Number(before.OutputBytes));
  // The job's sources are not outputs.
  expect(existsSync(test.objectFile("bucket", "in/a.mp4"))).toBe(true);

  expect((await refusal(call("ReelpressDeleteJob", { JobId }))).code).toBe("ResourceNotFound");
});

it("does not delete a job under way, and deletes a plan-only job with its plans", async () => {
  test = await openTestEngine({ parts: { probe: probeQuickly }, started: false });
  const call = coreCaller(test.endpoint);
  const media = await registerSources(test, call);
  const { query, body } = exampleBatch(media, {
    output: { GeneratePreviewOnly: true, MediaURL: undefined, Count: 1 },
  });
  const JobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
  const refused = await refusal(call("ReelpressDeleteJob", { JobId }));
  expect([refused.code, refused.data.Message]).toEqual([
    "OperationDenied.Status",
    "Cancel the job before it is deleted.",
  ]);
  await test.engine.start();
  const job = await untilJob(call, JobId, isFinished);
  const { ProjectId } = job.SubJobList[0] as unknown as { ProjectId: string };
  await call("ReelpressDeleteJob", { JobId });
  expect((await refusal(call("GetEditingProject", { ProjectId }))).code).toBe("ProjectNotFound");
});

it("reports how much space each part of the data folder takes", async () => {
  test = await openTestEngine({ started: false });
  const call = coreCaller(test.endpoint);
  const folder = path.join(test.dataFolder, "cache", "render");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "shot"), Buffer.alloc(3_000_000, 1));
  const { Shares, UsedBytes, FreeBytes } = await call("ReelpressGetStorage", {});
  const shares = Shares as { Name: string; Bytes: number }[];
  expect(shares[0]?.Name).toBe("cache");
  expect(shares[0]?.Bytes).toBeGreaterThanOrEqual(3_000_000);
  expect(UsedBytes).toBe(shares.reduce((sum, share) => sum + share.Bytes, 0));
  expect(FreeBytes).toBeGreaterThan(0);
});
