import { expect } from "vitest";
import { checkBatch } from "../check/check-batch";
import { type TestConfigs, testConfigs, testMedia } from "./plan";

/** A source of every kind, by its id. */
export const media = new Map(
  [
    testMedia("v1"),
    testMedia("v2", { durationSeconds: 4 }),
    testMedia("flash", { durationSeconds: 0.02 }),
    testMedia("pic", { kind: "image", durationSeconds: 0, hasAudio: false }),
    testMedia("gif", { formatName: "gif", durationSeconds: 1 }),
    testMedia("song", { kind: "audio", width: 0, height: 0 }),
  ].map((facts) => [facts.mediaId, facts]),
);
export const group = { GroupName: "A", MediaArray: ["v1"] };
export const speech = ["Say this."];

/** Path and message of each problem. Without groups the request gets one valid group. */
export function check(configs: TestConfigs): [string, string][] {
  const input = { MediaGroupArray: [group], ...configs.input };
  const parsed = testConfigs({ ...configs, input });
  return checkBatch(parsed, media).map(({ path, message }) => [path, message]);
}

/** Expects exactly one problem, with this path and these words. */
export function expectProblem(configs: TestConfigs, path: string, words: string): void {
  const problems = check(configs);
  expect(problems.map(([where]) => where)).toEqual([path]);
  expect(problems[0]?.[1]).toContain(words);
}
