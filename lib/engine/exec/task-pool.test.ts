import { expect, it } from "vitest";
import { createTaskPool } from "./task-pool";

const never = new AbortController().signal;
const later = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

it("runs no more side by side than it has lanes, and everything in the end", async () => {
  const lanes = createTaskPool(2);
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
    Array.from({ length: 7 }, async () => await lanes.run(never, task)),
  );
  expect([done.length, most]).toEqual([7, 2]);
});

it("frees the lane of a task that fails", async () => {
  const lanes = createTaskPool(1);
  await expect(
    lanes.run(never, async () => await Promise.reject(new Error("no"))),
  ).rejects.toThrow();
  expect(await lanes.run(never, async () => await Promise.resolve("next"))).toBe("next");
});

it("lets one who waits leave, without taking the turn of the next", async () => {
  const lanes = createTaskPool(1);
  const controller = new AbortController();
  const first = lanes.run(never, async () => await later(20));
  const second = lanes.run(controller.signal, async () => await Promise.resolve("second"));
  const third = lanes.run(never, async () => await Promise.resolve("third"));
  controller.abort();
  await expect(second).rejects.toMatchObject({ code: "aborted" });
  await first;
  expect(await third).toBe("third");
});
