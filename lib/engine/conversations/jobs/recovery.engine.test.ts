import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import {
  exampleBatch,
  getJob,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { drawVideo, fakeParts, probeQuickly } from "@/lib/engine/testing/fake-parts";
import { realParts } from "@/lib/engine/real-parts";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { killAllWorkers, killHard, startWorker } from "@/lib/engine/testing/worker-process";

let test: TestEngine | undefined;
afterEach(async () => {
  await killAllWorkers();
  await test?.close();
  test = undefined;
});

async function until(isTrue: () => Promise<boolean>, seconds = 240): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error("it did not come about");
    await sleep(20);
  }
}

const renders = async (engine: TestEngine) =>
  (await readFile(path.join(engine.dataFolder, "renders.log"), "utf8").catch(() => ""))
    .split("\n")
    .filter(Boolean);

async function outputs(engine: TestEngine): Promise<number> {
  const { rows } = await engine.database.pool.query<{ count: string }>(
    "select count(*) as count from engine.media where is_output",
  );
  return Number(rows[0]?.count);
}

/** Process ids of the programs that the engine has recorded for this data folder. */
async function programs(engine: TestEngine, name: string): Promise<number[]> {
  const folder = path.join(engine.dataFolder, "programs");
  const files = await readdir(folder).catch(() => []);
  const records = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), "utf8").catch(() => "{}");
      return JSON.parse(text || "{}") as { pid?: number; program?: string };
    }),
  );
  return records.flatMap(({ pid, program }) =>
    pid && program && path.basename(program) === name ? [pid] : [],
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("after kill -9 of the process", () => {
  it("every clip is delivered once, and only the clips under way are rendered again", async () => {
    test = await openTestEngine({ slots: 0, parts: { probe: probeQuickly } });
    const call = coreCaller(test.endpoint);
    const media = await registerSources(test, call);
    const worker = await startWorker(test, "quick");
    const { query, body } = exampleBatch(media, { output: { Count: 12 } });
    const JobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
    const engine = test;
    await until(async () => (await renders(engine)).length >= 4);
    await killHard(worker);
    const before = (await getJob(call, JobId)).SubJobList.map((clip) => clip.MediaId);
    expect(before.some((mediaId) => mediaId === undefined)).toBe(true);

    await startWorker(test, "quick");
    const job = await untilJob(call, JobId, isFinished);
    expect(job.SubJobList.every((clip) => clip.Status === "Success")).toBe(true);
    expect(await outputs(test)).toBe(12);
    for (const [index, mediaId] of before.entries()) {
      if (mediaId) expect(job.SubJobList[index]?.MediaId).toBe(mediaId);
    }
    expect((await renders(test)).length).toBeLessThanOrEqual(12 + 2);
    // What a killed worker left is deleted beside the work, not before it.
    const left = () => readdir(path.join(engine.dataFolder, "work"));
    await expect.poll(left).toEqual([]);
  });

  it("a delivery that a crash interrupted is completed without rendering again", async () => {
    let rendered = 0;
    const quick = fakeParts().renderClip;
    test = await openTestEngine({
      slots: 1,
      parts: {
        probe: probeQuickly,
        renderClip(order) {
          rendered += 1;
          return quick(order);
        },
      },
    });
    const call = coreCaller(test.endpoint);
    const media = await registerSources(test, call);
    const { query, body } = exampleBatch(media, { output: { Count: 1 } });
    const JobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
    await untilJob(call, JobId, isFinished);
    await test.engine.stop();
    const { pool } = test.database;
    await pool.query("delete from engine.media where is_output");
    await pool.query(`update engine.clips set state = 'publishing', media_id = null,
      lease_token = 'dead', lease_worker = 'dead', lease_until = now() - interval '1 minute'`);
    await pool.query("update engine.jobs set state = 'working', completed_at = null");
    await test.engine.start();
    const healed = await untilJob(call, JobId, isFinished);
    expect(healed.SubJobList[0]).toMatchObject({ Status: "Success" });
    expect(rendered).toBe(1);
    expect(await outputs(test)).toBe(1);

    // After the same crash, an object that differs from the published clip is rendered again.
    await test.engine.stop();
    await drawVideo(test.objectFile("bucket", "out/clip_0.mp4"), { seconds: 1 });
    await pool.query(`update engine.clips set state = 'publishing', media_id = null,
      lease_token = 'dead', lease_worker = 'dead', lease_until = now() - interval '1 minute'`);
    await pool.query("update engine.jobs set state = 'working', completed_at = null");
    await test.engine.start();
    await untilJob(call, JobId, isFinished);
    expect(rendered).toBe(2);
  });
});

describe("with real ffmpeg", () => {
  const speech = { SpeechTextArray: ["A short script.", "Another one."] };
  const count = { output: { Count: 3 }, input: speech };

  it("IMS's example job runs end to end, even when an ffmpeg is killed in the middle", async () => {
    const dataFolder = { current: "" };
    let parts: ReturnType<typeof realParts> | undefined;
    const lazily = () => (parts ??= realParts({ dataFolder: dataFolder.current, cacheBytes: 1e9 }));
    test = await openTestEngine({
      slots: 2,
      parts: {
        voices: realParts({ dataFolder: "/nowhere", cacheBytes: 1 }).voices,
        speak: (need, signal) => lazily().speak(need, signal),
        speechPath: (key) => lazily().speechPath(key),
        renderClip: (order) => lazily().renderClip(order),
        renderFrame: (order) => lazily().renderFrame(order),
        examine: (...order) => lazily().examine(...order),
        toFailure: (thrown) => lazily().toFailure(thrown),
      },
    });
    dataFolder.current = test.dataFolder;
    const engine = test;
    const call = coreCaller(test.endpoint);
    const media = await registerSources(test, call);
    const { query, body } = exampleBatch(media, count);
    const frame = await call("ReelpressPreviewFrame", { ...query, Index: "1", Time: "0.5" }, body);
    expect(Number(frame.Width)).toBe(360);
    const JobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
    const stages = async () => {
      const progress = await call("ReelpressGetBatchProgress", { JobId });
      return progress.SubJobs as { Stage: string; Attempt: number }[];
    };
    await until(async () => {
      const isRunning = (await stages()).some(
        ({ Stage }) => Stage === "Preparing" || Stage === "Encoding",
      );
      const [pid] = isRunning ? await programs(engine, "ffmpeg") : [];
      if (pid) process.kill(pid, "SIGKILL");
      return pid !== undefined;
    });
    const job = await untilJob(call, JobId, isFinished);
    expect(job.SubJobList.map((clip) => [clip.Status, clip.ErrorMessage])).toEqual(
      Array(3).fill(["Success", undefined]),
    );
    expect((await stages()).some(({ Attempt }) => Attempt === 2)).toBe(true);
  });

  it("every clip is delivered once after kill -9 of the process", async () => {
    test = await openTestEngine({ slots: 0 });
    const engine = test;
    const call = coreCaller(test.endpoint);
    const media = await registerSources(test, call);
    const worker = await startWorker(test, "real");
    const { query, body } = exampleBatch(media, {
      output: { Count: 3 },
      input: { SpeechTextArray: [], TitleArray: ["A title"] },
    });
    const short = {
      ...query,
      OutputConfig: (query.OutputConfig ?? "").replace('"MaxDuration":15', '"MaxDuration":3'),
    };
    const JobId = String((await call("SubmitBatchMediaProducingJob", short, body)).JobId);
    await until(
      async () =>
        (await programs(engine, "ffmpeg")).length > 0 && (await renders(engine)).length > 0,
    );
    await killHard(worker);
    const orphans = await programs(engine, "ffmpeg");
    expect(orphans.length).toBeGreaterThan(0);
    // A surviving worker cleans up at once; no new one was started.
    await until(async () => orphans.every((pid) => !isRunning(pid)));
    await until(async () => (await readdir(path.join(engine.dataFolder, "work"))).length === 0);
    await startWorker(test, "real");
    const job = await untilJob(call, JobId, isFinished);
    expect(job.SubJobList.map((clip) => [clip.Status, clip.ErrorMessage])).toEqual(
      Array(3).fill(["Success", undefined]),
    );
    expect(await outputs(test)).toBe(3);
    expect((await renders(test)).length).toBeLessThanOrEqual(3 + 2);
  });
});
