import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countsOf } from "./counts.mjs";
import { slowestLines } from "./file-times.mjs";
import { troubleLines } from "./trouble.mjs";

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
  expect(await counted("vitest", vitest, 1)).toMatchObject({ passed: 12, failed: 2 });
  const playwright = { stats: { expected: 5, flaky: 1, unexpected: 0, skipped: 1 } };
  expect(await counted("playwright", playwright, 0)).toMatchObject({ passed: 6, failed: 0 });
});

test("a run without a report, without a test, or with a bad end is never a success", async () => {
  expect(await countsOf("vitest", path.join(folder, "none.json"), 0)).toMatchObject({ failed: 1 });
  const empty = { numPassedTests: 0, numFailedTests: 0 };
  expect(await counted("vitest", empty, 0)).toMatchObject({ failed: 1 });
  const crashed = { numPassedTests: 3, numFailedTests: 0 };
  expect(await counted("vitest", crashed, 1)).toMatchObject({ passed: 3, failed: 1 });
});

test("the slowest files of both runners stand first, with all tests of theirs", async () => {
  const numbers = { numPassedTests: 2, numFailedTests: 0 };
  const testResults = Array.from({ length: 11 }, (_, at) => ({
    name: `/project/lib/${at}.test.ts`,
    startTime: 5_000,
    endTime: 6_000 + at * 1_000,
  }));
  const spec = (...durations: number[]) => ({
    tests: [{ results: durations.map((duration) => ({ duration })) }],
  });
  const suites = [
    {
      file: "lists.spec.ts",
      specs: [spec(30_000), spec(10_000, 15_000)],
      suites: [{ file: "lists.spec.ts", specs: [spec(5_000)] }],
    },
  ];
  const { times: files = [] } = await counted("vitest", { ...numbers, testResults }, 0);
  const stats = { expected: 3, flaky: 0, unexpected: 0 };
  const { times: specs = [] } = await counted("playwright", { stats, suites }, 0);
  const lines = slowestLines([...files, ...specs], "/project");
  expect(lines).toHaveLength(10);
  expect(lines.slice(0, 2).map((line) => line.trim())).toEqual([
    "1 min 0 s  lists.spec.ts",
    "11.0 s  lib/10.test.ts",
  ]);
});

test("what failed stands at the end with its message, and so does what needed a second try", async () => {
  const testResults = [
    {
      name: "/project/lib/a.test.ts",
      assertionResults: [
        { fullName: "steady", status: "passed", failureMessages: [] },
        { fullName: "shaky", status: "passed", failureMessages: ["expected 1 to be 2"] },
        { fullName: "broken", status: "failed", failureMessages: ["expected 3 to be 4\n    at x"] },
      ],
    },
    { name: "/project/lib/b.test.ts", message: "no such module", assertionResults: [] },
  ];
  const vitest = { numPassedTests: 2, numFailedTests: 1, testResults };
  const { trouble: ofFiles = [] } = await counted("vitest", vitest, 1);
  const specs = [
    { title: "a calm walk", tests: [{ status: "expected", results: [{}] }] },
    {
      title: "a late button",
      tests: [{ status: "flaky", results: [{ error: { message: "late" } }, {}] }],
    },
  ];
  const suites = [{ file: "lists.spec.ts", specs: [], suites: [{ file: "lists.spec.ts", specs }] }];
  const stats = { expected: 1, flaky: 1, unexpected: 0 };
  const { trouble: ofPages = [] } = await counted("playwright", { stats, suites }, 0);
  expect(troubleLines([...ofFiles, ...ofPages], "/project")).toEqual([
    "PASSED ONLY AT THE SECOND TRY: shaky",
    "  lib/a.test.ts",
    "    expected 1 to be 2",
    "FAILED: broken",
    "  lib/a.test.ts",
    "    expected 3 to be 4",
    "        at x",
    "FAILED: the file itself",
    "  lib/b.test.ts",
    "    no such module",
    "PASSED ONLY AT THE SECOND TRY: a late button",
    "  lists.spec.ts",
    "    late",
  ]);
});
