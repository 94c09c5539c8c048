import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
beforeAll(async () => {
  test = await openTestEngine({ slots: 0, started: false });
  call = coreCaller(test.endpoint);
});
afterAll(() => test.close());

/** Stores a clip that was rendered between two seconds of this day. */
async function made(job: string, clip: string, from: number, to: number, seconds: number) {
  await test.database.pool.query(
    `insert into engine.clips (clip_id, job_id, index, state, output_url, started_at, finished_at,
       duration_seconds)
     values ($1, $2, $3, 'done', 'x', '2026-11-22'::date + make_interval(secs => $4),
       '2026-11-22'::date + make_interval(secs => $5), $6)`,
    [clip, job, Number(clip.slice(1)), from, to, seconds],
  );
}

async function job(id: string, width: number, height: number) {
  await test.database.pool.query(
    `insert into engine.jobs (job_id, state, seed, clip_count, input_config, output_config, media_ids)
     values ($1, 'finished', 's', 1, '{}', $2, '{}')`,
    [id, JSON.stringify({ Width: width, Height: height })],
  );
}

it("has no speed before the first clip", async () => {
  const answer = await call("ReelpressGetSpeed");
  expect(answer.WorkSeconds).toBeUndefined();
  expect(answer.Clips).toBe(0);
});

it("measures the last clips in wall-clock time and by the picture's area; overlaps count once", async () => {
  await job("full", 1080, 1920);
  await made("full", "c0", 0, 10, 20);
  await made("full", "c1", 2, 10, 20);
  // Ten seconds of work for forty seconds of clips: a quarter of a second each.
  expect((await call("ReelpressGetSpeed")).WorkSeconds).toBeCloseTo(0.25);
  await job("quarter", 540, 960);
  await made("quarter", "c2", 100, 110, 40);
  expect(await call("ReelpressGetSpeed")).toMatchObject({ Clips: 3 });
  expect((await call("ReelpressGetSpeed")).WorkSeconds).toBeCloseTo(20 / 50);
});
