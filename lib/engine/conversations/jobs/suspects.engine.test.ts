import { readdir, stat } from "node:fs/promises";
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
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { takeClip } from "@/lib/engine/queue/jobs/clip-records";
import { type EngineDatabase, engineDatabase } from "@/lib/engine/queue/tables/engine-database";
import { takeMedia } from "@/lib/engine/queue/workers/examination-records";
import { maxKills } from "@/lib/engine/queue/tables/job-machine";
import { type WorkMode, newLease } from "@/lib/engine/queue/tables/lease";
import { takeJob } from "@/lib/engine/queue/jobs/plan-records";
import { reclaimExpired } from "@/lib/engine/queue/workers/recovery";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { hasEnded, killAllWorkers, startWorker } from "@/lib/engine/testing/worker-process";

let test: TestEngine | undefined;
afterEach(async () => {
  await killAllWorkers();
  await test?.close();
  test = undefined;
});

async function open(options: { Count: number; started?: boolean }) {
  const engine = await openTestEngine({ slots: 0, parts: { probe: probeQuickly } });
  test = engine;
  const call = coreCaller(engine.endpoint);
  const media = await registerSources(engine, call);
  if (options.started === false) await engine.engine.stop();
  const { query, body } = exampleBatch(media, { output: { Count: options.Count } });
  const JobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
  return {
    engine,
    call,
    JobId,
    pool: engine.database.pool,
    db: engineDatabase(engine.database.pool),
  };
}

async function until(isTrue: () => Promise<boolean>, seconds = 240): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error("it did not come about");
    await sleep(20);
  }
}

describe("a clip that kills its worker", () => {
  it("fails alone; the clips that were rendered beside it do not", async () => {
    const { engine, call, JobId, pool } = await open({ Count: 5 });
    const kills = async () => {
      const { rows } = await pool.query("select kills, losses from engine.clips order by index");
      return rows.map((row: { kills: number; losses: number }) => [row.kills, row.losses]);
    };
    await hasEnded(await startWorker(engine, "killer"));
    await hasEnded(await startWorker(engine, "killer"));
    await until(async () => (await kills())[1]?.[0] === 1);
    // The clips beside it are suspect at most: no kill counts against them.
    expect((await kills()).map(([count]) => count)).toEqual([0, 1, 0, 0, 0]);
    // The test skips the kills in between.
    await pool.query(`update engine.clips set kills = ${maxKills - 1} where index = 1`);
    await hasEnded(await startWorker(engine, "killer"));
    await startWorker(engine, "killer");
    const job = await untilJob(call, JobId, isFinished);
    const ends = job.SubJobList.map((clip) => clip.Status);
    expect(ends).toEqual(["Success", "Failed", "Success", "Success", "Success"]);
    expect(job.SubJobList[1]?.ErrorMessage).toContain("on nothing else");
  });
});

describe("kills that have nothing to do with the work", () => {
  async function isLost(db: EngineDatabase, table: string, living: string[] = []) {
    await test?.database.pool.query(
      `update engine.${table} set lease_until = now() - interval '1 s' where lease_token is not null`,
    );
    await reclaimExpired(db, living);
  }

  const takers = {
    clips: (db: EngineDatabase, mode: WorkMode) => takeClip(db, newLease("w"), mode),
    jobs: (db: EngineDatabase, mode: WorkMode) => takeJob(db, newLease("w"), mode),
    media: (db: EngineDatabase, mode: WorkMode) => takeMedia(db, newLease("w"), mode),
  };

  it("make work suspect, count only for work that ran alone, and never for a sleeping owner", async () => {
    const { db, pool, JobId } = await open({ Count: 1, started: false });
    await pool.query("update engine.media set status = 'Normal', lease_token = null");
    await pool.query(`update engine.media set status = 'Preparing', attempt = 0 where media_id =
      (select media_id from engine.media where not is_output limit 1)`);
    for (const table of ["media", "jobs", "clips"] as const) {
      const take = takers[table];
      if (table === "clips") {
        await pool.query("update engine.jobs set state = 'working', kills = 0");
        await pool.query("update engine.clips set state = 'waiting', timeline = '{}', kills = 0");
      }
      // The owner lives: the machine slept.
      expect(await take(db, "side-by-side"), table).toBeDefined();
      await isLost(db, table, ["w"]);
      expect(await take(db, "alone"), table).toBeUndefined();
      expect(await take(db, "side-by-side"), table).toBeDefined();
      await isLost(db, table);
      expect(await take(db, "side-by-side"), table).toBeUndefined();
      for (let kill = 0; kill < maxKills; kill += 1) {
        expect(await take(db, "alone"), `${table} ${kill}`).toBeDefined();
        await isLost(db, table);
      }
      expect(await take(db, "alone"), table).toBeUndefined();
    }
    const job = await getJob(coreCaller(test?.endpoint ?? ""), JobId);
    expect(job.SubJobList[0]?.Status).toBe("Failed");
  });
});

describe("a worker that is stopped and wakes", () => {
  it("overwrites nothing that another worker delivered, and leaves no files", async () => {
    const { engine, call, JobId, pool } = await open({ Count: 4 });
    const sleeper = await startWorker(engine, "quick");
    await until(async () => {
      const { rows } = await pool.query("select 1 from engine.clips where state = 'running'");
      return rows.length > 0;
    });
    sleeper.kill("SIGSTOP");
    await pool.query(`update engine.clips set lease_until = now() - interval '1 s'
      where lease_token is not null`);
    await startWorker(engine, "quick");
    await untilJob(call, JobId, isFinished);
    const files = async () =>
      Promise.all(
        [0, 1, 2, 3].map(async (index) => {
          const { ino, mtimeMs } = await stat(engine.objectFile("bucket", `out/clip_${index}.mp4`));
          return [ino, mtimeMs];
        }),
      );
    const before = await files();
    sleeper.kill("SIGCONT");
    await sleep(1500);
    expect(await files()).toEqual(before);
    const { rows } = await pool.query("select 1 from engine.media where is_output");
    expect(rows).toHaveLength(4);
    expect(await readdir(path.join(engine.dataFolder, "work"))).toEqual([]);
  });
});
