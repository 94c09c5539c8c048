import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { findAnalyses, wantAnalyses } from "../queue/analyses/analysis-records";
import { deleteMedia } from "../queue/library/media-records";
import { engineMigrations } from "../queue/migrations";
import { type EngineDatabase, engineDatabase } from "../queue/tables/engine-database";
import type { AnalyseWork } from "../queue/workers/analyse-content";
import { createBackgroundAnalysis } from "../queue/workers/analyse-in-background";
import { reclaimExpired } from "../queue/workers/recovery";
import { recoverWork } from "../queue/workers/recover-work";
import { WorkFailure } from "../queue/workers/work-failure";
import { analysesOf } from "./analyses-of";
import { fakeWork, looks, madeUpMedia, words } from "./testing/made-up-media";

let database: DatabaseHandle;
let db: EngineDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "engine", engineMigrations);
  db = engineDatabase(database.pool);
});
afterAll(() => database.close());
beforeEach(() =>
  database.pool.query("truncate engine.analyses, engine.media, engine.jobs cascade"),
);

const never = new AbortController().signal;
const { media, planning } = madeUpMedia(() => db);

describe("a job that needs analyses", () => {
  it("has what is missing made once, and reads it from then on", async () => {
    const seen: string[] = [];
    const stages: string[] = [];
    const [a, b, again] = [await media("a"), await media("b"), await media("a", "video", "2.mp4")];
    const found = await analysesOf([a, b, again], "looks", planning(fakeWork(seen), stages));
    expect(seen.toSorted()).toEqual(["a looks", "b looks"]);
    expect([...found.keys()].toSorted()).toEqual([a, b, again].map((m) => m.mediaId).toSorted());
    expect(found.get(again.mediaId)).toMatchObject({ ...looks, texts: [], version: 1 });
    expect(new Set(stages)).toEqual(new Set(["Analysing"]));
    stages.length = 0;
    await analysesOf([a, b], "looks", planning(fakeWork(seen), stages));
    expect([seen.length, stages]).toEqual([2, []]);
  });

  it("gets the words with the shots, and the words alone when they are known already", async () => {
    const seen: string[] = [];
    const a = await media("a");
    const found = await analysesOf([a], "words", planning(fakeWork(seen)));
    expect(found.get(a.mediaId)).toMatchObject({ ...looks, ...words });
    const known = await analysesOf([a], "looks", planning(fakeWork(seen)));
    expect(known.get(a.mediaId)?.texts).toHaveLength(1);
    expect(seen).toEqual(["a looks", "a words"]);
  });

  it("has them made again when the version rises", async () => {
    const seen: string[] = [];
    const a = await media("a");
    await analysesOf([a], "looks", planning(fakeWork(seen)));
    const newer = { ...fakeWork(seen), versions: { looks: 2 } };
    const found = await analysesOf([a], "looks", planning(newer));
    expect(found.get(a.mediaId)?.version).toBe(2);
    expect(seen).toHaveLength(2);
  });

  it("does not have the same made twice at the same time", async () => {
    const seen: string[] = [];
    const a = await media("a");
    const work = fakeWork(seen);
    const jobs = ["w1", "w2", "w3"].map((worker) => planning(work, [], worker));
    const all = await Promise.all(jobs.map((job) => analysesOf([a], "looks", job)));
    expect(seen).toEqual(["a looks"]);
    for (const found of all) expect(found.get(a.mediaId)?.shots).toHaveLength(1);
  });

  it("does without those that cannot be made, and tries again what the machine broke", async () => {
    const seen: string[] = [];
    const broken = fakeWork(seen, async (row) => {
      throw new WorkFailure(
        row.title === "bad" ? "input" : "machine",
        "InternalError",
        "It broke.",
      );
    });
    const [bad, unlucky] = [await media("bad"), await media("unlucky")];
    expect(await analysesOf([bad, unlucky], "looks", planning(broken))).toEqual(new Map());
    expect(seen.toSorted()).toEqual(["bad looks", ...Array(5).fill("unlucky looks")]);
    const [row] = await findAnalyses(db, [bad.contentHash]);
    expect(row).toMatchObject({ state: "failed", error_message: "It broke.", lease_token: null });
  });

  it("does not trust what it cannot read in the table", async () => {
    const a = await media("a");
    await analysesOf([a], "looks", planning(fakeWork([], async () => ({ shots: "none" }))));
    expect(await analysesOf([a], "looks", planning(fakeWork([])))).toEqual(new Map());
  });
});

describe("in the background", () => {
  const room = { isOpen: async () => true, workFailed: async () => {}, workSucceeded: () => {} };
  const background = (work: AnalyseWork) =>
    createBackgroundAnalysis(db, work, { worker: "w", room, quietMs: 0 });
  const openJob = (mediaIds: Record<string, string>, state = "waiting") =>
    database.pool.query(
      `insert into engine.jobs (job_id, state, seed, clip_count, input_config, output_config, media_ids)
       values ($1, $2, 's', 1, '{}', '{}', $3)`,
      [randomUUID(), state, JSON.stringify(mediaIds)],
    );

  it("looks of all media come before words; fonts are left out", async () => {
    const seen: string[] = [];
    await media("a");
    await media("font", "text");
    await media("b", "audio");
    const step = background(fakeWork(seen));
    while (await step(never));
    expect(seen).toEqual(["a looks", "b looks", "a words", "b words"]);
  });

  it("rests while a job or an examination is open, and looks at media that come later", async () => {
    const seen: string[] = [];
    await media("a");
    await openJob({});
    const step = background(fakeWork(seen));
    expect(await step(never)).toBe(false);
    await database.pool.query("update engine.jobs set state = 'finished'");
    await database.pool.query("update engine.media set status = 'Preparing'");
    expect(await step(never)).toBe(false);
    await database.pool.query("update engine.media set status = 'Normal'");
    while (await step(never));
    await media("later");
    while (await step(never));
    expect(seen).toEqual(["a looks", "a words", "later looks", "later words"]);
  });

  it("gives up its work for a job, but not for the job that waits for just this", async () => {
    const ended: string[] = [];
    const slow = fakeWork([], async (row, _pass, { signal }) => {
      await sleep(4_500, undefined, { signal }).catch(() => ended.push(row.title));
      signal.throwIfAborted();
      return looks;
    });
    const wanted = await media("wanted");
    const first = background({ ...slow, versions: { looks: 1 } })(never);
    await sleep(300);
    await openJob({ wanted: wanted.mediaId }, "preparing");
    await first;
    expect(ended).toEqual([]);
    await database.pool.query("update engine.jobs set state = 'finished'");
    await media("other");
    const second = background({ ...slow, versions: { looks: 1 } })(never);
    await sleep(300);
    await openJob({ wanted: wanted.mediaId }, "preparing");
    await second;
    expect(ended).toEqual(["other"]);
    const [row] = await findAnalyses(db, ["hash of other"]);
    expect(row).toMatchObject({ state: "waiting", attempt: 0, lease_token: null });
  });
});

describe("the table", () => {
  it("forgets a content with its last media", async () => {
    const [a, b] = [await media("a"), await media("a", "video", "2.mp4")];
    await analysesOf([a], "looks", planning(fakeWork([])));
    await deleteMedia(db, [a.mediaId]);
    expect(await findAnalyses(db, [a.contentHash])).toHaveLength(1);
    await deleteMedia(db, [b.mediaId]);
    expect(await findAnalyses(db, [a.contentHash])).toEqual([]);
  });

  it("forgets a content whose file another one replaces", async () => {
    const a = await media("a", "video", "same.mp4");
    await analysesOf([a], "looks", planning(fakeWork([])));
    await media("b", "video", "same.mp4");
    expect(await findAnalyses(db, [a.contentHash])).toEqual([]);
  });

  it("takes back what a dead worker had, five times at most", async () => {
    const a = await media("a");
    await wantAnalyses(db, [a.contentHash], { looks: 1 });
    const leave = () =>
      database.pool.query(
        `update engine.analyses set state = 'running', attempt = attempt + 1, lease_token = 't',
           lease_worker = 'dead', lease_until = now() - interval '1 minute'`,
      );
    const recover = () =>
      recoverWork(db, {
        host: "h",
        isAlive: () => false,
        leftovers: { endPrograms: async () => {}, clearFolders: async () => {} },
      });
    for (let death = 1; death <= 5; death += 1) {
      await leave();
      await recover();
      const [row] = await findAnalyses(db, [a.contentHash]);
      expect([death, row?.state]).toEqual([death, death < 5 ? "waiting" : "failed"]);
    }
    await reclaimExpired(db, []);
  });
});
