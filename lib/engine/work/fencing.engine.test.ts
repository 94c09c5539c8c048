import { createHash } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, rm, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { exampleBatch, registerSources } from "../testing/example-batch";
import { createClipWork } from "./clip-work";
import { openTestEngine, type TestEngine } from "../testing/test-engine";
import { openEngineFolders } from "./engine-folders";
import { createExamineWork } from "./examine-work";
import { timelineSchema } from "@/lib/ims/schema/timeline";
import { fakeParts, probeQuickly } from "../testing/fake-parts";
import { beginPublishing, deliverClip, returnClip, takeClip } from "../queue/jobs/clip-records";
import { engineDatabase } from "../queue/tables/engine-database";
import { finishMedia, takeMedia } from "../queue/workers/examination-records";
import { newLease } from "../queue/tables/lease";
import { reclaimExpired } from "../queue/workers/recovery";
import type { ClipRow } from "../queue/tables/tables";
import { coreCaller } from "../testing/sdk-clients";

let test: TestEngine | undefined;
const folders: string[] = [];
afterEach(async () => {
  await test?.close();
  test = undefined;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const live = new AbortController().signal;

/** A planned clip whose owners are driven step by step. Each render has different bytes. */
async function open(prepare: (dataFolder: string) => Promise<void> = async () => {}) {
  const engine = await openTestEngine({ slots: 0, parts: { probe: probeQuickly } });
  test = engine;
  await prepare(engine.dataFolder);
  const call = coreCaller(engine.endpoint);
  const media = await registerSources(engine, call);
  const { query, body } = exampleBatch(media, { output: { Count: 1 } });
  await call("SubmitBatchMediaProducingJob", query, body);
  const db = engineDatabase(engine.database.pool);
  let renders = 0;
  const parts = fakeParts({
    probe: probeQuickly,
    async renderClip(input) {
      const rendered = await fakeParts().renderClip(input);
      renders += 1;
      await appendFile(input.outputPath, `render ${renders}`);
      return rendered;
    },
  });
  const work = createClipWork({ db, folders: await openEngineFolders(engine.dataFolder), parts });
  const take = async (): Promise<ClipRow> => {
    for (;;) {
      const clip = await takeClip(db, newLease("tester"), "side-by-side");
      if (clip) return clip;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const make = async (clip: ClipRow) => {
    await work.disown(clip);
    const timeline = timelineSchema.parse(JSON.parse(clip.timeline ?? "null"));
    return work.make(clip, timeline, () => {}, live);
  };
  /** All leases expire, as after owners that were silent for too long. */
  const loseAll = async () => {
    await engine.database.pool.query(
      "update engine.clips set lease_until = now() - interval '1 s'",
    );
    await reclaimExpired(db, ["tester"]);
  };
  const delivered = async () => {
    const file = await readFile(engine.objectFile("bucket", "out/clip_0.mp4"));
    const { rows } = await engine.database.pool.query(
      "select media_id, facts, modified_at from engine.media where is_output",
    );
    return { bytes: createHash("sha256").update(file).digest("hex"), rows };
  };
  return { engine, db, work, take, make, loseAll, delivered };
}

async function wakesAfterDelivery(prepare?: (dataFolder: string) => Promise<void>) {
  const { engine, db, work, take, make, loseAll, delivered } = await open(prepare);
  const first = await take();
  const stale = await make(first);
  // The first owner has the table's permission to publish, and sleeps before the rename.
  expect(await beginPublishing(db, first, stale)).toBe(true);
  await loseAll();
  const second = await take();
  const good = await make(second);
  expect(await beginPublishing(db, second, good)).toBe(true);
  await work.publish(second, good);
  expect(await deliverClip(db, second, work.describe(second, good))).toBe(true);
  const before = await delivered();
  expect(before.rows[0].facts.contentHash).toBe(before.bytes);

  await expect(work.publish(first, stale)).rejects.toThrow();
  expect(await deliverClip(db, first, work.describe(first, stale))).toBe(false);
  expect(await beginPublishing(db, first, stale)).toBe(false);
  await work.cleanUp(first);
  await work.cleanUp(second);
  expect(await delivered()).toEqual(before);
  expect(await readdir(path.join(engine.dataFolder, "work"))).toEqual([]);
}

describe("an owner that wakes after its lease has expired", () => {
  it("replaces no delivered object and no media row", () => wakesAfterDelivery());

  it.skipIf(!existsSync("/dev/shm"))(
    "replaces neither when the work folder is on another volume",
    () =>
      wakesAfterDelivery(async (dataFolder) => {
        const other = path.join("/dev/shm", path.basename(dataFolder));
        folders.push(other);
        await mkdir(other);
        await rm(path.join(dataFolder, "work"), { recursive: true });
        await symlink(other, path.join(dataFolder, "work"));
      }),
  );

  it("removes no file of the next owner after a graceful stop", async () => {
    const { db, work, take, make, delivered } = await open();
    const first = await take();
    await make(first);
    expect(await returnClip(db, first)).toBe(true);
    const second = await take();
    expect(second.attempt).toBe(first.attempt);
    const good = await make(second);
    await work.cleanUp(first);
    await beginPublishing(db, second, good);
    await work.publish(second, good);
    expect(await deliverClip(db, second, work.describe(second, good))).toBe(true);
    expect((await delivered()).rows).toHaveLength(1);
  });

  it("touches no cover of media that another owner examined", async () => {
    const { engine, db } = await open();
    const folders = await openEngineFolders(engine.dataFolder);
    const examiner = (poster: string) =>
      createExamineWork(
        folders,
        fakeParts({
          async examine(_file, _facts, files) {
            await appendFile(files.coverPath, poster);
            return { facts: {}, hasCover: true, sprite: null };
          },
        }),
      );
    await engine.engine.stop();
    await engine.database.pool.query(
      "update engine.media set status = 'Preparing', attempt = 0, lease_token = null",
    );
    const { rows } = await engine.database.pool.query("select media_id from engine.media limit 1");
    const id: string = rows[0].media_id;
    const first = await takeMedia(db, newLease("a"), "side-by-side", id);
    await engine.database.pool.query(
      "update engine.media set lease_until = now() - interval '1 s'",
    );
    await reclaimExpired(db, ["a"]);
    const second = await takeMedia(db, newLease("b"), "side-by-side", id);
    if (!first || !second) throw new Error("the media could not be taken");
    const good = await examiner("good").examine(second, live);
    expect(await finishMedia(db, second, "Normal", good)).toBe(true);
    const late = await examiner("late").examine(first, live);
    expect(await finishMedia(db, first, "Normal", late)).toBe(false);
    await examiner("late").discard(first);
    const cover = path.join(engine.dataFolder, "assets", "_assets", String(good.coverKey));
    const found = await db
      .selectFrom("engine.media")
      .selectAll()
      .where("media_id", "=", id)
      .execute();
    expect(found[0]?.cover_key).toBe(good.coverKey);
    expect(await readFile(cover, "utf8")).toBe("good");
  });
});
