/** `npm run fidelity`: counts how closely the embedded engine follows IMS. Fails on a field without a row. */
import { enterProject } from "./prepare/project.mjs";
import { quietPrepare } from "./prepare/quiet-prepare.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await quietPrepare();
  return runTypescript("fidelity.ts", process.argv.slice(2));
});
