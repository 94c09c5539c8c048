/** `npm run -s credentials`: the key pair and the address of the embedded engine, as JSON. */
import { enterProject } from "./prepare/project.mjs";
import { quietPrepare } from "./prepare/quiet-prepare.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await quietPrepare();
  return runTypescript("credentials.ts", process.argv.slice(2));
});
