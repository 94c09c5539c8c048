import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import {
  exampleBatch,
  getJob,
  isFinished,
  type Job,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import type { EngineParts, RenderInput } from "@/lib/engine/work/engine-parts";
import { fakeParts, probeQuickly } from "@/lib/engine/testing/fake-parts";
import { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine | undefined;
afterEach(async () => {
  await test?.close();
  test = undefined;
});

async function open(options: Parameters<typeof openTestEngine>[0]) {
  test = await openTestEngine({ ...options, parts: { probe: probeQuickly, ...options?.parts } });
  const call = coreCaller(test.endpoint);
  const media = await registerSources(test, call);
  const submit = async (change: Parameters<typeof exampleBatch>[1]) => {
    const { query, body } = exampleBatch(media, change);
    return String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
  };
  const progress = async (JobId: string) =>
    (await call("ReelpressGetBatchProgress", { JobId })) as {
      Status: string;
      Cancelled: boolean;
      SubJobs: { Stage: string; Progress: number; Attempt: number; Timeline?: string }[];
    };
  return { test, call, submit, progress };
}

const quick = fakeParts().renderClip;
const output = (name: string, Count: number) => ({
  output: { Count, MediaURL: `oss://bucket/out/${name}_{index}.mp4` },
});
const statuses = (job: Job) => job.SubJobList.map((clip) => clip.Status);

/** A render that waits until it is released or cancelled. */
function heldRender() {
  const begun: RenderInput[] = [];
  const gate = { open: () => {}, opened: Promise.resolve() };
  gate.opened = new Promise<void>((resolve) => (gate.open = resolve));
  const ended: string[] = [];
  const renderClip: EngineParts["renderClip"] = async (input) => {
    begun.push(input);
    input.onProgress({ stage: "Encoding", fraction: 0.5 });
    const cancelled = new Promise<never>((_, reject) => {
      input.signal.addEventListener("abort", () => {
        ended.push(input.workFolder);
        reject(new WorkFailure("machine", "InternalError", "cancelled"));
      });
    });
    await Promise.race([gate.opened, cancelled]);
    return quick(input);
  };
  return { begun, gate, ended, renderClip };
}

const until = async (isTrue: () => boolean | Promise<boolean>, seconds = 240) => {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error("it did not come about");
    await sleep(20);
  }
};

describe("the queue", () => {
  it("begins with the first clips, and puts a small new job between those of a large one", async () => {
    const order: string[] = [];
    const { call, submit } = await open({
      slots: 1,
      parts: {
        async renderClip(clip) {
          order.push(`${clip.timeline.Reelpress.Seed}${clip.timeline.Reelpress.Index}`);
          await sleep(40);
          return quick(clip);
        },
      },
    });
    const large = await submit({ ...output("large", 6), userData: { Seed: "L" } });
    await until(() => order.length >= 2);
    const small = await submit({ ...output("small", 2), userData: { Seed: "S" } });
    await untilJob(call, small, isFinished);
    await untilJob(call, large, isFinished);
    expect(order.filter((name) => name.startsWith("L"))).toEqual([
      "L0",
      "L1",
      "L2",
      "L3",
      "L4",
      "L5",
    ]);
    expect(order.indexOf("S1")).toBeLessThan(order.indexOf("L5"));
  });

  it("reports the stage, the percentage and the plan while it works", async () => {
    const held = heldRender();
    const { call, submit, progress } = await open({
      slots: 1,
      parts: { renderClip: held.renderClip },
    });
    const jobId = await submit(output("p", 2));
    await until(async () => (await progress(jobId)).SubJobs[0]?.Progress === 62.5);
    const { SubJobs, Status } = await progress(jobId);
    expect(Status).toBe("Processing");
    expect(SubJobs[0]).toMatchObject({ Stage: "Encoding", Attempt: 1, Status: "Processing" });
    expect(SubJobs[1]).toMatchObject({ Stage: "Waiting", Progress: 0, Status: "Init" });
    expect(JSON.parse(SubJobs[1]?.Timeline ?? "{}")).toHaveProperty("VideoTracks");
    held.gate.open();
    await untilJob(call, jobId, isFinished);
  });

  it("cancels within a second, and keeps what is finished", async () => {
    const held = heldRender();
    const renderClip: EngineParts["renderClip"] = (input) =>
      input.timeline.Reelpress.Index === 0 ? quick(input) : held.renderClip(input);
    const {
      call,
      submit,
      progress,
      test: engine,
    } = await open({ slots: 1, parts: { renderClip } });
    const jobId = await submit(output("c", 4));
    await until(() => held.begun.length === 1);
    const begun = Date.now();
    await call("ReelpressCancelBatchJob", { JobId: jobId });
    await until(() => held.ended.length === 1);
    expect(Date.now() - begun).toBeLessThan(1000);
    const job = await getJob(call, jobId);
    expect(job.Status).toBe("Finished");
    expect(statuses(job)).toEqual(["Success", "Failed", "Failed", "Failed"]);
    expect(job.SubJobList[2]).toMatchObject({ ErrorCode: "JobCancelled" });
    expect(job.SubJobList[2]).not.toHaveProperty("MediaURL");
    expect(await progress(jobId)).toMatchObject({
      Cancelled: true,
      SubJobs: [{ Stage: "Done" }, { Stage: "Cancelled" }, { Stage: "Cancelled" }, {}],
    });
    expect(existsSync(engine.objectFile("bucket", "out/c_0.mp4"))).toBe(true);
    await call("ReelpressCancelBatchJob", { JobId: jobId });
  });

  it("lets a clip fail alone, and renders it again on a retry", async () => {
    let broken = true;
    const { call, submit } = await open({
      parts: {
        renderClip(input) {
          if (input.timeline.Reelpress.Index === 1 && broken) {
            throw new WorkFailure("input", "InvalidParameter.ResourceContentBad", "Replace it.");
          }
          return quick(input);
        },
      },
    });
    const jobId = await submit(output("f", 3));
    const job = await untilJob(call, jobId, isFinished);
    expect(statuses(job)).toEqual(["Success", "Failed", "Success"]);
    const failed = job.SubJobList[1];
    expect(failed).toMatchObject({
      ErrorCode: "InvalidParameter.ResourceContentBad",
      ErrorMessage: "Replace it.",
    });
    broken = false;
    const SubJobId = failed?.JobId ?? "";
    await call("ReelpressRetrySubJob", { JobId: jobId, SubJobId });
    const mended = await untilJob(call, jobId, isFinished);
    expect(statuses(mended)).toEqual(["Success", "Success", "Success"]);
    const refused = await call("ReelpressRetrySubJob", { JobId: jobId, SubJobId }).catch(
      (error: SdkFailure) => error,
    );
    expect((refused as SdkFailure).statusCode).toBe(409);
  });

  it("tries again after a machine failure, but not when the input is bad", async () => {
    const tries: number[] = [0, 0, 0];
    const { call, submit, progress } = await open({
      parts: {
        renderClip(input) {
          const { Index } = input.timeline.Reelpress;
          tries[Index] = (tries[Index] ?? 0) + 1;
          if (Index === 0 && tries[0] === 1) throw new Error("the disk coughed");
          if (Index === 1) throw new Error("the disk coughs always");
          if (Index === 2) throw new WorkFailure("input", "InvalidParameter", "Bad.");
          return quick(input);
        },
      },
    });
    const jobId = await submit(output("m", 3));
    const job = await untilJob(call, jobId, isFinished);
    expect(statuses(job)).toEqual(["Success", "Failed", "Failed"]);
    expect(tries).toEqual([2, 2, 1]);
    expect((await progress(jobId)).SubJobs.map((clip) => clip.Attempt)).toEqual([2, 2, 1]);
  });

  it("fails a whole job, with its code, when its speech cannot be made", async () => {
    const { call, submit } = await open({
      parts: {
        speak: () => Promise.reject(new WorkFailure("input", "InvalidParameter", "Say less.")),
      },
    });
    const jobId = await submit(output("s", 2));
    const job = await untilJob(call, jobId, (found) => found.Status === "Failed");
    expect(JSON.parse(job.Extend ?? "")).toEqual({
      ErrorCode: "InvalidParameter",
      ErrorMessage: "Say less.",
    });
    expect(statuses(job)).toEqual(["Failed", "Failed"]);
    expect(job.SubJobList[0]).toMatchObject({ ErrorMessage: "Say less." });
  });

  it("gives work back when it stops, without counting it as an attempt", async () => {
    const held = heldRender();
    const {
      call,
      submit,
      progress,
      test: engine,
    } = await open({
      slots: 1,
      parts: { renderClip: held.renderClip },
    });
    const jobId = await submit(output("b", 1));
    await until(() => held.begun.length === 1);
    await engine.engine.stop();
    expect((await progress(jobId)).SubJobs[0]).toMatchObject({ Stage: "Waiting", Attempt: 0 });
    held.gate.open();
    await engine.engine.start();
    expect(statuses(await untilJob(call, jobId, isFinished))).toEqual(["Success"]);
  });
});
