import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countsOf } from "./counts.mjs";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-counts-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function counted(runner: "vitest" | "playwright", report: object, code: number) {
  const file = path.join(folder, "report.json");
  await writeFile(file, JSON.stringify(report));
  return countsOf(runner, file, code);
}

test("tests are counted as the runner counted them", async () => {
  const vitest = { numPassedTests: 12, numFailedTests: 2 };
  expect(await counted("vitest", vitest, 1)).toEqual({ passed: 12, failed: 2 });
  const playwright = { stats: { expected: 5, flaky: 1, unexpected: 0, skipped: 1 } };
  expect(await counted("playwright", playwright, 0)).toEqual({ passed: 6, failed: 0 });
});

test("a run without a report, without a test, or with a bad end is never a success", async () => {
  expect(await countsOf("vitest", path.join(folder, "none.json"), 0)).toMatchObject({ failed: 1 });
  const empty = { numPassedTests: 0, numFailedTests: 0 };
  expect(await counted("vitest", empty, 0)).toMatchObject({ failed: 1 });
  const crashed = { numPassedTests: 3, numFailedTests: 0 };
  expect(await counted("vitest", crashed, 1)).toEqual({ passed: 3, failed: 1 });
});
