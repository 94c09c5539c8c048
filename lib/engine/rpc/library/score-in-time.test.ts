import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { inOrderOfPromise, scoreInTime } from "./score-in-time";

const signal = new AbortController().signal;

it("reads the texts first that share a word, or two Chinese characters", () => {
  expect(inOrderOfPromise("the Red panda", ["blue car", "red wine", "pandas"])).toEqual([1, 0, 2]);
  expect(inOrderOfPromise("小熊猫吃竹子", ["海边日落", "熊猫基地"])).toEqual([1, 0]);
});

it("keeps each score with its text, and says when the time was too short for all", async () => {
  const texts = Array.from({ length: 100 }, (_, index) => `text ${index}`);
  const slow = async (_: readonly string[], some: readonly string[]) => {
    await sleep(30);
    const likeness = Float32Array.from(some, (text) => Number(text.split(" ")[1]) / 100);
    return [{ likeness, shared: new Map([[1, { words: ["text"], share: 0.5 }]]) }];
  };
  const all = await scoreInTime("nothing", texts, slow, { budgetMs: 10_000, signal });
  expect(all.isComplete).toBe(true);
  expect([...all.scores.likeness].map((one) => Math.round(one * 100))).toEqual(
    texts.map((_, index) => index),
  );
  expect([...all.scores.shared.keys()]).toEqual([1, 33, 65, 97]);
  const some = await scoreInTime("nothing", texts, slow, { budgetMs: 1, signal });
  expect(some.isComplete).toBe(false);
  expect(some.scores.likeness[31]).toBeCloseTo(0.31);
  expect(some.scores.likeness[32]).toBe(0);
});
