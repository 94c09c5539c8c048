import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPoller, type Polled } from "./create-poller";

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

/** A poller that records which id it polled at what time. */
function open(options: {
  perSecond?: number;
  holdsMs?: number | null;
  answer?: (id: string, count: number) => Promise<Partial<Polled<string>>>;
}) {
  const polls: [id: string, atMs: number][] = [];
  const poller = createPoller<string>({
    perSecond: () => options.perSecond ?? 5,
    pauseMsOf: (error) => (String(error).includes("throttled") ? 4_000 : 0),
    async ask(id) {
      polls.push([id, Date.now()]);
      const answer = await options.answer?.(id, polls.length);
      return { value: `${id}${polls.length}`, holdsMs: 1_000, ...options, ...answer };
    },
  });
  const idsIn = (fromMs: number, untilMs: number) =>
    polls.filter(([, at]) => at >= fromMs && at < untilMs).map(([id]) => id);
  return { poller, polls, idsIn };
}

describe("the shared poller", () => {
  it("polls once for all tabs of a job, and not again while the answer is fresh", async () => {
    const { poller, polls } = open({});
    const tabs = await Promise.all(Array.from({ length: 20 }, () => poller.want("a")));
    expect(new Set(tabs)).toEqual(new Set(["a1"]));
    await vi.advanceTimersByTimeAsync(900);
    expect(await poller.want("a")).toBe("a1");
    await vi.advanceTimersByTimeAsync(200);
    expect(await poller.want("a")).toBe("a2");
    expect(polls).toHaveLength(2);
  });

  it("renews an answer once after it was read, and never an answer that is not read", async () => {
    const { poller, polls } = open({});
    await poller.want("a");
    poller.refresh("listed", 0);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(polls).toEqual([
      ["a", 0],
      ["listed", 0],
      ["a", 1_000],
    ]);
  });

  it("answers at once who reads every second, and never with a long overdue answer", async () => {
    const slow = () => new Promise<object>((resolve) => setTimeout(() => resolve({}), 300));
    const { poller, polls } = open({ answer: slow });
    const first = poller.want("a");
    await vi.advanceTimersByTimeAsync(300);
    await first;
    for (let second = 0; second < 30; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      const known = poller.peek("a");
      // "a3" is the answer of the third poll, which took 300 ms.
      const at = polls[Number(known?.value.slice(1)) - 1]?.[1] ?? Number.NaN;
      expect(Date.now() - (at + 300)).toBeLessThan(1_400);
    }
    expect(polls.length).toBeLessThan(33);
  });

  it("peeks only at fresh answers, and polls nothing for an unknown id", async () => {
    const { poller, polls } = open({});
    expect(poller.peek("a")).toBeNull();
    expect(polls).toEqual([]);
    await poller.want("a");
    expect(poller.peek("a")).toEqual({ value: "a1", isFinal: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(poller.peek("a")).toBeNull();
    poller.forget("a");
    expect(poller.peek("a")).toBeNull();
  });

  it("limits the polls in flight, and starts those first that somebody waits for", async () => {
    let under = 0;
    let most = 0;
    const order: string[] = [];
    const poller = createPoller<string>({
      perSecond: () => 100,
      atOnce: () => 2,
      async ask(id) {
        most = Math.max(most, (under += 1));
        order.push(id);
        await new Promise((resolve) => setTimeout(resolve, 100));
        under -= 1;
        if (id === "b") throw new Error("no answer");
        return { value: id, holdsMs: null };
      },
    });
    for (const id of ["a", "b", "c", "d"]) poller.refresh(id, 0);
    const waited = poller.want("d");
    await vi.advanceTimersByTimeAsync(300);
    expect(await waited).toBe("d");
    expect(order).toEqual(["a", "b", "d", "c"]);
    expect(most).toBe(2);
  });

  it("keeps its rate with 50 jobs that 3 tabs each read every second, and is fair", async () => {
    const { poller, polls } = open({ perSecond: 5 });
    const jobs = Array.from({ length: 50 }, (_, index) => `job${index}`);
    for (let second = 0; second < 30; second += 1) {
      for (const job of jobs) for (let tab = 0; tab < 3; tab += 1) void poller.want(job);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(polls.length).toBeLessThanOrEqual(5 + 30 * 5);
    expect(polls.length).toBeGreaterThanOrEqual(30 * 5 - 5);
    const counts = jobs.map((job) => polls.filter(([id]) => id === job).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it("returns the last answer when a new one takes long", async () => {
    const { poller } = open({
      answer: (_id, count) =>
        count === 2 ? new Promise((r) => setTimeout(() => r({}), 9_000)) : Promise.resolve({}),
    });
    await poller.want("a");
    await vi.advanceTimersByTimeAsync(1_100);
    const late = poller.want("a");
    await vi.advanceTimersByTimeAsync(1_600);
    expect(await late).toBe("a1");
    await vi.advanceTimersByTimeAsync(7_500);
    expect(await poller.want("a")).toBe("a2");
  });

  it("pauses all polls while the account is throttled", async () => {
    const { poller, idsIn } = open({
      answer: (id, count) =>
        count === 2 ? Promise.reject(new Error(`throttled ${id}`)) : Promise.resolve({}),
    });
    await poller.want("a");
    await expect(poller.want("b")).rejects.toThrow("throttled");
    const waiting = poller.want("c");
    await vi.advanceTimersByTimeAsync(3_900);
    expect(idsIn(0, 3_900)).toEqual(["a", "b"]);
    expect(await Promise.race([poller.want("a"), Promise.resolve("late")])).toBe("late");
    await vi.advanceTimersByTimeAsync(200);
    expect(await waiting).toMatch(/^c/);
  });

  it("puts waiting callers before the background, and never polls a settled job again", async () => {
    const { poller, polls, idsIn } = open({ perSecond: 1, holdsMs: null });
    await poller.want("settled");
    for (const id of ["x", "y", "settled"]) poller.refresh(id, 0);
    void poller.want("looked-at");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(idsIn(1, 5_000)).toEqual(["looked-at", "x", "y"]);
    poller.refresh("x", 0);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(polls).toHaveLength(4);
  });

  it("polls again after the job was changed, and drops answers that are not read", async () => {
    const { poller, polls } = open({ holdsMs: 60_000 });
    await poller.want("a");
    poller.forget("a");
    await poller.want("a");
    expect(polls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(700_000);
    await poller.want("b");
    expect(poller.size()).toBe(1);
  });
});
