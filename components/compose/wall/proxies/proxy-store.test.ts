import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MakeProxiesAnswer, Proxy } from "@/lib/model/proxies";
import { createProxyStore } from "./proxy-store";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A service that makes the film of a plan `p` under the id `#p`. */
function setUp() {
  const states = new Map<string, Proxy["state"]>();
  let plans = ["a", "b", "c"];
  const asked: [positions: number[], begin: boolean][] = [];
  const followed: [ids: string[], cancel: boolean][] = [];
  const released: string[] = [];
  const proxyOf = (id: string): Proxy => ({
    id,
    state: states.get(id) ?? "absent",
    progress: states.get(id) === "ready" ? 1 : 0,
  });
  const store = createProxyStore({
    async make(positions, begin): Promise<MakeProxiesAnswer> {
      asked.push([positions, begin]);
      const ids = positions.map((position) => `#${plans[position]}`);
      for (const id of ids) if (begin && !states.has(id)) states.set(id, "waiting");
      return { proxies: ids.map((id, at) => ({ position: positions[at] ?? 0, ...proxyOf(id) })) };
    },
    async follow(ids, cancel) {
      followed.push([ids, cancel]);
      for (const id of ids) if (cancel && states.get(id) !== "ready") states.delete(id);
      return ids.map(proxyOf);
    },
    load: async (id) => (states.get(id) === "ready" ? `blob:${id}` : null),
    release: (url) => released.push(url),
    plans: () => plans,
    pollMs: 1000,
  });
  const stateOf = (...some: string[]) => some.map((plan) => store.get(plan)?.state);
  const show = (...next: string[]) => void (plans = next);
  const rest = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
  return { store, states, asked, followed, released, stateOf, show, rest };
}

it("makes what is missing, asks how far it is while some is not ready, and then rests", async () => {
  const { store, states, asked, followed, stateOf, rest } = setUp();
  states.set("#b", "ready");
  await store.look();
  expect(stateOf("a", "b", "c")).toEqual(["absent", "ready", "absent"]);
  await rest(5000);
  expect(followed).toEqual([]);
  await store.begin();
  expect(asked).toEqual([
    [[0, 1, 2], false],
    [[0, 2], true],
  ]);
  states.set("#a", "ready");
  await rest(1000);
  expect(stateOf("a", "c")).toEqual(["ready", "waiting"]);
  states.set("#c", "failed");
  await rest(1000);
  expect(followed).toEqual([
    [["#a", "#c"], false],
    [["#c"], false],
  ]);
  await rest(5000);
  expect(followed).toHaveLength(2);
  // What failed is missing again.
  await store.begin();
  expect(asked.at(-1)).toEqual([[2], true]);
});

it("stops what is not ready, and keeps what is", async () => {
  const { store, states, followed, stateOf, rest } = setUp();
  await store.begin();
  states.set("#a", "ready");
  await rest(1000);
  await store.cancel();
  expect(followed.at(-1)).toEqual([["#b", "#c"], true]);
  expect(stateOf("a", "b", "c")).toEqual(["ready", "absent", "absent"]);
  await rest(5000);
  expect(followed).toHaveLength(2);
});

it("has none for a video that was replaced, and that of before when it comes back", async () => {
  const { store, states, asked, show, stateOf, rest } = setUp();
  await store.begin();
  for (const id of ["#a", "#b", "#c"]) states.set(id, "ready");
  await rest(1000);
  show("a", "d", "c");
  expect(stateOf("a", "d", "c")).toEqual(["ready", undefined, "ready"]);
  await store.begin();
  expect(asked.at(-1)).toEqual([[1], true]);
  show("a", "b", "c");
  expect(stateOf("b")).toEqual(["ready"]);
});

it("loads a film once, notices one that is not kept any more, and releases all at the end", async () => {
  const { store, states, released, stateOf, rest } = setUp();
  await store.begin();
  for (const id of ["#a", "#b"]) states.set(id, "ready");
  await rest(1000);
  expect(await store.film("a")).toBe("blob:#a");
  expect(store.film("a")).toBe(store.film("a"));
  expect(await store.film("c")).toBeNull();
  states.delete("#b");
  expect(await store.film("b")).toBeNull();
  expect(stateOf("a", "b")).toEqual(["ready", "absent"]);
  store.end();
  await rest();
  expect(released).toEqual(["blob:#a"]);
});
