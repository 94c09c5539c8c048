import { processState } from "@/lib/base/testing/process-state";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { operations } from "@/lib/ims/contract/operations";
import { mediaQuerySchema } from "@/lib/model/media/media";
import { getMedia, migrations as mediaMigrations, noteMedia } from "@/lib/store/media";
import { listMedia } from "@/lib/store/media-list";
import { migrations as uploadMigrations } from "@/lib/store/uploads";
import { justRegistered } from "./just-registered";
import { markLibraryStale, syncLibrary, noteFromIms } from "./sync-library";

type Entry = { id: string; status: string; modified: string };

let database: DatabaseHandle;
let entries: Entry[] = [];
let calls: string[] = [];
let hold: Promise<void> | null = null;
let broken = false;

const basic = (entry: Entry) => ({
  MediaId: entry.id,
  MediaBasicInfo: {
    MediaId: entry.id,
    InputURL: `oss://b/uploads/${entry.id}.mp4`,
    MediaType: "video",
    Title: entry.id,
    Status: entry.status,
    CreateTime: `2026-11-22T08:00:${entry.id.slice(1).padStart(2, "0").slice(-2)}Z`,
    ModifiedTime: entry.modified,
  },
});

/** Changes the answer of a list; adds facts to an entry of BatchGetMediaInfos. */
let listAnswer = (answer: object): object => answer;
let facts: (mediaId: string) => object = () => ({});

/** Parses every answer with the schema of its operation, as the client does. */
async function call(name: "ListMediaBasicInfos" | "BatchGetMediaInfos", request: object) {
  return operations[name].answer.parse({
    RequestId: "r",
    ...((await answer(name, request as Record<string, unknown>)) as object),
  });
}

async function answer(name: string, request: Record<string, unknown>): Promise<unknown> {
  calls.push(name === "BatchGetMediaInfos" ? `get ${String(request.MediaIds)}` : "list");
  if (hold) await hold;
  if (broken) throw new Error("no connection");
  if (name === "ListMediaBasicInfos") {
    const from = Number(request.NextToken ?? 0);
    const to = from + 100;
    return listAnswer({
      MediaInfos: entries.slice(from, to).map(basic),
      NextToken: to < entries.length ? String(to) : undefined,
    });
  }
  const ids = String(request.MediaIds).split(",");
  return {
    MediaInfos: entries
      .filter((entry) => ids.includes(entry.id))
      .map((entry) => ({ ...basic(entry), ...facts(entry.id) })),
  };
}

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
  entries = [];
  hold = null;
  broken = false;
  facts = () => ({});
  forgetWhen();
  calls = [];
});

type Sync = { running: unknown; readAt: number; fullAt: number };

/** Acts as if a second or, with `full`, five minutes had passed. */
function forgetWhen(full = true) {
  const { state } = processState("library sync") as { state?: Sync };
  if (!state) return;
  state.readAt = 0;
  if (full) state.fullAt = 0;
}

const known = async () =>
  (await listMedia(database, mediaQuerySchema.parse({ limit: 100 }))).items.map(
    (item) => `${item.mediaId} ${item.state}`,
  );
const entry = (index: number, status = "Normal"): Entry => ({
  id: `m${index}`,
  status,
  modified: "1",
});

test("everything is read once; afterwards one call shows that nothing changed", async () => {
  entries = Array.from({ length: 250 }, (_, index) => entry(index));
  await syncLibrary(10_000);
  expect(calls.filter((each) => each === "list")).toHaveLength(3);
  expect(await known()).toHaveLength(100);
  calls = [];
  await syncLibrary(10_000);
  expect(calls).toEqual([]);
  forgetWhen(false);
  await syncLibrary(10_000);
  expect(calls).toEqual(["list"]);
});

test("only new, changed and still unchecked media are fetched", async () => {
  entries = [entry(2), entry(1)];
  await syncLibrary(10_000);
  calls = [];
  entries = [entry(3, "Preparing"), { ...entry(2), modified: "2" }, entry(1)];
  forgetWhen(false);
  await syncLibrary(10_000);
  expect(calls).toContain("get m3,m2");
  expect(await known()).toEqual(["m3 checking", "m2 ready", "m1 ready"]);
  entries = [entry(3), { ...entry(2), modified: "2" }, entry(1)];
  forgetWhen(false);
  await syncLibrary(10_000);
  expect((await known())[0]).toBe("m3 ready");
});

test("what was deleted elsewhere is gone after a complete reading", async () => {
  entries = [entry(2), entry(1)];
  await syncLibrary(10_000);
  entries = [entry(2)];
  forgetWhen();
  await syncLibrary(10_000);
  expect(await known()).toEqual(["m2 ready"]);
});

test("a slow reading is not waited for, and the next call finds its result", async () => {
  entries = [entry(1)];
  let release: (() => void) | undefined;
  hold = new Promise((done) => {
    release = done;
  });
  const startedAt = performance.now();
  await syncLibrary(50);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(await known()).toEqual([]);
  release?.();
  await syncLibrary(10_000);
  expect(await known()).toEqual(["m1 ready"]);
});

test("many calls at once cause one reading, and a failed reading is tried again", async () => {
  broken = true;
  await expect(syncLibrary(10_000)).rejects.toThrow("no connection");
  broken = false;
  calls = [];
  entries = [entry(1)];
  await Promise.all(Array.from({ length: 10 }, () => syncLibrary(10_000)));
  expect(calls.filter((each) => each === "list")).toHaveLength(1);
});

test("looking again finds at once what was deleted elsewhere", async () => {
  entries = [entry(2), entry(1)];
  await syncLibrary(10_000);
  entries = [entry(1)];
  markLibraryStale();
  await syncLibrary(10_000);
  expect(await known()).toEqual(["m1 ready"]);
});

test("a file that was just registered is shown until IMS knows it, but not for ever", async () => {
  const upload = { fileName: "new.mp4", folder: null, sizeBytes: 1 };
  await noteMedia(database, [
    { mediaId: "new", modified: "", item: justRegistered(upload, "new") },
  ]);
  await noteFromIms(database, ["new"]);
  markLibraryStale();
  await syncLibrary(10_000);
  expect(await known()).toEqual(["new checking"]);
  await database.pool.query(
    `update app.media set created_at = now() - interval '3 minutes', item = jsonb_set(item::jsonb,
     '{createdAt}', to_jsonb(to_char(now() - interval '3 minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))`,
  );
  await noteFromIms(database, ["new"]);
  expect(await known()).toEqual([]);
});

test("a list that repeats its last token ends", async () => {
  entries = [entry(1)];
  const scripted = listAnswer;
  listAnswer = (answer) => ({ ...answer, NextToken: "again" });
  await syncLibrary(10_000);
  listAnswer = scripted;
  expect(calls.filter((each) => each === "list")).toHaveLength(2);
});

test("odd answers of the cloud are read: numbers as text, nulls, no files yet", async () => {
  entries = [entry(1), entry(2, "Preparing")];
  facts = (mediaId) =>
    mediaId === "m2"
      ? { FileInfoList: null }
      : {
          FileInfoList: [
            {
              FileBasicInfo: {
                FileType: "source_file",
                Duration: "60.00000",
                Width: "1280",
                Height: 720,
                FileSize: "14340962",
                FileUrl: "http://example-bucket.oss-cn-shanghai.aliyuncs.com/a.mp4?Expires=1",
                Region: null,
              },
              VideoStreamInfoList: null,
            },
          ],
        };
  await syncLibrary(10_000);
  const [first] = await getMedia(database, ["m1"]);
  expect(first).toMatchObject({
    durationSeconds: 60,
    width: 1280,
    height: 720,
    sizeBytes: 14340962,
  });
  expect(await known()).toEqual(["m2 checking", "m1 ready"]);
});

test("public media are never taken for the team's", async () => {
  entries = [{ ...entry(1), id: "icepublic-bgm-1" }, entry(2)];
  await noteFromIms(database, ["icepublic-bgm-1"]);
  expect([calls, await known()]).toEqual([[], []]);
  await noteFromIms(database, ["icepublic-bgm-1", "m2"]);
  expect([calls, await known()]).toEqual([["get m2"], ["m2 ready"]]);
});
