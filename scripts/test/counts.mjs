import { readFile } from "node:fs/promises";
import { playwrightTimes, vitestTimes } from "./file-times.mjs";
import { playwrightTrouble, vitestTrouble } from "./trouble.mjs";

/**
 * @typedef {{ passed: number, failed: number, times?: import("./file-times.mjs").FileTime[],
 *   trouble?: import("./trouble.mjs").Trouble[] }} Counts
 */

/**
 * Counts passed and failed tests from a runner's JSON report, and reads how long each file took and what
 * went wrong. A missing
 * report, a run that ended badly without a failed test, and a run without any test count as a failure.
 * @param {"vitest" | "playwright"} runner
 * @param {string} file
 * @param {number} code the runner's exit code
 * @returns {Promise<Counts>}
 */
export async function countsOf(runner, file, code) {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const counts =
    runner === "vitest" ? fromVitest(JSON.parse(text)) : fromPlaywright(JSON.parse(text));
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number } & Parameters<typeof vitestTimes>[0] &
 *   Parameters<typeof vitestTrouble>[0]} report
 */
function fromVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    times: vitestTimes(report),
    trouble: vitestTrouble(report),
  };
}

/**
 * @param {{ stats: Record<"expected" | "flaky" | "unexpected", number> } &
 *   Parameters<typeof playwrightTimes>[0] & Parameters<typeof playwrightTrouble>[0]} report
 */
function fromPlaywright(report) {
  const { expected, flaky, unexpected } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected,
    times: playwrightTimes(report),
    trouble: playwrightTrouble(report),
  };
}
