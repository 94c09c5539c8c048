import { processState } from "@/lib/base/testing/process-state";
import { randomUUID } from "node:crypto";
import { mkdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { dataPath } from "@/lib/base/env";
import { migrate } from "@/lib/base/database/migrate";
import { migrations, rememberUpload } from "@/lib/store/uploads";
import { incomingFolder, incomingPath } from "./upload-files";
import { idleAfterMs, openUploadsAtMost } from "./upload-admission";
import { listenForUploads } from "../testing/upload-route";

vi.hoisted(() => {
  process.env.REELPRESS_DATA = `${process.env.TMPDIR ?? "/tmp"}/reelpress-room-${process.pid}`;
  process.env.REELPRESS_LOG_LEVEL = "error";
});

/** A fake disk: how much may still be written, and how much less each reading finds. */
const disk = vi.hoisted(() => ({ spareBytes: 0, lessEachTime: 0 }));
vi.mock("@/lib/base/files/disk-room", () => ({
  diskRoom: async () => {
    const { spareBytes } = disk;
    disk.spareBytes -= disk.lessEachTime;
    return { freeBytes: spareBytes, reserveBytes: 0, spareBytes };
  },
}));

const mebibyte = 1024 ** 2;
const gibibyte = 1024 ** 3;
let database: DatabaseHandle;
let server: Awaited<ReturnType<typeof listenForUploads>>;

beforeAll(async () => {
  await mkdir(incomingFolder(), { recursive: true });
  database = await openTestDatabase();
  await migrate(database.pool, "uploads", migrations);
  processState("database").opened = Promise.resolve(database);
  server = await listenForUploads();
});
afterAll(async () => {
  await server.close();
  await database.close();
  await rm(dataPath(), { recursive: true, force: true });
});
beforeEach(async () => {
  await database.pool.query("delete from app.uploads");
  Object.assign(disk, { spareBytes: 74 * gibibyte, lessEachTime: 0 });
});

const tus = { "tus-resumable": "1.0.0" };
const begin = (sizeBytes: number, name = "a.mp4", folder = "") =>
  fetch(`${server.origin}/api/uploads`, {
    method: "POST",
    headers: {
      ...tus,
      "upload-length": String(sizeBytes),
      "upload-metadata": [
        `filename ${Buffer.from(name).toString("base64")}`,
        ...(folder ? [`folder ${Buffer.from(folder).toString("base64")}`] : []),
      ].join(),
    },
  });
const send = (location: string, bytes: Uint8Array<ArrayBuffer>, offset = 0) =>
  fetch(server.origin + location, {
    method: "PATCH",
    headers: {
      ...tus,
      "upload-offset": String(offset),
      "content-type": "application/offset+octet-stream",
    },
    body: bytes,
  });

/** Stores uploads that began `agoMs` ago. */
async function uploadsOf(count: number, sizeBytes: number, agoMs: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const uploadId = randomUUID();
    const about = { fileName: "a.mp4", extension: "mp4", folder: null, bucketUploadId: null };
    await rememberUpload(database, { uploadId, sizeBytes, ...about });
    await writeFile(incomingPath(uploadId), "");
    const then = new Date(Date.now() - agoMs);
    await utimes(incomingPath(uploadId), then, then);
  }
}

test("uploads that begin at the same time do not get the same free space twice", async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => begin(4 * gibibyte)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(18);
  expect(statuses.filter((status) => status === 507)).toHaveLength(22);
  expect(await answers.find(({ status }) => status === 507)?.json()).toEqual({ kind: "disk-full" });
});

test("bytes that have arrived are not counted twice, and an idle upload reserves no space", async () => {
  disk.spareBytes = 10 * mebibyte;
  const location = (await begin(8 * mebibyte)).headers.get("location") ?? "";
  expect((await begin(4 * mebibyte)).status).toBe(507);
  expect((await send(location, new Uint8Array(5 * mebibyte))).status).toBe(204);
  expect((await begin(4 * mebibyte)).status).toBe(201);
  await database.pool.query("delete from app.uploads");
  await uploadsOf(3, 4 * gibibyte, idleAfterMs + 1000);
  expect((await begin(4 * mebibyte)).status).toBe(201);
});

test("too many open uploads are refused, unless one of them is idle", async () => {
  await uploadsOf(openUploadsAtMost, 1, 1000);
  const refused = await begin(1);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ kind: "many-open" });
  await database.pool.query("delete from app.uploads");
  await uploadsOf(openUploadsAtMost, 1, idleAfterMs + 1000);
  expect((await begin(1)).status).toBe(201);
  const { rows } = await database.pool.query("select count(*)::int as count from app.uploads");
  expect(rows).toEqual([{ count: openUploadsAtMost }]);
});

test("a part stops before the reserve of the disk, and resumes when there is room", async () => {
  const size = 64 * mebibyte;
  const location = (await begin(size)).headers.get("location") ?? "";
  Object.assign(disk, { spareBytes: 40 * mebibyte, lessEachTime: 20 * mebibyte });
  const stopped = await send(location, new Uint8Array(size));
  expect(stopped.status).toBe(507);
  expect(await stopped.json()).toEqual({ kind: "disk-full" });
  const written = (await stat(incomingPath(location.split("/").at(-1) ?? ""))).size;
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(40 * mebibyte);
  Object.assign(disk, { spareBytes: gibibyte, lessEachTime: 0 });
  const rest = await send(location, new Uint8Array(mebibyte), written);
  expect(rest.status).toBe(204);
});

test("a name or a folder that cannot be stored is refused with a reason", async () => {
  for (const answer of [await begin(5, "a\0.mp4"), await begin(5, "a.mp4", "x\0y")]) {
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ kind: "name" });
  }
  const { rows } = await database.pool.query("select * from app.uploads");
  expect(rows).toEqual([]);
});

test.each(["filename %zz", "filename ====", "", "filename", "__proto__ eA=="])(
  "metadata that nobody can read is refused: %s",
  async (metadata) => {
    const answer = await fetch(`${server.origin}/api/uploads`, {
      method: "POST",
      headers: { ...tus, "upload-length": "5", "upload-metadata": metadata },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  },
);
