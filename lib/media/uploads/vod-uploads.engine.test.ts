import { oncePerProcess } from "@/lib/base/once-per-process";
import { processState } from "@/lib/base/testing/process-state";
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { uploadLimits } from "@/lib/model/media/upload-files";
import { type FakeOss, startFakeOss } from "@/lib/oss/testing/fake-oss";
import { migrations as mediaMigrations } from "@/lib/store/media";
import { getUpload, migrations } from "@/lib/store/uploads";
import {
  beginBucketUpload,
  bucketAllows,
  cancelBucketUpload,
  readBucketUpload,
  signBucketParts,
} from "./bucket-uploads";
import { finishUpload } from "./finish-upload";
import { loadUploadTransport } from "../loaders";

const location = "outin-0123456789ab.oss-cn-shanghai.aliyuncs.com";
const mocks = vi.hoisted(() => ({
  call: async (_name: string, _request: Record<string, string>): Promise<unknown> => ({}),
}));
vi.mock("@/lib/ims/client", () => ({
  activeCloud: () => null,
  imsClient: () => ({
    call: (name: string, request: Record<string, string>) => mocks.call(name, request),
    bucket: "",
    region: "cn-shanghai",
    storageLocation: location,
  }),
}));

const part = uploadLimits.chunkBytes;
const calls: { name: string; request: Record<string, string> }[] = [];
const named = (name: string) => calls.filter((call) => call.name === name);
let database: DatabaseHandle;
let oss: FakeOss;
/** For how long new keys are valid. */
let holdSeconds = 3_000;
let mediaStatus = "Init";

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");

/** New temporary keys; the fake OSS then refuses all older keys. */
function ticket(mediaId: string) {
  const token = randomUUID();
  oss.keys = {
    accessKeyId: `STS.${token}`,
    accessKeySecret: `secret-${token}`,
    securityToken: token,
  };
  return {
    RequestId: "r",
    MediaId: mediaId,
    UploadAddress: encode({
      Endpoint: oss.endpoint,
      Bucket: oss.bucket,
      FileName: `sv/${mediaId}.mov`,
    }),
    UploadAuth: encode({
      AccessKeyId: oss.keys.accessKeyId,
      AccessKeySecret: oss.keys.accessKeySecret,
      SecurityToken: oss.keys.securityToken,
      ExpireUTCTime: new Date(Date.now() + holdSeconds * 1000).toISOString(),
    }),
  };
}

beforeAll(async () => {
  database = await openTestDatabase();
  await migrate(database.pool, "uploads", migrations);
  await migrate(database.pool, "media", mediaMigrations);
  processState("database").opened = Promise.resolve(database);
  oss = await startFakeOss({ bucket: "outin-0123456789ab" });
});
afterAll(async () => {
  await oss.close();
  await database.close();
});
beforeEach(() => {
  calls.length = 0;
  holdSeconds = 3_000;
  mediaStatus = "Init";
  oss.fault = () => null;
  mocks.call = async (name, request) => {
    calls.push({ name, request });
    if (name === "CreateUploadMedia") return ticket(`vod-${named(name).length}-${randomUUID()}`);
    if (name === "RefreshUploadMedia") return ticket(request.MediaId ?? "");
    if (name === "GetMediaInfo") {
      const MediaId = request.MediaId ?? "";
      return { MediaInfo: { MediaId, MediaBasicInfo: { MediaId, Status: mediaStatus } } };
    }
    return { RequestId: "r", MediaInfos: [] };
  };
});

async function begin(sizeBytes: number): Promise<string> {
  const wanted = { fileName: "长镜头 1.MOV", folder: "hook", sizeBytes };
  const begun = await beginBucketUpload(wanted);
  if (!begun.ok) throw new Error(begun.problem?.kind);
  return begun.value.uploadId;
}
async function send(uploadId: string, number: number, bytes: Buffer): Promise<number> {
  const signed = await signBucketParts(uploadId, [number]);
  if (!signed.ok) throw new Error(signed.problem?.kind);
  const url = signed.value.parts[0]?.url ?? "";
  return (await fetch(url, { method: "PUT", body: new Uint8Array(bytes) })).status;
}
const forgetKeys = () => {
  for (const name of ["vod tickets", "intake"]) oncePerProcess(name, () => new Map()).clear();
};

test("a file goes to the address that IMS gives, with its keys, and becomes the item made then", async () => {
  expect(loadUploadTransport()).toEqual({ transport: "bucket" });
  const bytes = randomBytes(part + 17);
  const uploadId = await begin(bytes.length);
  const { FileInfo = "", MediaMetaData = "", UploadTargetConfig = "" } = calls[0]?.request ?? {};
  const info: unknown = JSON.parse(FileInfo);
  expect(info).toEqual({ Type: "video", Name: "长镜头 1", Size: part + 17, Ext: "mov" });
  expect(JSON.parse(MediaMetaData)).toEqual({ Title: "长镜头 1.MOV" });
  const target = { StorageType: "oss", StorageLocation: location };
  expect(JSON.parse(UploadTargetConfig)).toEqual(target);
  expect(await send(uploadId, 2, bytes.subarray(part))).toBe(200);
  expect(await send(uploadId, 1, bytes.subarray(0, part))).toBe(200);
  const outcome = await finishUpload(uploadId);
  const mediaId = (await getUpload(database, uploadId))?.vod?.mediaId ?? "";
  expect(outcome).toEqual({ state: "registered", mediaId });
  expect(oss.objects.get(`sv/${mediaId}.mov`)?.equals(bytes)).toBe(true);
  expect(named("RegisterMediaInfo")).toEqual([]);
});

test("expiring keys are renewed once for all parts that need them", async () => {
  holdSeconds = 200;
  const bytes = randomBytes(2 * part);
  const uploadId = await begin(bytes.length);
  holdSeconds = 3_000;
  calls.length = 0;
  const [first] = await Promise.all([1, 2].map((number) => signBucketParts(uploadId, [number])));
  expect(named("RefreshUploadMedia")).toHaveLength(1);
  if (!first?.ok) throw new Error("not signed");
  expect(first.value.expiresSeconds).toBe(900);
  for (const number of [1, 2]) {
    const sent = await send(uploadId, number, bytes.subarray((number - 1) * part, number * part));
    expect(sent).toBe(200);
  }
  expect(await finishUpload(uploadId)).toMatchObject({ state: "registered" });
});

test("an upload resumes after a restart, and no URL outlives its keys", async () => {
  const bytes = randomBytes(2 * part);
  const uploadId = await begin(bytes.length);
  await send(uploadId, 2, bytes.subarray(part));
  forgetKeys();
  holdSeconds = 400;
  expect(await readBucketUpload(uploadId)).toMatchObject({ ok: true, value: { arrived: [2] } });
  const signed = await signBucketParts(uploadId, [1]);
  expect(signed.ok && signed.value.expiresSeconds).toBeLessThanOrEqual(400);
});

test("after a lost answer IMS, not OSS, reports whether a file was joined", async () => {
  const bytes = randomBytes(part);
  const uploadId = await begin(bytes.length);
  await send(uploadId, 1, bytes);
  oss.uploads.clear();
  expect(await finishUpload(uploadId)).toMatchObject({ problem: { kind: "gone" } });
  mediaStatus = "Preparing";
  expect(await finishUpload(uploadId)).toMatchObject({ state: "registered" });
});

test("a cancelled upload leaves neither parts nor a media item behind", async () => {
  const uploadId = await begin(part);
  const mediaId = (await getUpload(database, uploadId))?.vod?.mediaId;
  expect(oss.uploads.size).toBe(1);
  await cancelBucketUpload(uploadId);
  expect(oss.uploads.size).toBe(0);
  const deleted = { MediaIds: mediaId, DeletePhysicalFiles: true };
  expect(named("DeleteMediaInfos")[0]?.request).toEqual(deleted);
  expect(await getUpload(database, uploadId)).toBeNull();
});

test("the media item of an upload that OSS refuses is deleted", async () => {
  oss.fault = () => ({ status: 403, code: "AccessDenied" });
  const wanted = { fileName: "a.mp4", folder: null, sizeBytes: 10 };
  const refused = { ok: false, problem: { kind: "bucket", code: "AccessDenied" } };
  expect(await beginBucketUpload(wanted)).toMatchObject(refused);
  expect(named("DeleteMediaInfos")).toHaveLength(1);
});

test("a refusal of IMS is reported with its code, and the rules of a VOD bucket stay unknown", async () => {
  mocks.call = () =>
    Promise.reject(new ImsError("ims-refused", "no", { imsCode: "Forbidden", httpStatus: 403 }));
  const wanted = { fileName: "a.mp4", folder: null, sizeBytes: 10 };
  const refused = { ok: false, problem: { kind: "bucket", code: "Forbidden" } };
  expect(await beginBucketUpload(wanted)).toMatchObject(refused);
  expect(await bucketAllows("http://localhost")).toBeNull();
});
