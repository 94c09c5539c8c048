import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createSharedLock } from "./shared-lock";

function held() {
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  return { gate, open };
}

describe("the shared lock", () => {
  it("runs many side by side, then one alone, before any new work begins", async () => {
    const lock = createSharedLock();
    const seen: string[] = [];
    const first = held();
    const lone = held();
    const work = (name: string, until: Promise<void>) => async () => {
      seen.push(`${name} begins`);
      await until;
      seen.push(`${name} ends`);
    };
    const all = [
      lock.shared(work("a", first.gate)),
      lock.shared(work("b", first.gate)),
      lock.alone(work("lone", lone.gate)),
      lock.shared(work("late", Promise.resolve())),
    ];
    await sleep(5);
    expect(seen).toEqual(["a begins", "b begins"]);
    first.open();
    await sleep(5);
    expect(seen.slice(2)).toEqual(["a ends", "b ends", "lone begins"]);
    lone.open();
    await Promise.all(all);
    expect(seen.slice(5)).toEqual(["lone ends", "late begins", "late ends"]);
  });

  it("does not count work that only waits, and keeps it out while other work is alone", async () => {
    const lock = createSharedLock();
    const seen: string[] = [];
    const lone = held();
    const waiter = lock.shared(async () => {
      await lock.yieldWhile(() => sleep(5));
      seen.push("back");
    });
    const alone = lock.alone(async () => {
      await lone.gate;
      seen.push("alone ends");
    });
    await sleep(20);
    expect(seen).toEqual([]);
    lone.open();
    await Promise.all([waiter, alone]);
    expect(seen).toEqual(["alone ends", "back"]);
  });

  it("stays usable when work throws", async () => {
    const lock = createSharedLock();
    const broken = () => Promise.reject(new Error("broken"));
    await expect(lock.alone(broken)).rejects.toThrow("broken");
    await expect(lock.shared(broken)).rejects.toThrow("broken");
    expect(await lock.alone(async () => "works")).toBe("works");
  });
});
