import { describe, expect, it } from "vitest";
import { createShareRecent } from "./share-recent";

function setUp() {
  let now = 0;
  let asked = 0;
  const shared = createShareRecent<number>({ keepMs: 700, clock: () => now });
  return {
    shared,
    ask: (key = "a") => shared.ask(key, async () => ++asked),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe("createShareRecent", () => {
  it("asks once for all who ask at the same time, and for each key by itself", async () => {
    const { ask } = setUp();
    expect(await Promise.all([ask(), ask(), ask("b")])).toEqual([1, 1, 2]);
  });

  it("gives the same answer for a while, counted from its arrival, then asks again", async () => {
    const { ask, pass } = setUp();
    await ask();
    pass(699);
    expect(await ask()).toBe(1);
    pass(1);
    expect(await ask()).toBe(2);
  });

  it("does not keep a failure", async () => {
    const shared = createShareRecent<number>({ keepMs: 700 });
    await expect(shared.ask("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await shared.ask("a", async () => 5)).toBe(5);
  });

  it("asks again after forget, even while the old question runs", async () => {
    const { shared, ask } = setUp();
    const first = ask();
    shared.forget("a");
    expect(await Promise.all([first, ask()])).toEqual([1, 2]);
  });

  it("drops what nobody asks for any more", async () => {
    const { shared, ask, pass } = setUp();
    for (let i = 0; i < 50; i += 1) await ask(`job-${i}`);
    pass(1000);
    await ask("last");
    expect(shared.size()).toBe(1);
  });
});
