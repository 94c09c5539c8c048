import { beforeEach, expect, test } from "vitest";
import { createSpaceGuard, type SpaceGuard } from "./space-guard";

const mebibyte = 1024 ** 2;
let free: number;
let now: number;
let guard: SpaceGuard;

beforeEach(() => {
  free = 500 * mebibyte;
  now = 0;
  guard = createSpaceGuard(
    async () => free,
    () => now,
  );
});

test("without a failure the guard is open while there is some room", async () => {
  expect(await guard.isOpen()).toBe(true);
  free = 10 * mebibyte;
  expect(await guard.isOpen()).toBe(false);
  free = 100 * mebibyte;
  expect(await guard.isOpen()).toBe(true);
});

test("after a failure the guard opens when space was freed, not for the little that the failure left", async () => {
  free = 100 * mebibyte;
  await guard.workFailed();
  free = 220 * mebibyte;
  expect(await guard.isOpen()).toBe(false);
  free = 230 * mebibyte;
  expect(await guard.isOpen()).toBe(true);
});

test("without room the guard opens after growing pauses, up to ten minutes, and failures at the same time count once", async () => {
  const pauses: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([guard.workFailed(), guard.workFailed()]);
    const shutAt = now;
    while (!(await guard.isOpen())) now += 1_000;
    pauses.push((now - shutAt) / 1_000);
  }
  expect(pauses).toEqual([60, 120, 240, 480, 600, 600]);
  guard.workSucceeded();
  await guard.workFailed();
  now += 60_000;
  expect(await guard.isOpen()).toBe(true);
});
