import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StillsAnswer } from "@/lib/model/preview-stills";
import { createStillStore, type StillWish } from "./still-store";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const plans = ["a", "b", "c"];

/** A store whose questions are answered by hand, in order. */
function setUp(chunk = 2) {
  const asked: StillWish[][] = [];
  const answers: ((answer: StillsAnswer | null) => void)[] = [];
  const released: string[] = [];
  let made = 0;
  const store = createStillStore({
    ask: (wishes) => {
      asked.push([...wishes]);
      return new Promise((resolve) => answers.push(resolve));
    },
    positionOf: (plan) => (plans.includes(plan) ? plans.indexOf(plan) : null),
    toUrl: () => `url-${++made}`,
    release: (url) => released.push(url),
    atOnce: 2,
    chunk,
  });
  const answer = async (picture: string, layers: string[] = []) => {
    const wishes = asked[asked.length - answers.length] ?? [];
    const keys = [picture, ...layers];
    answers.shift()?.({
      stills: wishes.map(({ plan, shot }) => ({
        place: plans.indexOf(plan),
        shot,
        seconds: 0,
        picture,
        layers,
        problem: null,
      })),
      pictures: Object.fromEntries(keys.map((key) => [key, { type: "image/jpeg", image: "" }])),
    });
    await vi.advanceTimersByTimeAsync(0);
  };
  const rest = () => vi.advanceTimersByTimeAsync(40);
  return { store, asked, answers, answer, released, rest };
}

const at = (plan: string, shot = 0) => ({ plan, shot });

describe("the stills of a wall", () => {
  it("are asked for in chunks, what is on the screen first, from the top", async () => {
    const { store, asked, rest } = setUp();
    for (const plan of ["c", "a"]) store.want(at(plan), "later");
    for (const shot of [1, 0]) store.want(at("b", shot), "soon");
    store.want(at("c", 1), "soon");
    await rest();
    expect(asked).toEqual([
      [at("b", 0), at("b", 1)],
      [at("c", 1), at("a")],
    ]);
  });

  it("that are not on the screen keep only one question open", async () => {
    const { store, asked, answer, rest } = setUp();
    for (const plan of plans) for (const shot of [0, 1]) store.want(at(plan, shot), "later");
    await rest();
    expect(asked).toHaveLength(1);
    await answer("p");
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual([at("b", 0), at("b", 1)]);
  });

  it("share a picture that is the same, and are released together", async () => {
    const { store, answer, released, rest } = setUp();
    store.want(at("a"), "soon");
    store.want(at("b"), "soon");
    await rest();
    await answer("p", ["text"]);
    expect(store.get(at("a"))).toEqual({ urls: ["url-1", "url-2"] });
    expect(store.get(at("b"))).toEqual(store.get(at("a")));
    store.end();
    expect(released).toEqual(["url-1", "url-2"]);
    expect(store.get(at("a"))).toBeUndefined();
  });

  it("that cannot be drawn are not asked for again, until that is forgotten", async () => {
    const { store, asked, answers, rest } = setUp();
    store.want(at("a"), "soon");
    await rest();
    answers.shift()?.(null);
    await rest();
    expect(store.hasFailed(at("a"))).toBe(true);
    store.want(at("a"), "soon");
    await rest();
    expect(asked).toHaveLength(1);
    store.forgetFailures();
    store.want(at("a"), "soon");
    await rest();
    expect(asked).toHaveLength(2);
  });

  it("of a video that is not shown any more are not asked for", async () => {
    const { store, asked, rest } = setUp();
    store.want(at("gone"), "soon");
    await rest();
    expect(asked).toEqual([]);
  });
});
