import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { forgetAddresses } from "./media-address";
import { answerPart } from "./answer-part";

const mocks = vi.hoisted(() => ({
  call: async (_name: string, _request: Record<string, unknown>): Promise<unknown> => ({}),
}));
vi.mock("@/lib/ims/client", () => ({
  imsClient: () => ({ call: mocks.call }),
  ownEndpoint: () => "127.0.0.1:3000",
}));

/** An object on another host: it answers range requests and ignores file names. */
const bytes = Buffer.from("0123456789");
const objects = http.createServer((request, response) => {
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
  const part = bytes.subarray(Number(from ?? 0));
  response.writeHead(from ? 206 : 200, {
    "content-type": "video/mp4",
    "content-length": part.length,
    ...(from ? { "content-range": `bytes ${from}-9/10` } : {}),
  });
  response.end(part);
});

let lookups = 0;
let lifeSeconds = 3600;
let origin = "";

beforeAll(async () => {
  await new Promise<void>((done) => objects.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(objects.address() as AddressInfo).port}`;
});
afterAll(() => void objects.close());
beforeEach(() => {
  forgetAddresses(["m1"]);
  lookups = 0;
  lifeSeconds = 3600;
  mocks.call = async () => {
    lookups += 1;
    const expires = Math.floor(Date.now() / 1000) + lifeSeconds;
    const FileUrl = `${origin}/a.mp4?Expires=${expires}&n=${lookups}`;
    return {
      MediaInfo: {
        MediaId: "m1",
        MediaBasicInfo: { MediaId: "m1", MediaType: "video", CoverURL: `${origin}/c.jpg` },
        FileInfoList: [{ FileBasicInfo: { FileType: "source_file", FileUrl } }],
      },
    };
  };
});

const get = (query = "", part: "file" | "cover" | "sprite" = "file", headers = {}) =>
  answerPart(new Request(`http://127.0.0.1:3000/x${query}`, { headers }), "m1", part);
const maxAge = (response: Response) =>
  Number(/max-age=(\d+)/.exec(response.headers.get("cache-control") ?? "")?.[1] ?? Number.NaN);

test("a part redirects to its signed URL, which is fetched once a minute", async () => {
  const first = await get();
  expect(first.status).toBe(307);
  expect(first.headers.get("location")).toContain(`${origin}/a.mp4?Expires=`);
  expect(maxAge(first)).toBeGreaterThan(50);
  expect(maxAge(first)).toBeLessThanOrEqual(60);
  expect((await get("", "cover")).headers.get("location")).toBe(`${origin}/c.jpg`);
  expect(lookups).toBe(1);
});

test("no cache outlives the signature", async () => {
  lifeSeconds = 50;
  const short = await get();
  expect(maxAge(short)).toBeLessThanOrEqual(20);
  forgetAddresses(["m1"]);
  lifeSeconds = 10;
  expect((await get()).headers.get("cache-control")).toBe("no-store");
  await get();
  expect(lookups).toBe(3);
});

test("a browser that reports a dead URL gets a new one", async () => {
  const before = (await get()).headers.get("location");
  expect((await get()).headers.get("location")).toBe(before);
  expect((await get("?again=1")).headers.get("location")).not.toBe(before);
});

test("a download has our file name, and resumes where it was cut off", async () => {
  const whole = await get("?download=片%201.mp4");
  expect(whole.headers.get("content-disposition")).toBe(
    "attachment; filename*=UTF-8''%E7%89%87%201.mp4",
  );
  expect(whole.headers.get("content-length")).toBe("10");
  expect(await whole.text()).toBe("0123456789");
  const rest = await get("?download=a.mp4", "file", { range: "bytes=7-" });
  expect(rest.status).toBe(206);
  expect(rest.headers.get("content-range")).toBe("bytes 7-9/10");
  expect(await rest.text()).toBe("789");
});

test("a deleted item is answered with 404, which is not cached", async () => {
  mocks.call = async () => {
    throw new ImsError("ims-refused", "gone", { httpStatus: 404 });
  };
  const response = await get();
  expect(response.status).toBe(404);
  expect(response.headers.get("cache-control")).toBe("no-store");
});
