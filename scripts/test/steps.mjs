import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { buildApp, nextProgram } from "../prepare/build-app.mjs";
import { buildFolder, inRoot } from "../prepare/project.mjs";
import { run } from "../prepare/run.mjs";
import { countsOf } from "./counts.mjs";
import { budgetOf, firstLoads } from "./first-load.mjs";

/** The Node programs of the steps, by file instead of npx: no shell and no look-up is needed. */
const bin = {
  biome: inRoot("node_modules", "@biomejs", "biome", "bin", "biome"),
  oxlint: inRoot("node_modules", "oxlint", "bin", "oxlint"),
  tsc: inRoot("node_modules", "typescript", "bin", "tsc"),
  vitest: inRoot("node_modules", "vitest", "vitest.mjs"),
  playwright: inRoot("node_modules", "@playwright", "test", "cli.js"),
};

/**
 * @typedef {import("./counts.mjs").Counts} Counts
 * @typedef {{ name: string, needsChromium?: boolean, work: () => Promise<Counts> }} TestStep
 */

/** @param {number} code @returns {Counts} */
const one = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @param {string[]} args @param {import("../prepare/run.mjs").RunOptions} [options] */
async function node(args, options) {
  const { code } = await run(process.execPath, args, {
    show: true,
    deadlineMs: 3_600_000,
    ...options,
  });
  return code;
}

async function types() {
  const generated = await node([nextProgram(), "typegen"], {
    env: { NEXT_TELEMETRY_DISABLED: "1" },
  });
  // TypeScript 7.0.2 keeps errors in its incremental notes after newly generated types have mended them.
  return one(generated || (await node([bin.tsc, "--noEmit", "--incremental", "false"])));
}

/**
 * Runs one Vitest project and counts its tests; a run that crashed counts as one failure.
 * @param {string} project
 * @param {string[]} [files] parts of paths; only matching files run. A run without files has failed
 */
async function vitest(project, files = []) {
  const report = inRoot("node_modules", ".cache", `reelpress-${project}.json`);
  await rm(report, { force: true });
  const code = await node([
    bin.vitest,
    "run",
    "--config",
    "vitest.config.mts",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...files,
  ]);
  return countsOf("vitest", report, code);
}

async function build() {
  let code = 0;
  /** @param {string} note */
  const say = (note) => console.log(note);
  await buildApp(say, { show: true }).catch((error) => {
    console.error(error.message);
    code = 1;
  });
  return one(code);
}

/** Weighs the scripts of each page of the build against its budget. */
async function weights() {
  const counts = { passed: 0, failed: 0 };
  for (const [route, bytes] of await firstLoads(buildFolder())) {
    const isOver = bytes > budgetOf(route);
    const kilobytes = (/** @type {number} */ size) => `${(size / 1024).toFixed(1)} KB`;
    console.log(
      `${isOver ? "OVER" : "ok  "} ${route}: ${kilobytes(bytes)} of JavaScript, of ${kilobytes(budgetOf(route))}`,
    );
    counts[isOver ? "failed" : "passed"] += 1;
  }
  // A look at nothing is no pass.
  return counts.passed + counts.failed > 0 ? counts : one(1);
}

/**
 * Runs the browser tests.
 * @param {string[]} [files] patterns; only matching files run
 */
async function browser(files = []) {
  const config = inRoot("e2e", "playwright.config.ts");
  if (!existsSync(config)) {
    console.error("e2e/playwright.config.ts is missing: no browser test was run.");
    return one(1);
  }
  const report = inRoot("node_modules", ".cache", "reelpress-e2e.json");
  await rm(report, { force: true });
  const args = [bin.playwright, "test", "--config", config, "--reporter=list,json", ...files];
  const code = await node(args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  return countsOf("playwright", report, code);
}

/**
 * In the order in which they run: the quick steps first.
 * @type {TestStep[]}
 */
export const testSteps = [
  { name: "format", work: async () => one(await node([bin.biome, "format", "."])) },
  { name: "lint", work: async () => one(await node([bin.oxlint, "--type-aware"])) },
  { name: "types", work: types },
  { name: "unit", work: () => vitest("unit") },
  { name: "engine", work: () => vitest("engine") },
  { name: "build", work: build },
  { name: "weights", work: weights },
  { name: "e2e", needsChromium: true, work: () => browser() },
];

/**
 * The steps of the tests that play an attack.
 * @type {TestStep[]}
 */
export const attackSteps = [
  { name: "unit", work: () => vitest("unit", [".attack."]) },
  { name: "engine", work: () => vitest("engine", [".attack."]) },
  { name: "build", work: build },
  { name: "e2e", needsChromium: true, work: () => browser(["\\.attack\\."]) },
];
