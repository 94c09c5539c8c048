import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createOssClient, type OssClient } from "./create-oss-client";
import { type FakeOss, openCors, startFakeOss } from "./testing/fake-oss";
import { OssError } from "./oss-error";

const mebibyte = 1024 ** 2;
const key = "uploads/长 镜头+1.mp4";

let oss: FakeOss;
let client: OssClient;

const clientWith = (more: Partial<Parameters<typeof createOssClient>[0]> = {}) =>
  createOssClient({
    bucket: oss.bucket,
    region: oss.region,
    endpoint: oss.endpoint,
    credentials: async () => oss.keys,
    ...more,
  });

beforeAll(async () => {
  oss = await startFakeOss();
  client = clientWith();
});
afterAll(() => oss.close());
beforeEach(() => {
  oss.objects.clear();
  oss.uploads.clear();
  oss.cors = [];
  oss.log.length = 0;
  oss.aheadSeconds = 0;
  oss.fault = () => null;
});

const put = (url: string, bytes: Buffer) =>
  fetch(url, { method: "PUT", body: new Uint8Array(bytes) });
const sha256 = (bytes: Buffer | undefined) =>
  createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OssError);
  return error as OssError;
};

test("parts sent to their signed URLs in any order become the object, byte for byte", async () => {
  const bytes = randomBytes(5 * mebibyte + 17);
  const uploadId = await client.initiate(key, "video/mp4");
  for (const number of [3, 1, 2, 6, 5, 4]) {
    const url = await client.signPart(key, uploadId, number, 600);
    const part = bytes.subarray((number - 1) * mebibyte, number * mebibyte);
    expect((await put(url, part)).status).toBe(200);
  }
  const parts = await client.listParts(key, uploadId);
  expect(parts?.map((part) => part.number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(parts?.reduce((sum, part) => sum + part.sizeBytes, 0)).toBe(bytes.length);
  await client.complete(key, uploadId, parts?.toReversed() ?? []);
  expect(sha256(oss.objects.get(key))).toBe(sha256(bytes));
  expect(await client.head(key)).toEqual({ sizeBytes: bytes.length });
  expect(await client.listParts(key, uploadId)).toBeNull();
});

test("a signed URL is valid for its part, its upload and its time only", async () => {
  const uploadId = await client.initiate(key, "video/mp4");
  const url = await client.signPart(key, uploadId, 1, 600);
  const other = url.replace("partNumber=1", "partNumber=2");
  expect(other).not.toBe(url);
  expect((await put(other, randomBytes(10))).status).toBe(403);
  expect((await fetch(url)).status).toBe(403);
  oss.aheadSeconds = 599;
  expect((await put(url, randomBytes(10))).status).toBe(200);
  oss.aheadSeconds = 620;
  expect((await put(url, randomBytes(10))).status).toBe(403);
});

test("one part is listed as a list of one; more than a thousand come in pages", async () => {
  const uploadId = await client.initiate("uploads/one.mp4", "video/mp4");
  expect(await client.listParts("uploads/one.mp4", uploadId)).toEqual([]);
  await put(await client.signPart("uploads/one.mp4", uploadId, 7, 60), randomBytes(9));
  expect(await client.listParts("uploads/one.mp4", uploadId)).toEqual([
    { number: 7, etag: expect.stringMatching(/^"[0-9A-F]{32}"$/), sizeBytes: 9 },
  ]);
  const many = oss.uploads.get(uploadId);
  for (let number = 1; number <= 2345; number += 1) {
    many?.parts.set(number, { etag: `"${number}"`, bytes: Buffer.alloc(1) });
  }
  expect(await client.listParts("uploads/one.mp4", uploadId)).toHaveLength(2345);
});

test("a part with another tag is not joined", async () => {
  const uploadId = await client.initiate(key, "video/mp4");
  await put(await client.signPart(key, uploadId, 1, 60), randomBytes(9));
  const error = await refusal(client.complete(key, uploadId, [{ number: 1, etag: '"00"' }]));
  expect(error).toMatchObject({ ossCode: "InvalidPart", httpStatus: 400 });
});

test("an aborted upload is gone, and aborting it twice is no failure", async () => {
  const uploadId = await client.initiate(key, "video/mp4");
  await client.abort(key, uploadId);
  await client.abort(key, uploadId);
  expect(oss.uploads.size).toBe(0);
});

test("a small object is written, found and deleted", async () => {
  await client.put("reelpress-check", Buffer.from("hello"));
  expect(oss.objects.get("reelpress-check")?.toString()).toBe("hello");
  expect(await client.head("reelpress-check")).toEqual({ sizeBytes: 5 });
  await client.remove("reelpress-check");
  await client.remove("reelpress-check");
  expect(await client.head("reelpress-check")).toBeNull();
});

test("the bucket reports its region and its CORS rules", async () => {
  expect(await client.bucketInfo()).toEqual({ region: "cn-shanghai", access: "private" });
  expect(await client.corsRules()).toEqual([]);
  oss.cors = [{ ...openCors, origins: ["https://a.example", "https://b.example"] }];
  expect(await client.corsRules()).toEqual([
    {
      origins: ["https://a.example", "https://b.example"],
      methods: ["GET", "PUT", "POST", "HEAD"],
      headers: ["*"],
      exposed: ["ETag"],
    },
  ]);
});

test.each([
  ["an unknown key", { accessKeyId: "LTAI-other", accessKeySecret: "x" }, "InvalidAccessKeyId"],
  ["a wrong secret", { accessKeyId: "LTAI-fake", accessKeySecret: "x" }, "SignatureDoesNotMatch"],
])("%s has an error code of its own", async (_name, keys, code) => {
  const error = await refusal(clientWith({ credentials: async () => keys }).bucketInfo());
  expect(error).toMatchObject({ code: "oss-refused", ossCode: code, httpStatus: 403 });
});

test("an unknown bucket and an unreachable OSS are different errors", async () => {
  const other = await refusal(clientWith({ bucket: "other-bucket" }).bucketInfo());
  expect(other.ossCode).toBe("NoSuchBucket");
  const away = await refusal(clientWith({ endpoint: "http://127.0.0.1:1" }).bucketInfo());
  expect(away).toMatchObject({ code: "oss-unreachable", ossCode: "" });
});

test("renewed keys are used from the next call on", async () => {
  const old = { ...oss.keys };
  oss.keys = { ...old, securityToken: "token" };
  let keys: typeof old = { accessKeyId: "LTAI-old", accessKeySecret: "old" };
  const renewing = clientWith({ credentials: async () => ({ ...keys, securityToken: "token" }) });
  await refusal(renewing.bucketInfo());
  keys = old;
  expect((await renewing.bucketInfo()).region).toBe("cn-shanghai");
  expect(await renewing.signPart(key, "U", 1, 60)).toContain("x-oss-security-token=token");
  oss.keys = old;
});

test("without an endpoint option a browser is sent to the region's endpoint", async () => {
  const real = clientWith({ endpoint: undefined });
  const url = new URL(await real.signPart("uploads/a b.mp4", "U", 1, 60));
  expect(url.origin).toBe("https://team-bucket.oss-cn-shanghai.aliyuncs.com");
  expect(url.origin).toBe(real.origin);
  expect(url.pathname).toBe("/uploads/a%20b.mp4");
});
