import { beforeEach, expect, test, vi } from "vitest";
import { partCount } from "@/lib/model/media/upload-files";
import type { UploadOutcome, UploadProblem } from "@/lib/model/media/upload";
import { ServerProblem } from "./bucket-api";
import { type BucketSurroundings, sendToBucket } from "./send-to-bucket";

const partBytes = 100;
const file = new File(["x".repeat(950)], "take 1.mp4", { lastModified: 5 });

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

/** Our server and the bucket, in memory. `refuse` decides the status of a PUT; null lets it pass. */
function scripted() {
  const parts = new Map<string, Map<number, number>>();
  const puts: number[] = [];
  const cancelled: string[] = [];
  const signed: number[][] = [];
  let flying = 0;
  const world = {
    parts,
    puts,
    cancelled,
    signed,
    mostFlying: 0,
    slept: 0,
    allows: true as boolean | null,
    refuse: (_number: number, _url: string): number | null => null,
  };
  const around: BucketSurroundings = {
    origin: () => "https://app.example",
    sleep: async (ms) => {
      world.slept += ms;
    },
    askOutcome: async (uploadId): Promise<UploadOutcome> => {
      const whole = parts.get(uploadId)?.size === partCount(file.size, partBytes);
      return whole
        ? { state: "registered", mediaId: "m1" }
        : { state: "postponed", problem: { kind: "network" } };
    },
    server: {
      begin: async ({ sizeBytes }) => {
        const uploadId = `u${parts.size + 1}`;
        parts.set(uploadId, new Map());
        return { uploadId, partBytes, sizeBytes, arrived: [] };
      },
      read: async (uploadId) => {
        const known = parts.get(uploadId);
        if (!known) throw new ServerProblem({ kind: "gone" });
        return { uploadId, partBytes, sizeBytes: file.size, arrived: [...known.keys()] };
      },
      sign: async (uploadId, numbers) => {
        signed.push(numbers);
        const url = (number: number) => `${uploadId}/${number}?v=${signed.length}`;
        return {
          parts: numbers.map((number) => ({ number, url: url(number) })),
          expiresSeconds: 900,
        };
      },
      allows: async () => world.allows,
      cancel: async (uploadId) => {
        cancelled.push(uploadId);
        parts.delete(uploadId);
      },
    },
    put: async (url, part, onProgress, signal) => {
      const [uploadId = "", rest = ""] = url.split("/");
      const number = Number.parseInt(rest, 10);
      puts.push(number);
      flying += 1;
      world.mostFlying = Math.max(world.mostFlying, flying);
      await new Promise((done) => setTimeout(done, 1));
      flying -= 1;
      signal.throwIfAborted();
      const status = world.refuse(number, url);
      if (status !== null) return status;
      onProgress(part.size);
      parts.get(uploadId)?.set(number, part.size);
      return 200;
    },
  };
  return { world, around };
}

/** Sends until there is an outcome or a problem; `onSent` of the test may stop the upload. */
function send(around: BucketSurroundings, onProgress: (sent: number) => void = () => {}) {
  let end: (result: UploadOutcome | UploadProblem) => void = () => {};
  const ended = new Promise<UploadOutcome | UploadProblem>((done) => {
    end = done;
  });
  const sending = sendToBucket(
    file,
    "hook",
    { onProgress, onSent: () => {}, onOutcome: end, onProblem: (problem) => end(problem) },
    around,
  );
  return { sending, ended };
}

test("every part is sent once, several at a time, and the last is shorter", async () => {
  const { world, around } = scripted();
  let sent = 0;
  const { ended } = send(around, (bytes) => {
    sent = bytes;
  });
  expect(await ended).toEqual({ state: "registered", mediaId: "m1" });
  expect(world.puts.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(world.parts.get("u1")?.get(10)).toBe(50);
  expect(world.mostFlying).toBe(3);
  expect(sent).toBe(950);
  // Ten parts, one question for addresses.
  expect(world.signed).toHaveLength(1);
  expect(localStorage.length).toBe(0);
});

test("after a pause, or a reload, only what is missing is sent", async () => {
  const { world, around } = scripted();
  const { sending } = send(around, (bytes) => {
    if (bytes >= 300) sending.pause();
  });
  await vi.waitFor(() => expect(world.parts.get("u1")?.size).toBeGreaterThanOrEqual(3));
  await new Promise((done) => setTimeout(done, 20));
  const there = world.parts.get("u1")?.size ?? 0;
  expect(there).toBeLessThan(10);
  world.puts.length = 0;
  expect(await send(around).ended).toMatchObject({ state: "registered" });
  expect(world.puts).toHaveLength(10 - there);
  expect(world.parts.size).toBe(1);
});

test("an upload that the server does not know any more starts again", async () => {
  const { world, around } = scripted();
  const { sending } = send(around, () => sending.pause());
  await vi.waitFor(() => expect(world.parts.size).toBe(1));
  await new Promise((done) => setTimeout(done, 10));
  world.parts.clear();
  world.parts.set("other", new Map());
  expect(await send(around).ended).toMatchObject({ state: "registered" });
  expect(world.parts.get("u2")?.size).toBe(10);
});

test("a failed part is retried with growing pauses, and the others go on", async () => {
  const { world, around } = scripted();
  let left = 4;
  world.refuse = (number) => (number === 2 && left-- > 0 ? 503 : null);
  expect(await send(around).ended).toMatchObject({ state: "registered" });
  expect(world.puts.filter((number) => number === 2)).toHaveLength(5);
  expect(world.slept).toBe(0 + 1_000 + 2_000 + 5_000 + 10_000);
});

test("an expired address is fetched again", async () => {
  const { world, around } = scripted();
  world.refuse = (_number, url) => (url.endsWith("?v=1") ? 403 : null);
  expect(await send(around).ended).toMatchObject({ state: "registered" });
  expect(world.signed.length).toBeGreaterThan(1);
});

test("a bucket that does not allow the page is reported at once, without many tries", async () => {
  const { world, around } = scripted();
  world.allows = false;
  world.refuse = () => 0;
  expect(await send(around).ended).toEqual({ kind: "cors" });
  expect(world.puts.length).toBeLessThanOrEqual(3);
});

test("a broken connection is reported as such, also when the bucket's rules cannot be read", async () => {
  const { world, around } = scripted();
  world.refuse = () => 0;
  expect(await send(around).ended).toEqual({ kind: "network" });
  world.allows = null;
  expect(await send(around).ended).toEqual({ kind: "network" });
});

test("a refusal of the bucket is reported with its status after all tries", async () => {
  const { world, around } = scripted();
  world.refuse = () => 403;
  expect(await send(around).ended).toEqual({ kind: "bucket", code: "403" });
});

test("cancelling deletes the parts that have arrived, also after a pause", async () => {
  const { world, around } = scripted();
  const { sending } = send(around, (bytes) => {
    if (bytes >= 100) sending.pause();
  });
  await vi.waitFor(() => expect(world.parts.get("u1")?.size).toBeGreaterThan(0));
  sending.cancel();
  expect(world.cancelled).toEqual(["u1"]);
  expect(localStorage.length).toBe(0);
});
