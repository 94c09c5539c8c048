import { expect, it } from "vitest";
import { toWorkFailure, WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import type { ProxyOrder } from "@/lib/engine/rpc/call/proxy-queue";
import { createProxyQueue } from "./create-proxy-queue";

/** A queue whose films are made by hand. */
function setUp(atOnce = 1) {
  const kept = new Set<string>();
  const begun: string[] = [];
  const ends = new Map<string, { end: () => void; fail: (error: Error) => void }>();
  const queue = createProxyQueue({
    atOnce,
    find: async (key) => (kept.has(key) ? `/${key}.mp4` : null),
    toFailure: toWorkFailure,
  });
  const order = (key: string): ProxyOrder => ({
    key,
    make(signal, onFraction) {
      begun.push(key);
      onFraction(0.4);
      onFraction(0.3);
      return new Promise<void>((resolve, reject) => {
        ends.set(key, {
          end: () => {
            kept.add(key);
            resolve();
          },
          fail: reject,
        });
        signal.addEventListener("abort", () => reject(new Error("aborted")));
      });
    },
  });
  const begin = (...keys: string[]) => queue.begin(keys.map(order));
  const states = (...keys: string[]) =>
    Promise.all(keys.map(async (key) => (await queue.stateOf(key)).state));
  const rest = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { queue, begin, states, begun, ends, kept, rest };
}

it("makes proxies in the order in which they are wanted, each once, and none that is kept", async () => {
  const { queue, begin, states, begun, ends, kept, rest } = setUp();
  kept.add("k");
  await begin("a", "k", "b");
  await begin("b", "a", "c");
  await rest();
  expect(await states("a", "b", "c", "k", "x")).toEqual([
    "Making",
    "Waiting",
    "Waiting",
    "Ready",
    "Absent",
  ]);
  expect((await queue.stateOf("a")).fraction).toBe(0.4);
  for (const key of ["a", "b", "c"]) {
    ends.get(key)?.end();
    await rest();
  }
  expect(begun).toEqual(["a", "b", "c"]);
  expect(await states("a", "b", "c")).toEqual(["Ready", "Ready", "Ready"]);
});

it("leaves out what is cancelled, stops what is being made, and makes it when it is wanted again", async () => {
  const { queue, begin, states, begun, ends, rest } = setUp();
  await begin("a", "b", "c");
  await rest();
  queue.cancel(["a", "b"]);
  expect(await states("a", "b", "c")).toEqual(["Absent", "Absent", "Waiting"]);
  await rest();
  expect(begun).toEqual(["a", "c"]);
  await begin("a");
  ends.get("c")?.end();
  await rest();
  expect(begun).toEqual(["a", "c", "a"]);
  expect(await states("a")).toEqual(["Making"]);
});

it("says why one failed, goes on with the others, and tries it again when it is wanted again", async () => {
  const { queue, begin, states, ends, rest } = setUp(2);
  await begin("a", "b");
  await rest();
  ends.get("a")?.fail(new WorkFailure("input", "Gone", "The file is gone."));
  ends.get("b")?.end();
  await rest();
  expect(await queue.stateOf("a")).toEqual({
    state: "Failed",
    fraction: 0,
    problem: "The file is gone.",
  });
  expect(await states("b")).toEqual(["Ready"]);
  await begin("a");
  await rest();
  expect(await states("a")).toEqual(["Making"]);
  await queue.stop();
  expect(await states("a")).toEqual(["Absent"]);
});
