import { expect, it } from "vitest";
import { inTurns } from "./in-turns";

/** A step that takes this long. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* count(steps: number): Generator<void, number> {
  for (let step = 0; step < steps; step += 1) {
    busy(4);
    yield;
  }
  return steps;
}

it("gives the result, and lets others have their turn meanwhile", async () => {
  let turns = 0;
  const other = setInterval(() => void (turns += 1), 1);
  expect(await inTurns(count(25))).toBe(25);
  clearInterval(other);
  expect(turns).toBeGreaterThan(2);
});

it("stops when nobody waits for it any more", async () => {
  const gone = new AbortController();
  setTimeout(() => gone.abort(new Error("gone")), 10);
  await expect(inTurns(count(1000), gone.signal)).rejects.toThrow("gone");
});
