import { processState } from "@/lib/base/testing/process-state";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { migrate } from "@/lib/base/database/migrate";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine, testKeys } from "@/lib/engine/testing/test-engine";
import { fakeParts, probeQuickly } from "@/lib/engine/testing/fake-parts";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { loadComposeBackend, loadComposeStart } from "@/lib/compose/loaders";
import { createImsClient } from "@/lib/ims/transport/create-client";
import { loadJob, loadJobPage } from "@/lib/jobs/loaders";
import { loadMediaItems, loadMediaPage } from "@/lib/media/loaders";
import { mediaQuerySchema } from "@/lib/model/media/media";
import { loadPresetPage } from "@/lib/presets/loaders";
import { loadRetentionView } from "@/lib/retention/loaders";
import { loadConnection } from "@/lib/settings/loaders";
import { loadCostOutlook, loadSpendingView } from "@/lib/spending/loaders";
import { appMigrations } from "@/lib/store/app-migrations";

// The sender of a request without cookies, because Next knows the request only inside its server.
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}));

/** A full disk: work that waits for space continues by itself, and pages open although nothing can be written. */
let engine: TestEngine;
let call: ReturnType<typeof coreCaller>;
let footage: string[];
let freeBytes = 1e12;
let spokenInVain = 0;
let madeInVain = 0;

/** As `fs` and ffmpeg's callers throw it. */
const noSpace = () =>
  Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

beforeAll(async () => {
  const parts = fakeParts({ probe: probeQuickly });
  engine = await openTestEngine({
    freeBytes: async () => freeBytes,
    parts: {
      probe: probeQuickly,
      speak(...given) {
        if (freeBytes > 1e10) return parts.speak(...given);
        spokenInVain += 1;
        return Promise.reject(noSpace());
      },
      renderClip(order) {
        if (freeBytes > 2e10) return parts.renderClip(order);
        madeInVain += 1;
        return Promise.reject(new Error("the clip broke", { cause: noSpace() }));
      },
    },
  });
  call = coreCaller(engine.endpoint);
  footage = await registerSources(engine, call);
  for (const [room, migrations] of Object.entries(appMigrations)) {
    await migrate(engine.database.pool, room, migrations);
  }
  const client = createImsClient({
    endpoint: engine.endpoint,
    protocol: "http",
    credentials: async () => testKeys,
    region: "cn-shanghai",
    bucket: "bucket",
    kind: "embedded",
  });
  processState("ims client").client = client;
});
afterAll(() => engine.close());

async function submit(name: string): Promise<string> {
  const MediaURL = `http://bucket.oss-cn-shanghai.aliyuncs.com/${name}/c_{index}.mp4`;
  const { query, body } = exampleBatch(footage, { output: { MediaURL } });
  return String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
}

const clipsOf = async (jobId: string) => {
  const { rows } = await engine.database.pool.query<{ state: string; attempt: number }>(
    "select state, attempt from engine.clips where job_id = $1",
    [jobId],
  );
  return rows;
};

describe("work that fails for want of room", () => {
  it("waits, counts no try, and continues by itself when there is space", async () => {
    freeBytes = 1e9;
    const jobId = await submit("waits");
    await expect.poll(() => spokenInVain, { timeout: 60_000 }).toBeGreaterThan(0);
    freeBytes = 1.5e10;
    await expect.poll(() => madeInVain, { timeout: 60_000 }).toBeGreaterThan(0);
    const patience = { timeout: 60_000 };
    await expect
      .poll(async () => (await clipsOf(jobId)).map((clip) => clip.state), patience)
      .toEqual(["waiting", "waiting"]);
    expect((await clipsOf(jobId)).map((clip) => clip.attempt)).toEqual([0, 0]);
    const inVain = madeInVain;
    expect(inVain).toBeLessThanOrEqual(2);
    freeBytes = 1e12;
    const job = await untilJob(call, jobId, isFinished);
    expect(job.SubJobList.map((clip) => clip.Status)).toEqual(["Success", "Success"]);
    expect(madeInVain).toBe(inVain);
    expect(spokenInVain).toBeLessThanOrEqual(2);
  });
});

describe("a database that takes nothing in", () => {
  let readOnly: pg.Pool;

  beforeAll(() => {
    freeBytes = 1e12;
    readOnly = new pg.Pool({
      connectionString: engine.database.url,
      options: "-c default_transaction_read_only=on",
    });
    processState("database").opened = Promise.resolve({ ...engine.database, pool: readOnly });
  });
  afterAll(() => readOnly.end());

  it("still shows every page: jobs, one job, the library, the composer, presets, settings", async () => {
    const jobId = await submit("seen");
    await untilJob(call, jobId, isFinished);
    await expect(readOnly.query("create table app.nothing ()")).rejects.toThrow(/read-only/);
    // Jobs that a program submitted are written down at the first look.
    await engine.database.pool.query(
      "update engine.jobs set created_at = created_at - interval '1 hour'",
    );
    const query = mediaQuerySchema.parse({});
    const pages: Record<string, () => Promise<unknown>> = {
      jobs: () => loadJobPage({ limit: 6 }),
      searched: () => loadJobPage({ limit: 6, q: "x", state: "working" }),
      job: () => loadJob(jobId),
      library: () => loadMediaPage(query),
      items: () => loadMediaItems([...footage, "icepublic-none"]),
      compose: () => Promise.all([loadComposeStart({}), loadComposeBackend(), loadCostOutlook()]),
      presets: () => loadPresetPage({}),
      settings: () => Promise.all([loadConnection(), loadSpendingView(), loadRetentionView()]),
    };
    const failures: Record<string, string> = {};
    for (const [name, load] of Object.entries(pages)) {
      await load().catch((error: unknown) => (failures[name] = String(error)));
    }
    expect(failures).toEqual({});
    expect((await loadJob(jobId))?.followed.snapshot.jobId).toBe(jobId);
  });
});
