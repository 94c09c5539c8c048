/**
 * `npm run security`: runs only the tests that play an attack. Their names say so: `*.attack.test.ts`,
 * `*.attack.engine.test.ts`, and in e2e `*.attack.spec.ts`, which attacks the built app. `npm test` runs them
 * too.
 */
import { ensureChromium } from "./prepare/ensure-chromium.mjs";
import { prepare } from "./prepare/prepare.mjs";
import { enterProject } from "./prepare/project.mjs";
import { step } from "./prepare/step.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await prepare();
  // Imported only now, because the steps need installed packages.
  const { attackSteps } = await import("./test/steps.mjs");
  const { runSteps } = await import("./test/run-steps.mjs");
  process.env.CHROMIUM_PATH = await step("Chromium", ensureChromium);
  return runSteps(attackSteps);
});
