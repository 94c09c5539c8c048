import { root } from "../prepare/project.mjs";
import { inWords } from "../prepare/step.mjs";
import { slowestLines } from "./file-times.mjs";
import { troubleLines } from "./trouble.mjs";

/** @typedef {import("./steps.mjs").Counts & { name: string, ms: number }} Row */

/** What a whole run may take on two cores. */
const budgetMs = 30 * 60_000;

/**
 * Runs every step, even after one has failed, and prints the result of each, the slowest files, the whole
 * time, and each test that failed or needed a second try. The last line is `N passed, N failed`.
 * @param {import("./steps.mjs").TestStep[]} steps
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps) {
  /** @type {Row[]} */
  const rows = [];
  for (const each of steps) rows.push(await runStep(each));
  printTable(rows);
  printTimes(rows);
  printTrouble(rows);
  const passed = sum(rows, "passed");
  const failed = sum(rows, "failed");
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** @param {import("./steps.mjs").TestStep} step @returns {Promise<Row>} */
async function runStep({ name, work }) {
  console.log(`\n== ${name}`);
  const startedAt = performance.now();
  const counts = await work();
  const ms = performance.now() - startedAt;
  console.log(`== ${name}: ${counts.failed === 0 ? "passed" : "FAILED"} in ${inWords(ms)}`);
  return { name, ms, ...counts };
}

/** @param {Row[]} rows */
function printTable(rows) {
  console.log(
    `\n${"step".padEnd(10)}${"result".padEnd(10)}${"passed".padStart(8)}${"failed".padStart(8)}${"time".padStart(12)}`,
  );
  for (const row of rows) {
    const result = row.failed === 0 ? "passed" : "FAILED";
    console.log(
      `${row.name.padEnd(10)}${result.padEnd(10)}${String(row.passed).padStart(8)}${String(row.failed).padStart(8)}${inWords(row.ms).padStart(12)}`,
    );
  }
  console.log("");
}

/** @param {Row[]} rows */
function printTimes(rows) {
  const slowest = slowestLines(
    rows.flatMap(({ times = [] }) => times),
    root,
  );
  if (slowest.length > 0) console.log(["Slowest files:", ...slowest, ""].join("\n"));
  const ms = sum(rows, "ms");
  const verdict = ms > budgetMs ? "LONGER than the budget of" : "the budget is";
  console.log(`Whole time: ${inWords(ms)}; ${verdict} ${budgetMs / 60_000} min on two cores\n`);
}

/** @param {Row[]} rows */
function printTrouble(rows) {
  const lines = troubleLines(
    rows.flatMap(({ trouble = [] }) => trouble),
    root,
  );
  if (lines.length > 0) console.log([...lines, ""].join("\n"));
}

/** @param {Row[]} rows @param {"ms" | "passed" | "failed"} key */
function sum(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0);
}
