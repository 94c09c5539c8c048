/**
 * `npm test`: prepares as `npm start` does, then runs every check, even after one has failed. `npm test --
 * unit lint` runs only the named checks. The last line is `N passed, N failed`.
 */
import { ensureChromium } from "./prepare/ensure-chromium.mjs";
import { prepare } from "./prepare/prepare.mjs";
import { enterProject } from "./prepare/project.mjs";
import { step } from "./prepare/step.mjs";
import { runMain, StopWith } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await prepare();
  // Imported only now, because the steps need installed packages.
  const { testSteps } = await import("./test/steps.mjs");
  const { runSteps } = await import("./test/run-steps.mjs");
  const chosen = choose(testSteps, process.argv.slice(2));
  if (chosen.some((each) => each.needsChromium)) {
    process.env.CHROMIUM_PATH = await step("Chromium", ensureChromium);
  }
  return runSteps(chosen);
});

/**
 * @param {import("./test/steps.mjs").TestStep[]} steps
 * @param {string[]} names
 */
function choose(steps, names) {
  const unknown = names.filter((name) => !steps.some((each) => each.name === name));
  if (unknown.length > 0) {
    const known = steps.map((each) => each.name).join(", ");
    throw new StopWith(`There is no step ${unknown.join(", ")}. The steps are: ${known}.`);
  }
  return names.length === 0 ? steps : steps.filter((each) => names.includes(each.name));
}
