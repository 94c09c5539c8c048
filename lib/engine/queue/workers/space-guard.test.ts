import { beforeEach, expect, test } from "vitest";
import { createSpaceGuard, type SpaceGuard } from "./space-guard";

const mebibyte = 1024 ** 2;
let free: number;
let now: number;
let gate: SpaceGuard;

beforeEach(() => {
  free = 500 * mebibyte;
  now = 0;
  gate = createSpaceGuard(
    async () => free,
    () => now,
  );
});

test("a gate that nothing failed behind is open while there is some room", async () => {
  expect(await gate.isOpen()).toBe(true);
  free = 10 * mebibyte;
  expect(await gate.isOpen()).toBe(false);
  free = 100 * mebibyte;
  expect(await gate.isOpen()).toBe(true);
});

test("after a failure it opens when room was made, and not for the little that the failure left", async () => {
  free = 100 * mebibyte;
  await gate.missed();
  free = 220 * mebibyte;
  expect(await gate.isOpen()).toBe(false);
  free = 230 * mebibyte;
  expect(await gate.isOpen()).toBe(true);
});

test("without room it tries again after pauses that grow, up to ten minutes, and lanes that fail together count once", async () => {
  const pauses: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([gate.missed(), gate.missed()]);
    const shutAt = now;
    while (!(await gate.isOpen())) now += 1_000;
    pauses.push((now - shutAt) / 1_000);
  }
  expect(pauses).toEqual([60, 120, 240, 480, 600, 600]);
  gate.passed();
  await gate.missed();
  now += 60_000;
  expect(await gate.isOpen()).toBe(true);
});
