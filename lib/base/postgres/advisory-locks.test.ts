import { expect, it } from "vitest";
import { advisoryLocks } from "./advisory-locks";

it("no two locks share a number, or they would wait for each other needlessly", () => {
  const numbers = Object.values(advisoryLocks);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.length).toBeGreaterThan(3);
});
