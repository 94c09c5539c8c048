import { expect, it } from "vitest";
import { advisoryLocks } from "./advisory-locks";

it("no two locks share a number: they would wait for each other for nothing", () => {
  const numbers = Object.values(advisoryLocks);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.length).toBeGreaterThan(3);
});
