import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { binJobs, jobsDueInBin, renameJob, restoreJobs } from "./job-bin";
import { listJobs } from "./job-list";
import { getFollowed, keepSnapshot, migrations, rememberJob } from "./jobs";
import { getMedia, migrations as media, noteMedia } from "../media";
import { listMedia } from "../media-list";
import { type MediaItem, mediaQuerySchema } from "@/lib/model/media/media";
import { newJob, snapshotOf } from "../testing/sample-job";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "jobs", migrations);
  await migrate(database.pool, "media", media);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query("truncate app.jobs, app.media");
});

describe("a job that is renamed", () => {
  it("is found and followed under its new name, also by its last snapshot", async () => {
    const job = newJob("a", { name: "Batch of Nov 30" });
    await rememberJob(database, job);
    await keepSnapshot(database, snapshotOf(job, { state: "finished" }));
    expect(await renameJob(database, "a", "ＯＦＦＥＲＳ 周")).toBe(true);
    expect(await renameJob(database, "never", "x")).toBe(false);
    expect((await listJobs(database, { limit: 9, q: "offers 周" })).items).toHaveLength(1);
    expect((await listJobs(database, { limit: 9, q: "batch" })).items).toEqual([]);
    const followed = await getFollowed(database, "a");
    expect([followed?.known.name, followed?.snapshot?.name]).toEqual([
      "ＯＦＦＥＲＳ 周",
      "ＯＦＦＥＲＳ 周",
    ]);
  });
});

describe("a job in the bin", () => {
  const clip = (mediaId: string): MediaItem => ({
    mediaId,
    title: mediaId,
    kind: "video",
    origin: "clip",
    state: "ready",
    reason: null,
    durationSeconds: 1,
    width: 1,
    height: 1,
    rotationDegrees: 0,
    sizeBytes: 1,
    hasSound: true,
    codec: "h264",
    createdAt: "2026-11-22T08:00:00.000Z",
    folder: null,
    hasCover: true,
    sprite: null,
  });
  const shown = async () =>
    (await listMedia(database, mediaQuerySchema.parse({ origin: "clip" }))).items
      .map(({ mediaId }) => mediaId)
      .toSorted()
      .join("");
  const now = new Date("2026-12-01T00:00:00.000Z");

  beforeEach(async () => {
    const made = ["a", "b", "c"];
    await noteMedia(
      database,
      made.map((id) => ({ mediaId: id, item: clip(id), modified: "" })),
    );
    for (const [id, state] of [
      ["done", "finished"],
      ["busy", "working"],
    ] as const) {
      const job = newJob(id);
      await rememberJob(database, job);
      const ready = state === "finished";
      const clips = snapshotOf(job)
        .clips.slice(0, 3)
        .map((one, at) => ({
          ...one,
          state: ready ? ("ready" as const) : ("working" as const),
          mediaId: ready ? (made[at] ?? null) : null,
        }));
      await keepSnapshot(database, snapshotOf(job, { state, clips }));
    }
  });

  it("leaves the list with its videos, but for those that are held and jobs at work", async () => {
    expect(await binJobs(database, ["done", "busy", "never"], new Set(["b"]), now)).toEqual([
      "done",
    ]);
    const ids = async (show: "deleted" | null) =>
      (await listJobs(database, { limit: 9, show })).items.map(({ jobId }) => jobId);
    expect([await ids(null), await ids("deleted"), await shown()]).toEqual([
      ["busy"],
      ["done"],
      "b",
    ]);
    expect(await binJobs(database, ["done"], new Set(), new Date())).toEqual([]);
  });

  it("comes back with the videos that went with it, and no others", async () => {
    await database.pool.query(
      "update app.media set origin = 'bin', binned_at = now() where media_id = 'c'",
    );
    await binJobs(database, ["done"], new Set(), now);
    expect(await shown()).toBe("");
    expect(await restoreJobs(database, ["done", "busy"])).toEqual(["done"]);
    expect(await shown()).toBe("ab");
    expect(await getMedia(database, ["c"])).toHaveLength(1);
  });

  it("is due after 30 days", async () => {
    await binJobs(database, ["done"], new Set(), now);
    const after = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000);
    expect(await jobsDueInBin(database, after(29), 9)).toEqual([]);
    expect(await jobsDueInBin(database, after(31), 9)).toEqual(["done"]);
  });
});
