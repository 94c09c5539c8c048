import { expect, test } from "vitest";
import { idleQueue } from "./idle-queue";

test("works are done one at a time, each in an idle moment, and a failed one stops none", async () => {
  const moments: (() => void)[] = [];
  const done: string[] = [];
  const add = idleQueue((then) => moments.push(then));
  const idle = async () => {
    moments.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  add(async () => done.push("a"));
  add(() => Promise.reject(new Error("the server is gone")));
  add(async () => done.push("c"));
  expect([done.length, moments.length]).toEqual([0, 1]);
  await idle();
  expect([done, moments.length]).toEqual([["a"], 1]);
  await idle();
  expect([done, moments.length]).toEqual([["a"], 1]);
  await idle();
  await idle();
  expect([done, moments.length]).toEqual([["a", "c"], 0]);
  // Works that come later start a new round.
  add(async () => done.push("d"));
  await idle();
  expect(done).toEqual(["a", "c", "d"]);
});
