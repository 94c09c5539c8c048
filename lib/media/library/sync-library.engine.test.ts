import { processState } from "@/lib/base/testing/process-state";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { operations } from "@/lib/ims/contract/operations";
import { mediaQuerySchema } from "@/lib/model/media/media";
import { getMedia, listMedia, migrations as mediaMigrations, noteMedia } from "@/lib/store/media";
import { migrations as uploadMigrations } from "@/lib/store/uploads";
import { justRegistered } from "./just-registered";
import { forgetReading, freshenLibrary, noteFromIms } from "./sync-library";

type Piece = { id: string; status: string; modified: string };

let database: DatabaseHandle;
let pieces: Piece[] = [];
let calls: string[] = [];
let hold: Promise<void> | null = null;
let broken = false;

const basic = (piece: Piece) => ({
  MediaId: piece.id,
  MediaBasicInfo: {
    MediaId: piece.id,
    InputURL: `oss://b/uploads/${piece.id}.mp4`,
    MediaType: "video",
    Title: piece.id,
    Status: piece.status,
    CreateTime: `2026-11-22T08:00:${piece.id.slice(1).padStart(2, "0").slice(-2)}Z`,
    ModifiedTime: piece.modified,
  },
});

/** What a list says beside its pieces, and BatchGetMediaInfos of one of them. */
let listAnswer = (answer: object): object => answer;
let facts: (mediaId: string) => object = () => ({});

/** As the client does: every answer passes the table of operations. */
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
      MediaInfos: pieces.slice(from, to).map(basic),
      NextToken: to < pieces.length ? String(to) : undefined,
    });
  }
  const ids = String(request.MediaIds).split(",");
  return {
    MediaInfos: pieces
      .filter((piece) => ids.includes(piece.id))
      .map((piece) => ({ ...basic(piece), ...facts(piece.id) })),
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
  pieces = [];
  hold = null;
  broken = false;
  facts = () => ({});
  forgetWhen();
  calls = [];
});

type Sync = { running: unknown; readAt: number; fullAt: number };

/** As if a second, or with `full` five minutes, had passed. */
function forgetWhen(full = true) {
  const { state } = processState("library sync") as { state?: Sync };
  if (!state) return;
  state.readAt = 0;
  if (full) state.fullAt = 0;
}

const known = async () =>
  (await listMedia(mediaQuerySchema.parse({ limit: 100 }), database.pool)).items.map(
    (item) => `${item.mediaId} ${item.state}`,
  );
const piece = (index: number, status = "Normal"): Piece => ({
  id: `m${index}`,
  status,
  modified: "1",
});

test("everything is read once; afterwards one call tells that nothing happened", async () => {
  pieces = Array.from({ length: 250 }, (_, index) => piece(index));
  await freshenLibrary(10_000);
  expect(calls.filter((each) => each === "list")).toHaveLength(3);
  expect(await known()).toHaveLength(100);
  calls = [];
  await freshenLibrary(10_000);
  expect(calls).toEqual([]);
  forgetWhen(false);
  await freshenLibrary(10_000);
  expect(calls).toEqual(["list"]);
});

test("only what is new, changed or still being checked is asked about", async () => {
  pieces = [piece(2), piece(1)];
  await freshenLibrary(10_000);
  calls = [];
  pieces = [piece(3, "Preparing"), { ...piece(2), modified: "2" }, piece(1)];
  forgetWhen(false);
  await freshenLibrary(10_000);
  expect(calls).toContain("get m3,m2");
  expect(await known()).toEqual(["m3 checking", "m2 ready", "m1 ready"]);
  pieces = [piece(3), { ...piece(2), modified: "2" }, piece(1)];
  forgetWhen(false);
  await freshenLibrary(10_000);
  expect((await known())[0]).toBe("m3 ready");
});

test("what was deleted elsewhere is gone after a complete reading", async () => {
  pieces = [piece(2), piece(1)];
  await freshenLibrary(10_000);
  pieces = [piece(2)];
  forgetWhen();
  await freshenLibrary(10_000);
  expect(await known()).toEqual(["m2 ready"]);
});

test("a slow reading is not waited for, and its result is there for the next question", async () => {
  pieces = [piece(1)];
  let release: (() => void) | undefined;
  hold = new Promise((done) => {
    release = done;
  });
  const startedAt = performance.now();
  await freshenLibrary(50);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(await known()).toEqual([]);
  release?.();
  await freshenLibrary(10_000);
  expect(await known()).toEqual(["m1 ready"]);
});

test("many questions at once make one reading, and a failed one is tried again", async () => {
  broken = true;
  await expect(freshenLibrary(10_000)).rejects.toThrow("no connection");
  broken = false;
  calls = [];
  pieces = [piece(1)];
  await Promise.all(Array.from({ length: 10 }, () => freshenLibrary(10_000)));
  expect(calls.filter((each) => each === "list")).toHaveLength(1);
});

test("looking again finds at once what was deleted elsewhere", async () => {
  pieces = [piece(2), piece(1)];
  await freshenLibrary(10_000);
  pieces = [piece(1)];
  forgetReading();
  await freshenLibrary(10_000);
  expect(await known()).toEqual(["m1 ready"]);
});

test("what was just registered stays in sight until IMS knows it, and not for ever", async () => {
  const upload = { fileName: "new.mp4", folder: null, sizeBytes: 1 };
  await noteMedia([{ mediaId: "new", modified: "", item: justRegistered(upload, "new") }]);
  await noteFromIms(["new"]);
  forgetReading();
  await freshenLibrary(10_000);
  expect(await known()).toEqual(["new checking"]);
  await database.pool.query(
    `update app.media set created_at = now() - interval '3 minutes', item = jsonb_set(item::jsonb,
     '{createdAt}', to_jsonb(to_char(now() - interval '3 minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))`,
  );
  await noteFromIms(["new"]);
  expect(await known()).toEqual([]);
});

test("a list that repeats its last token ends", async () => {
  pieces = [piece(1)];
  const scripted = listAnswer;
  listAnswer = (answer) => ({ ...answer, NextToken: "again" });
  await freshenLibrary(10_000);
  listAnswer = scripted;
  expect(calls.filter((each) => each === "list")).toHaveLength(2);
});

test("answers as the cloud gives them are read: texts for numbers, nulls, no files yet", async () => {
  pieces = [piece(1), piece(2, "Preparing")];
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
  await freshenLibrary(10_000);
  const [first] = await getMedia(["m1"]);
  expect(first).toMatchObject({
    durationSeconds: 60,
    width: 1280,
    height: 720,
    sizeBytes: 14340962,
  });
  expect(await known()).toEqual(["m2 checking", "m1 ready"]);
});

test("public media are never taken for the team's", async () => {
  pieces = [{ ...piece(1), id: "icepublic-bgm-1" }, piece(2)];
  await noteFromIms(["icepublic-bgm-1"]);
  expect([calls, await known()]).toEqual([[], []]);
  await noteFromIms(["icepublic-bgm-1", "m2"]);
  expect([calls, await known()]).toEqual([["get m2"], ["m2 ready"]]);
});
