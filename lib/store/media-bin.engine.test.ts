import { afterAll, beforeAll, expect, test } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { type MediaItem, mediaQuerySchema } from "@/lib/model/media/media";
import { findMediaByName, getMedia, migrations, noteMedia, removeUnseen } from "./media";
import { listFolders } from "./media-folders";
import { listMedia } from "./media-list";
import { binMedia, dueInBin, inBin, listBin, restoreMedia } from "./media-bin";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "media", migrations);
});
afterAll(() => database.close());

const note = (mediaId: string, origin: MediaItem["origin"]) => ({
  mediaId,
  modified: "1",
  item: {
    mediaId,
    title: `${mediaId}.mp4`,
    kind: "video",
    origin,
    state: "ready",
    reason: null,
    durationSeconds: 8,
    width: 720,
    height: 480,
    rotationDegrees: 0,
    sizeBytes: 1000,
    hasSound: true,
    codec: "h264",
    createdAt: "2026-11-22T08:00:00.000Z",
    folder: "Autumn",
    hasCover: true,
    sprite: null,
  } satisfies MediaItem,
});

const listed = async (origin: MediaItem["origin"]) =>
  (await listMedia(database, mediaQuerySchema.parse({ origin }))).items.map((i) => i.mediaId);

test("what is deleted leaves all lists, stays usable, and comes back to where it was", async () => {
  const start = new Date();
  await noteMedia(database, [note("m1", "material"), note("m2", "material"), note("c1", "clip")]);
  const at = new Date("2026-11-30T10:00:00Z");
  expect((await binMedia(database, ["m1", "c1", "unknown"], at)).toSorted()).toEqual(["c1", "m1"]);
  expect(await listed("material")).toEqual(["m2"]);
  expect(await listed("clip")).toEqual([]);
  expect(await listFolders(database, "material")).toEqual([{ name: "Autumn", count: 1 }]);
  expect(await findMediaByName(database, ["m1.mp4"], 5)).toEqual([]);
  // A draft that names it still shows and uses it.
  expect((await getMedia(database, ["m1"])).map(({ title }) => title)).toEqual(["m1.mp4"]);
  // The next reading of the library does not bring it back, and a second delete does not begin its days anew.
  await noteMedia(database, [note("m1", "material")]);
  expect(await listed("material")).toEqual(["m2"]);
  expect(await binMedia(database, ["m1"], new Date())).toEqual([]);
  expect((await listBin(database)).find(({ item }) => item.mediaId === "m1")).toMatchObject({
    binnedAt: at.toISOString(),
    goesAt: "2026-12-30T10:00:00.000Z",
  });
  expect(await inBin(database, ["m1", "m2"])).toEqual(new Set(["m1"]));
  expect(await restoreMedia(database, ["m1", "c1"])).toBe(2);
  expect((await listed("material")).toSorted()).toEqual(["m1", "m2"]);
  expect(await listed("clip")).toEqual(["c1"]);
  expect(await listBin(database)).toEqual([]);
  await removeUnseen(database, start, 0);
  expect((await listed("material")).length).toBe(2);
});

test("only what has been in the bin for 30 days is due", async () => {
  await binMedia(database, ["m1"], new Date("2026-11-01T00:00:00Z"));
  await binMedia(database, ["m2"], new Date("2026-11-02T00:00:00Z"));
  expect(await dueInBin(database, new Date("2026-12-01T12:00:00Z"), 10)).toEqual(["m1"]);
  await restoreMedia(database, ["m1"]);
  expect(await dueInBin(database, new Date("2026-12-01T12:00:00Z"), 10)).toEqual([]);
});
