import { processState } from "@/lib/base/testing/process-state";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { operations } from "@/lib/ims/contract/operations";
import { readMatch } from "@/lib/ims/schema/media/media-match";
import { matchProblems } from "@/lib/ims/schema/media/media-search-fields";
import { mediaQuerySchema } from "@/lib/model/media/media";
import { getMedia, migrations as mediaMigrations } from "@/lib/store/media";
import { migrations as uploadMigrations } from "@/lib/store/uploads";
import { syncLibrary, markLibraryStale, readingProgress } from "./sync-library";
import { matchesOf, searchAccount } from "./search-account";

let database: DatabaseHandle;
let searches: Record<string, unknown>[] = [];
/** The media of the account, by type. */
let videos: string[] = [];
let pictures: string[] = [];
let total = 0;
let hold: Promise<void> | null = null;
let cut = false;

const info = (id: string, MediaType: string) => ({
  MediaId: id,
  MediaBasicInfo: {
    MediaId: id,
    InputURL: `oss://b/${id.startsWith("clip") ? "jobs" : "uploads"}/${id}`,
    MediaType,
    Title: id,
    Status: "Normal",
    CreateTime: "2026-11-22T08:00:00Z",
  },
});

async function answer(name: string, request: Record<string, unknown>): Promise<object> {
  if (name === "SearchMedia") {
    searches.push(request);
    const isPicture = String(request.Match).includes("image");
    const found = (isPicture ? pictures : videos).map((id) =>
      info(id, isPicture ? "image" : "video"),
    );
    const from = Number(request.ScrollToken ?? 0);
    const page = found.slice(from, from + 50);
    return { MediaInfoList: page, ScrollToken: String(from + 50) };
  }
  if (name === "BatchGetMediaInfos") {
    return {
      MediaInfos: String(request.MediaIds)
        .split(",")
        .map((id) => info(id, "video")),
    };
  }
  if (request.NextToken) await hold;
  if (request.NextToken && cut) throw new Error("no connection");
  const from = Number(request.NextToken ?? 0);
  const page = videos.slice(from, from + 100).map((id) => info(id, "video"));
  const NextToken = from + 100 < videos.length ? String(from + 100) : undefined;
  return { MediaInfos: page, TotalCount: total, NextToken };
}

const call = async (name: keyof typeof operations, request: Record<string, unknown>) =>
  operations[name].answer.parse({ RequestId: "r", ...(await answer(name, request)) });

beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "media", mediaMigrations);
  await migrate(database.pool, "uploads", uploadMigrations);
  processState("database").opened = Promise.resolve(database);
  processState("ims client").client = { call };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query("truncate app.media");
  processState("library sync").state = undefined;
  searches = [];
  [videos, pictures, total, hold] = [[], [], 0, null];
});

const ask = (search: string, more: object = {}) =>
  searchAccount(mediaQuerySchema.parse({ search, ...more }));

test("IMS can read the query for any typed text", () => {
  for (const text of ["spring", "it's", '\\ "quoted" \\', "春 天", "x".repeat(120)]) {
    for (const match of matchesOf(text, [])) {
      const read = readMatch(match);
      if (!read.ok) throw new Error(`${match}: ${read.message}`);
      expect(matchProblems(read.node)).toEqual([]);
    }
  }
  expect(matchesOf("a", ["audio"])).toEqual(["title = 'a' and mediaType in ('audio')"]);
});

test("the account is searched to its end, images last, and all results are stored", async () => {
  videos = Array.from({ length: 60 }, (_, index) => `v${index}`);
  pictures = ["p1"];
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ask("a", { cursor: cursor ?? null });
    seen.push(...page.items.map(({ mediaId }) => mediaId));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual([...videos, "p1"]);
  expect(searches).toHaveLength(3);
  expect(await getMedia(database, ["v59", "p1"])).toHaveLength(2);
});

test("finished clips are not offered as sources, and an empty text is not searched for", async () => {
  videos = ["v1", "clip1"];
  const items = (await ask("a", { kinds: ["video"] })).items.map(({ mediaId }) => mediaId);
  expect(items).toEqual(["v1"]);
  searches = [];
  expect(await ask("  ")).toEqual({ items: [], nextCursor: null });
  expect(searches).toEqual([]);
});

test("progress is reported while a large account is being read, and not after", async () => {
  videos = Array.from({ length: 150 }, (_, index) => `v${index}`);
  total = 150;
  let release = () => {};
  hold = new Promise((resolve) => (release = resolve));
  await syncLibrary(300);
  expect(await readingProgress()).toEqual({ read: 100, total: 150 });
  release();
  await syncLibrary(10_000);
  expect(await readingProgress()).toBeNull();
  markLibraryStale();
});

test("the pages that a failed reading did not reach are read by the next one", async () => {
  const old = Array.from({ length: 150 }, (_, index) => `v${index}`);
  [videos, total] = [old, 150];
  await syncLibrary(10_000);
  videos = [...Array.from({ length: 130 }, (_, index) => `new${index}`), ...old];
  total = 280;
  cut = true;
  Object.assign(processState("library sync").state ?? {}, { readAt: 0 });
  await expect(syncLibrary(10_000)).rejects.toThrow();
  expect(await readingProgress()).toEqual({ read: 250, total: 280 });
  cut = false;
  await syncLibrary(10_000);
  expect(await readingProgress()).toBeNull();
  expect(await getMedia(database, ["new129"])).toHaveLength(1);
});
