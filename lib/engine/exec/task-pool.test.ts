import { expect, it } from "vitest";
import { createTaskPool } from "./task-pool";

const never = new AbortController().signal;
const later = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

it("never runs more tasks at once than it has slots, and runs all of them in the end", async () => {
  const pool = createTaskPool(2);
  let running = 0;
  let most = 0;
  const task = async () => {
    running += 1;
    most = Math.max(most, running);
    await later(2);
    running -= 1;
    return 1;
  };
  const done = await Promise.all(
    Array.from({ length: 7 }, async () => await pool.run(never, task)),
  );
  expect([done.length, most]).toEqual([7, 2]);
});

it("frees the slot of a task that fails", async () => {
  const pool = createTaskPool(1);
  await expect(
    pool.run(never, async () => await Promise.reject(new Error("no"))),
  ).rejects.toThrow();
  expect(await pool.run(never, async () => await Promise.resolve("next"))).toBe("next");
});

it("lets a waiting task leave without taking the turn of the next one", async () => {
  const pool = createTaskPool(1);
  const controller = new AbortController();
  const first = pool.run(never, async () => await later(20));
  const second = pool.run(controller.signal, async () => await Promise.resolve("second"));
  const third = pool.run(never, async () => await Promise.resolve("third"));
  controller.abort();
  await expect(second).rejects.toMatchObject({ code: "aborted" });
  await first;
  expect(await third).toBe("third");
});
