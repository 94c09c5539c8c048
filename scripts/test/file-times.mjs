import { inWords } from "../prepare/step.mjs";

/**
 * How long the tests of a file took.
 * @typedef {{ file: string, ms: number }} FileTime
 */

/** @typedef {{ results?: { duration: number }[] }} PlaywrightTest */
/** @typedef {{ file: string, specs: { tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite */

const shown = 10;

/**
 * @param {{ testResults?: { name: string, startTime: number, endTime: number }[] }} report Vitest's, as JSON
 * @returns {FileTime[]}
 */
export function vitestTimes({ testResults = [] }) {
  return testResults.map(({ name, startTime, endTime }) => ({
    file: name,
    ms: endTime - startTime,
  }));
}

/**
 * @param {{ suites?: PlaywrightSuite[] }} report Playwright's, as JSON
 * @returns {FileTime[]}
 */
export function playwrightTimes({ suites = [] }) {
  return suites.map((suite) => ({ file: suite.file, ms: lengthOf(suite) }));
}

/** @param {PlaywrightSuite} suite @returns {number} */
function lengthOf({ specs, suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results ?? []));
  return [...results.map(({ duration }) => duration), ...suites.map(lengthOf)].reduce(
    (sum, ms) => sum + ms,
    0,
  );
}

/**
 * The ten slowest files, the slowest first, as lines.
 * @param {FileTime[]} times
 * @param {string} root paths are shown from here
 * @returns {string[]}
 */
export function slowestLines(times, root) {
  return times
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, shown)
    .map(({ file, ms }) => `${inWords(ms).padStart(12)}  ${file.replace(`${root}/`, "")}`);
}
