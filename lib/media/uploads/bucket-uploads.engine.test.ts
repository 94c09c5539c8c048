import { processState } from "@/lib/base/testing/process-state";
import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { uploadLimits } from "@/lib/model/media/upload-files";
import { createOssClient, type OssClient } from "@/lib/oss/create-oss-client";
import { type FakeOss, openCors, startFakeOss } from "@/lib/oss/testing/fake-oss";
import { migrations as mediaMigrations } from "@/lib/store/media";
import { getUpload, migrations } from "@/lib/store/uploads";
import {
  beginBucketUpload,
  bucketAllows,
  cancelBucketUpload,
  readBucketUpload,
  removeStaleBucketUploads,
  signBucketParts,
} from "./bucket-uploads";
import { finishUpload } from "./finish-upload";

const mocks = vi.hoisted(() => ({
  bucket: null as OssClient | null,
  call: async (_name: string, _request: Record<string, unknown>): Promise<unknown> => ({}),
}));
vi.mock("./team-bucket", () => ({ teamBucket: () => mocks.bucket }));
vi.mock("@/lib/ims/client", () => ({
  imsClient: () => ({
    call: (name: string, request: Record<string, unknown>) => mocks.call(name, request),
    bucket: "team-bucket",
    // The cloud has no parameter for the folder.
    can: { analysis: false },
  }),
}));

const part = uploadLimits.chunkBytes;
const calls: [string, Record<string, unknown>][] = [];
let database: DatabaseHandle;
let oss: FakeOss;

beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "uploads", migrations);
  await migrate(database.pool, "media", mediaMigrations);
  processState("database").opened = Promise.resolve(database);
  oss = await startFakeOss();
  mocks.bucket = createOssClient({
    bucket: oss.bucket,
    region: oss.region,
    endpoint: oss.endpoint,
    credentials: async () => oss.keys,
  });
});
afterAll(async () => {
  await oss.close();
  await database.close();
});
beforeEach(() => {
  oss.objects.clear();
  oss.uploads.clear();
  oss.cors = [];
  oss.fault = () => null;
  calls.length = 0;
  mocks.call = async (name, request) => {
    calls.push([name, request]);
    return name === "RegisterMediaInfo"
      ? { RequestId: "r", MediaId: `m-${calls.length}` }
      : { RequestId: "r", MediaInfos: [] };
  };
});

const begin = async (
  sizeBytes: number,
  fileName = "长镜头 1.MOV",
  folder: string | null = "hook",
) => {
  const begun = await beginBucketUpload({ fileName, folder, sizeBytes });
  if (!begun.ok) throw new Error(begun.problem?.kind);
  return begun.value;
};
async function send(uploadId: string, number: number, bytes: Buffer): Promise<number> {
  const signed = await signBucketParts(uploadId, [number]);
  if (!signed.ok) throw new Error(signed.problem?.kind);
  const url = signed.value.parts[0]?.url ?? "";
  return (await fetch(url, { method: "PUT", body: new Uint8Array(bytes) })).status;
}
const keyOf = (uploadId: string) => `uploads/${uploadId}.mov`;

describe("an upload to the bucket", () => {
  test("is joined, registered under the file's name, and stored with its folder", async () => {
    const bytes = randomBytes(2 * part + 17);
    const { uploadId, partBytes } = await begin(bytes.length);
    expect(partBytes).toBe(part);
    for (const number of [2, 3, 1]) {
      expect(await send(uploadId, number, bytes.subarray((number - 1) * part, number * part))).toBe(
        200,
      );
    }
    expect(await finishUpload(uploadId)).toEqual({ state: "registered", mediaId: "m-1" });
    const sha256 = (data?: Buffer) =>
      createHash("sha256")
        .update(data ?? "")
        .digest("hex");
    expect(sha256(oss.objects.get(keyOf(uploadId)))).toBe(sha256(bytes));
    expect(calls[0]).toEqual([
      "RegisterMediaInfo",
      {
        InputURL: `oss://team-bucket/${keyOf(uploadId)}`,
        Title: "长镜头 1.MOV",
        MediaType: "video",
        ClientToken: uploadId.replaceAll("-", ""),
      },
    ]);
    expect(await getUpload(database, uploadId)).toMatchObject({
      folder: "hook",
      mediaId: "m-1",
    });
  });

  test("resumes with the missing parts, and counts no part of a wrong size", async () => {
    const { uploadId } = await begin(2 * part + 5);
    await send(uploadId, 1, randomBytes(part));
    await send(uploadId, 3, randomBytes(4));
    expect(await readBucketUpload(uploadId)).toMatchObject({ ok: true, value: { arrived: [1] } });
    expect(await finishUpload(uploadId)).toEqual({
      state: "postponed",
      problem: { kind: "network" },
    });
    expect(oss.objects.size).toBe(0);
    await send(uploadId, 3, randomBytes(5));
    await send(uploadId, 2, randomBytes(part));
    expect(await finishUpload(uploadId)).toMatchObject({ state: "registered" });
    expect(await readBucketUpload(uploadId)).toMatchObject({ value: { arrived: [1, 2, 3] } });
  });

  test("that was joined before the connection broke is not lost", async () => {
    const { uploadId } = await begin(10);
    await send(uploadId, 1, randomBytes(10));
    const scripted = mocks.call;
    mocks.call = async () => {
      throw new ImsError("ims-unreachable", "no answer");
    };
    expect(await finishUpload(uploadId)).toMatchObject({ state: "postponed" });
    await database.pool.query("update app.uploads set state = 'receiving' where upload_id = $1", [
      uploadId,
    ]);
    expect(await readBucketUpload(uploadId)).toMatchObject({ value: { arrived: [1] } });
    mocks.call = scripted;
    expect(await finishUpload(uploadId)).toMatchObject({ state: "registered" });
  });

  test("whose parts the bucket has dropped starts again", async () => {
    const { uploadId } = await begin(10);
    oss.uploads.clear();
    expect(await readBucketUpload(uploadId)).toMatchObject({ problem: { kind: "gone" } });
    expect(await finishUpload(uploadId)).toMatchObject({ problem: { kind: "gone" } });
  });

  test("that IMS refuses for its content leaves nothing in the bucket", async () => {
    const { uploadId } = await begin(10);
    await send(uploadId, 1, randomBytes(10));
    mocks.call = async () => {
      throw new ImsError("ims-refused", "It is no video.", {
        imsCode: "InvalidParameter",
        httpStatus: 400,
      });
    };
    expect(await finishUpload(uploadId)).toMatchObject({ state: "refused" });
    expect(oss.objects.size).toBe(0);
    expect(await signBucketParts(uploadId, [1])).toMatchObject({ problem: { kind: "gone" } });
  });

  test("that is cancelled leaves nothing; a registered one cannot be cancelled", async () => {
    const open = await begin(10);
    await send(open.uploadId, 1, randomBytes(10));
    await cancelBucketUpload(open.uploadId);
    expect(oss.uploads.size).toBe(0);
    expect(await getUpload(database, open.uploadId)).toBeNull();
    const done = await begin(10);
    await send(done.uploadId, 1, randomBytes(10));
    await finishUpload(done.uploadId);
    await cancelBucketUpload(done.uploadId);
    expect(oss.objects.has(keyOf(done.uploadId))).toBe(true);
  });

  test("that was not continued for a week is deleted; a fresh upload stays", async () => {
    const old = await begin(10);
    const fresh = await begin(10);
    await database.pool.query(
      "update app.uploads set created_at = now() - interval '8 days' where upload_id = $1",
      [old.uploadId],
    );
    await removeStaleBucketUploads(new Date());
    expect(await getUpload(database, old.uploadId)).toBeNull();
    expect(await getUpload(database, fresh.uploadId)).not.toBeNull();
  });
});

describe("signed URLs", () => {
  test("are given only for parts of the file, under the key that the server chose", async () => {
    const { uploadId } = await begin(2 * part + 1);
    const signed = await signBucketParts(uploadId, [1, 3, 4, 9999]);
    expect(signed.ok && signed.value.parts.map(({ number }) => number)).toEqual([1, 3]);
    const urls = signed.ok ? signed.value.parts.map(({ url }) => new URL(url).pathname) : [];
    expect(new Set(urls)).toEqual(new Set([`/team-bucket/${keyOf(uploadId)}`]));
  });

  test.each([
    ["a kind nobody can use", { fileName: "virus.exe" }, "extension"],
    ["a path for a name", { fileName: "../../etc/passwd" }, "extension"],
    ["a name that is too long", { fileName: `${"x".repeat(300)}.mp4` }, "extension"],
    ["an empty file", { sizeBytes: 0 }, "empty"],
    ["a file over the limit", { sizeBytes: uploadLimits.fileBytes + 1 }, "too-large"],
  ])("are not given for %s", async (_name, change, kind) => {
    const wanted = { fileName: "a.mp4", folder: null, sizeBytes: 10, ...change };
    expect(await beginBucketUpload(wanted)).toMatchObject({ ok: false, problem: { kind } });
    expect(oss.uploads.size).toBe(0);
  });
});

test("a refusal of the bucket is reported with its code; no answer means to try again", async () => {
  oss.fault = () => ({ status: 403, code: "AccessDenied" });
  const wanted = { fileName: "a.mp4", folder: null, sizeBytes: 10 };
  expect(await beginBucketUpload(wanted)).toMatchObject({
    problem: { kind: "bucket", code: "AccessDenied" },
  });
  oss.fault = () => "cut";
  expect(await beginBucketUpload(wanted)).toMatchObject({ problem: { kind: "engine" } });
});

test("the bucket's CORS rules decide whether pages may send; unreadable rules leave it open", async () => {
  expect(await bucketAllows("https://app.example")).toBe(false);
  oss.cors = [{ ...openCors, origins: ["https://app.example"] }];
  expect(await bucketAllows("https://app.example")).toBe(true);
  expect(await bucketAllows("https://other.example")).toBe(false);
  oss.fault = () => ({ status: 403, code: "AccessDenied" });
  expect(await bucketAllows("https://app.example")).toBeNull();
});
