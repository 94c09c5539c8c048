import { processState } from "@/lib/base/testing/process-state";
import { abilitiesOf } from "@/lib/ims/backend";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import type * as tus from "tus-js-client";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { dataPath } from "@/lib/base/env";
import { migrate } from "@/lib/base/database/migrate";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { uploadLimits } from "@/lib/model/media/upload-files";
import { migrations as mediaMigrations } from "@/lib/store/media";
import { getUpload, migrations } from "@/lib/store/uploads";
import { finishUpload } from "./finish-upload";
import { listenForUploads, send } from "../testing/upload-route";
import { handleUpload, removeStaleUploads } from "./upload-server";

vi.hoisted(() => {
  process.env.REELPRESS_DATA = `${process.env.TMPDIR ?? "/tmp"}/reelpress-intake-${process.pid}`;
  process.env.REELPRESS_LOG_LEVEL = "error";
});

/** A scripted engine, because these tests are about files only. */
let engine: (name: string, request: Record<string, unknown>) => unknown;
const registered: Record<string, unknown>[] = [];
const patience = { timeout: 60_000 };
const client = {
  call: async (name: string, request: Record<string, unknown>) => engine(name, request),
  can: abilitiesOf("embedded"),
  bucket: "reelpress",
  region: "cn-shanghai",
  endpoint: "127.0.0.1:1",
  objectUrl: (key: string) => key,
};

let database: DatabaseHandle;
let server: Awaited<ReturnType<typeof listenForUploads>>;
let origin: string;

beforeAll(async () => {
  await mkdir(dataPath(), { recursive: true });
  database = await openTestDatabase();
  await migrate(database.pool, "uploads", migrations);
  await migrate(database.pool, "media", mediaMigrations);
  processState("database").opened = Promise.resolve(database);
  processState("ims client").client = client;
  server = await listenForUploads();
  origin = server.origin;
});

afterAll(async () => {
  await server.close();
  await database.close();
  await rm(dataPath(), { recursive: true, force: true });
});

beforeEach(() => {
  registered.length = 0;
  engine = (name, request) => {
    if (name === "RegisterMediaInfo") {
      registered.push(request);
      return { RequestId: "r", MediaId: `m-${registered.length}` };
    }
    return { RequestId: "r", MediaInfos: [] };
  };
});

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

const idOf = (upload: tus.Upload) => upload.url?.split("/").at(-1) ?? "";
const objects = () => readdir(dataPath("objects", "reelpress", "uploads")).catch(() => []);

test("an upload cut off at 61 % resumes where it stopped and arrives byte for byte", async () => {
  const bytes = randomBytes(12 * 1024 * 1024 + 17);
  const metadata = { filename: "长镜头 – final.mp4", folder: "hook" };
  let cut: (() => void) | undefined;
  const half = new Promise<void>((done) => {
    cut = done;
  });
  const first = send(origin, bytes, metadata, {
    onProgress: (sent, total) => {
      if (sent / total >= 0.61) cut?.();
    },
  });
  await half;
  await first.upload.abort();
  const url = first.upload.url;
  expect(url).toMatch(/\/api\/uploads\/[0-9a-f-]{36}$/);

  let from = -1;
  const second = send(origin, bytes, metadata, {
    uploadUrl: url,
    onProgress: (sent) => {
      if (from < 0) from = sent;
    },
  });
  expect(await second.ended).toBe("sent");
  expect(from / bytes.length).toBeGreaterThan(0.5);

  const uploadId = idOf(second.upload);
  expect(await finishUpload(uploadId)).toEqual({ state: "registered", mediaId: "m-1" });
  const stored = await readFile(dataPath("objects", "reelpress", "uploads", `${uploadId}.mp4`));
  expect(sha256(stored)).toBe(sha256(bytes));
  expect(registered).toEqual([
    {
      InputURL: `oss://reelpress/uploads/${uploadId}.mp4`,
      Title: "长镜头 – final.mp4",
      ReelpressFolder: "hook",
      ClientToken: uploadId.replaceAll("-", ""),
    },
  ]);
  expect(await getUpload(database, uploadId)).toMatchObject({
    folder: "hook",
    mediaId: "m-1",
  });
  expect(await readdir(dataPath("incoming"))).toEqual([]);
});

test("a client that missed the last answer learns that all has arrived, and sends nothing again", async () => {
  const bytes = randomBytes(3000);
  const first = send(origin, bytes, { filename: "a.mp4" });
  await first.ended;
  await finishUpload(idOf(first.upload));
  let sent = 0;
  const again = send(
    origin,
    bytes,
    { filename: "a.mp4" },
    {
      uploadUrl: first.upload.url,
      onChunkComplete: (size) => {
        sent += size;
      },
    },
  );
  expect(await again.ended).toBe("sent");
  expect(sent).toBe(0);
  expect(await finishUpload(idOf(first.upload))).toMatchObject({ state: "registered" });
  expect(registered).toHaveLength(1);
});

test("a file that the engine refuses is deleted, and the reason is kept", async () => {
  engine = () => {
    throw new ImsError("ims-refused", "The file holds text, no picture or sound.", {
      imsCode: "InvalidParameter.ResourceContentBad",
      httpStatus: 400,
      problems: [{ path: "InputURL", message: "It holds text.", reason: "not-media" }],
    });
  };
  const before = await objects();
  const sending = send(origin, Buffer.from("hello"), { filename: "notes.mp4" });
  expect(await sending.ended).toBe("sent");
  const refused = {
    state: "refused",
    problem: { kind: "content", reason: "not-media", message: "It holds text." },
  };
  expect(await finishUpload(idOf(sending.upload))).toEqual(refused);
  expect(await finishUpload(idOf(sending.upload))).toEqual(refused);
  expect(await objects()).toEqual(before);
});

test("a file is kept while the engine is down, and the next call registers it", async () => {
  const scripted = engine;
  engine = () => {
    throw new ImsError("ims-unreachable", "connect ECONNREFUSED");
  };
  const sending = send(origin, randomBytes(5000), { filename: "b.mov" });
  await sending.ended;
  const uploadId = idOf(sending.upload);
  expect(await finishUpload(uploadId)).toEqual({
    state: "postponed",
    problem: { kind: "engine" },
  });
  expect(await objects()).toContain(`${uploadId}.mov`);
  engine = scripted;
  expect(await finishUpload(uploadId)).toMatchObject({ state: "registered" });
});

test("many calls at the same time register the file once", async () => {
  const sending = send(origin, randomBytes(5000), { filename: "c.mp4" });
  await sending.ended;
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => finishUpload(idOf(sending.upload))),
  );
  expect(new Set(outcomes.map((outcome) => outcome.state))).toEqual(new Set(["registered"]));
  expect(registered).toHaveLength(1);
});

test("cancelling deletes what has arrived", async () => {
  const sending = send(
    origin,
    randomBytes(4 * 1024 * 1024),
    { filename: "d.mp4" },
    {
      onChunkComplete: () => void sending.upload.abort(true),
    },
  );
  await vi.waitFor(async () => {
    expect(sending.upload.url).toBeTruthy();
    expect(await getUpload(database, idOf(sending.upload))).toBeNull();
  }, patience);
  expect(await readdir(dataPath("incoming"))).toEqual([]);
});

test.each([
  ["a kind nobody can use", "virus.exe", 415, { kind: "extension" }],
  ["a paper", "offer.docx", 415, { kind: "extension" }],
  ["a name that is too long", `${"x".repeat(300)}.mp4`, 415, { kind: "extension" }],
])("%s is refused before a byte is sent", async (_name, filename, status, problem) => {
  const sending = send(origin, randomBytes(10), { filename });
  const error = await sending.ended;
  expect(error).not.toBe("sent");
  if (error === "sent") return;
  expect(error.originalResponse?.getStatus()).toBe(status);
  expect(JSON.parse(error.originalResponse?.getBody() ?? "")).toEqual(problem);
});

test("a name without an extension is accepted, because the content decides", async () => {
  expect(await send(origin, randomBytes(10), { filename: "README" }).ended).toBe("sent");
});

function raw(method: string, pathname: string, headers: Record<string, string> = {}) {
  return handleUpload(
    new Request(`${origin}${pathname}`, {
      method,
      headers: { "tus-resumable": "1.0.0", ...headers },
    }),
  );
}

test("a size over the limit and an unknown size are refused with a reason", async () => {
  const metadata = `filename ${Buffer.from("a.mp4").toString("base64")}`;
  const tooLarge = await raw("POST", "/api/uploads", {
    "upload-length": String(uploadLimits.fileBytes + 1),
    "upload-metadata": metadata,
  });
  expect(tooLarge.status).toBe(413);
  expect(await tooLarge.json()).toMatchObject({ kind: "too-large" });
  const unknown = await raw("POST", "/api/uploads", {
    "upload-defer-length": "1",
    "upload-metadata": metadata,
  });
  expect(unknown.status).toBe(400);
});

test.each([
  "/api/uploads/..%2f..%2fpackage.json",
  "/api/uploads/x/../../../../etc/passwd",
  "/api/uploads/%2e%2e%2fincoming",
  `/api/uploads/${randomUUID()}`,
  "/api/uploads/package.json",
])("%s is no upload, and the answer reveals none of our paths", async (pathname) => {
  for (const method of ["HEAD", "PATCH", "DELETE"]) {
    const headers: Record<string, string> =
      method === "PATCH"
        ? { "upload-offset": "0", "content-type": "application/offset+octet-stream" }
        : {};
    const response = await raw(method, pathname, headers);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain(path.basename(dataPath()));
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("uploads that were not continued for a week are deleted; fresh uploads stay", async () => {
  const later = new Date(Date.now() + (uploadLimits.keptDays + 1) * 86_400_000);
  // An upload that was cancelled in another test may not be forgotten yet.
  await removeStaleUploads(later);
  const keep = send(
    origin,
    randomBytes(3 * 1024 * 1024),
    { filename: "keep.mp4" },
    {
      onChunkComplete: () => void keep.upload.abort(),
    },
  );
  await vi.waitFor(() => expect(keep.upload.url).toBeTruthy(), patience);
  const stray = path.join(dataPath("incoming"), randomUUID());
  await writeFile(stray, "x");
  const long = new Date(Date.now() - (uploadLimits.keptDays + 1) * 86_400_000);
  await utimes(stray, long, long);
  expect(await removeStaleUploads(new Date())).toBe(0);
  expect(await readdir(dataPath("incoming"))).toEqual(
    expect.not.arrayContaining([path.basename(stray)]),
  );
  expect(await getUpload(database, idOf(keep.upload))).not.toBeNull();
  expect(await removeStaleUploads(later)).toBe(1);
  expect(await getUpload(database, idOf(keep.upload))).toBeNull();
});
