/**
 * A test that failed, or that passed only when it was tried again.
 * @typedef {{ test: string, file: string, message: string, result: "failed" | "second try" }} Trouble
 */

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] }} VitestTest */
/** @typedef {{ error?: { message?: string } }} PlaywrightResult */
/** @typedef {{ status?: string, results?: PlaywrightResult[] }} PlaywrightTest */
/** @typedef {{ title: string, tests: PlaywrightTest[] }} PlaywrightSpec */
/** @typedef {{ file: string, specs: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */

const messageLines = 8;

/**
 * @param {{ testResults?: { name: string, message?: string, assertionResults?: VitestTest[] }[] }} report
 *   Vitest's, as JSON
 * @returns {Trouble[]}
 */
export function vitestTrouble({ testResults = [] }) {
  return testResults.flatMap(({ name: file, message, assertionResults = [] }) => {
    // A file that cannot be loaded, or whose preparation failed, has a message and no failed test.
    /** @type {Trouble[]} */
    const whole = message ? [{ test: "the file itself", file, message, result: "failed" }] : [];
    return [...whole, ...assertionResults.flatMap((each) => troubleOf(file, each))];
  });
}

/** @param {string} file @param {VitestTest} test @returns {Trouble[]} */
function troubleOf(file, { fullName: test, status, failureMessages = [] }) {
  const message = failureMessages[0] ?? "";
  if (status === "failed") return [{ test, file, message, result: "failed" }];
  return message === "" ? [] : [{ test, file, message, result: "second try" }];
}

/**
 * @param {{ suites?: PlaywrightSuite[] }} report Playwright's, as JSON
 * @returns {Trouble[]}
 */
export function playwrightTrouble({ suites = [] }) {
  return suites.flatMap(({ file, specs, suites: inner }) => [
    ...specs.flatMap((spec) => spec.tests.flatMap((test) => troubleOfPage(file, spec.title, test))),
    ...playwrightTrouble({ suites: inner }),
  ]);
}

/** @param {string} file @param {string} test @param {PlaywrightTest} outcome @returns {Trouble[]} */
function troubleOfPage(file, test, { status, results = [] }) {
  if (status !== "unexpected" && status !== "flaky") return [];
  const message = results.find(({ error }) => error)?.error?.message ?? "";
  return [{ test, file, message, result: status === "flaky" ? "second try" : "failed" }];
}

/**
 * What stands at the end of a run, so that the end alone tells what went wrong.
 * @param {Trouble[]} trouble
 * @param {string} root paths are shown from here
 * @returns {string[]} no line for a run without trouble
 */
export function troubleLines(trouble, root) {
  return trouble.flatMap(({ test, file, message, result }) => [
    `${result === "failed" ? "FAILED" : "PASSED ONLY AT THE SECOND TRY"}: ${test}`,
    `  ${file.replace(`${root}/`, "")}`,
    ...message
      .split("\n")
      .slice(0, messageLines)
      .map((line) => `    ${line}`),
  ]);
}
