import { expect, it } from "vitest";
import { sideBySide } from "./side-by-side";

const turn = () => new Promise<void>((done) => setImmediate(done));

it("works on at most so many at a time, and answers in order", async () => {
  let running = 0;
  let most = 0;
  const answers = await sideBySide([5, 1, 4, 1, 3, 2, 1], 3, async (turns, index) => {
    running += 1;
    most = Math.max(most, running);
    for (let at = 0; at < turns; at += 1) await turn();
    running -= 1;
    return index * 10;
  });
  expect(answers).toEqual([0, 10, 20, 30, 40, 50, 60]);
  expect(most).toBe(3);
});

it("begins nothing after a fault, and passes it on", async () => {
  const begun: number[] = [];
  const work = sideBySide([0, 1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    await turn();
    if (item === 1) throw new TypeError("no");
  });
  await expect(work).rejects.toThrow("no");
  for (let at = 0; at < 5; at += 1) await turn();
  expect(begun.length).toBeLessThan(5);
});
