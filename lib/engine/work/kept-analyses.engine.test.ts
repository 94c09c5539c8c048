import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { findAnalyses, renewAnalyses } from "../queue/analyses/analysis-records";
import { deleteMedia } from "../queue/library/media-records";
import { engineMigrations } from "../queue/migrations";
import { type EngineDatabase, engineDatabase } from "../queue/tables/engine-database";
import type { AnalyseWork } from "../queue/workers/analyse-content";
import { createBackgroundAnalysis } from "../queue/workers/analyse-in-background";
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
  database.pool.query("truncate engine.analyses, engine.analysis_parts, engine.media cascade"),
);

const never = new AbortController().signal;
const { media, planning } = madeUpMedia(() => db);

describe("what an interrupted analysis has found", () => {
  const room = { isOpen: async () => true, workFailed: async () => {}, workSucceeded: () => {} };
  const step = (work: AnalyseWork, watchMs = 0) =>
    createBackgroundAnalysis(db, work, { worker: "w", room, quietMs: 0, watchMs });

  it("is there for the next try, with how far it was, and goes when the analysis is done", async () => {
    const found: unknown[] = [];
    const stop = new AbortController();
    const work: AnalyseWork = {
      versions: { looks: 1 },
      async analyse(_row, _pass, { parts, onProgress, signal }) {
        const known = await parts.read();
        found.push(known.get("half"));
        await parts.keep("half", { shots: 3 });
        onProgress(0.5);
        if (known.size > 0) return looks;
        stop.abort();
        signal.throwIfAborted();
        return looks;
      },
    };
    const a = await media("a");
    await step(work)(stop.signal);
    const [given] = await findAnalyses(db, [a.contentHash]);
    expect(given).toMatchObject({ state: "waiting", progress: 0.5, attempt: 0 });
    await step(work)(never);
    expect(found).toEqual([undefined, { shots: 3 }]);
    const { rows } = await database.pool.query("select * from engine.analysis_parts");
    expect(rows).toEqual([]);
  });

  it("of a model is asked for again only when there is another model, and the answers stay", async () => {
    const a = await media("a");
    const known: number[] = [];
    const work = (version: number): AnalyseWork => ({
      versions: { descriptions: version },
      async analyse(_row, _pass, { parts }) {
        known.push((await parts.read()).size);
        await parts.keep("500", { said: version });
        return { texts: [] };
      },
    });
    // The numbers of versions stand for models and have no order.
    for (const version of [7, 7, 3, 7]) while (await step(work(version))(never));
    expect(known).toEqual([0, 0, 1]);
    await deleteMedia(db, [a.mediaId]);
    const { rows } = await database.pool.query("select * from engine.analysis_parts");
    expect(rows).toEqual([]);
  });

  it("waits, and costs no try, while the provider of descriptions fails", async () => {
    const a = await media("a");
    const broken: AnalyseWork = {
      versions: { descriptions: 7 },
      isResting: () => false,
      analyse: async () => {
        throw new WorkFailure("room", "provider-refused", "No.");
      },
    };
    for (let tries = 0; tries < 7; tries += 1) await step(broken)(never);
    const [row] = await findAnalyses(db, [a.contentHash]);
    expect(row).toMatchObject({ state: "waiting", error_code: "refused", attempt: 0 });
    expect(await step({ ...broken, isResting: () => true })(never)).toBe(false);
    // A job neither waits for it nor asks for it.
    const seen: string[] = [];
    await analysesOf(
      [a],
      "words",
      planning({ ...fakeWork(seen), versions: { looks: 1, words: 1, descriptions: 7 } }),
    );
    expect(seen).toEqual(["a looks", "a words"]);
  });

  it("is looked through again on request, after it failed", async () => {
    const seen: string[] = [];
    const bad = fakeWork(seen, async () => {
      throw new WorkFailure("input", "InvalidParameter", "It broke.");
    });
    const a = await media("a");
    while (await step(bad)(never));
    expect(await step(fakeWork(seen))(never)).toBe(false);
    await renewAnalyses(db, a.contentHash, { failed: true });
    while (await step(fakeWork(seen))(never));
    expect(seen).toEqual(["a looks", "a words", "a looks", "a words"]);
  });
});

describe("subtitle files beside media", () => {
  const room = { isOpen: async () => true, workFailed: async () => {}, workSucceeded: () => {} };

  it("are read when they come, change or go, and only then", async () => {
    const seen: string[] = [];
    let mark = "";
    const work: AnalyseWork = {
      ...fakeWork(seen, async (_row, pass) => (pass === "looks" ? looks : { ...words, mark })),
      createMarks: () => async (row) => (row.key === "a.mp4" ? mark : ""),
    };
    await media("a");
    await media("b");
    const step = createBackgroundAnalysis(db, work, { worker: "w", room, quietMs: 0, watchMs: 0 });
    while (await step(never));
    seen.length = 0;
    for (const now of ["", "a.srt:1:1", "a.srt:1:1", "a.srt:2:2", ""]) {
      mark = now;
      while (await step(never));
    }
    expect(seen).toEqual(["a words", "a words", "a words"]);
  });
});
