/**
 * `npm test`: the same preparation as `npm start`, then every check, also after one has failed.
 * `npm test -- unit lint` runs only these. The last line is `N passed, N failed`.
 */
import { ensureChromium } from "./prepare/ensure-chromium.mjs";
import { prepare } from "./prepare/prepare.mjs";
import { enterProject } from "./prepare/project.mjs";
import { inWords, step } from "./prepare/step.mjs";
import { runMain, StopWith } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await prepare();
  // Only now: what the steps import comes with the dependencies.
  const { testSteps } = await import("./test/steps.mjs");
  const chosen = choose(testSteps, process.argv.slice(2));
  if (chosen.some((each) => each.needsChromium)) {
    process.env.CHROMIUM_PATH = await step("Chromium", ensureChromium);
  }
  const rows = [];
  for (const each of chosen) rows.push(await runStep(each));
  printTable(rows);
  const passed = sum(rows, "passed");
  const failed = sum(rows, "failed");
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

function choose(steps, names) {
  const unknown = names.filter((name) => !steps.some((each) => each.name === name));
  if (unknown.length > 0) {
    const known = steps.map((each) => each.name).join(", ");
    throw new StopWith(`There is no step ${unknown.join(", ")}. The steps are: ${known}.`);
  }
  return names.length === 0 ? steps : steps.filter((each) => names.includes(each.name));
}

async function runStep({ name, work }) {
  console.log(`\n== ${name}`);
  const startedAt = performance.now();
  const counts = await work();
  const ms = performance.now() - startedAt;
  console.log(`== ${name}: ${counts.failed === 0 ? "passed" : "FAILED"} in ${inWords(ms)}`);
  return { name, ms, ...counts };
}

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

function sum(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0);
}
