/** `npm run export -- [FILE]`: writes everything that Reelpress keeps into one archive, also while it runs. */
import { enterProject } from "./prepare/project.mjs";
import { quietPrepare } from "./prepare/quiet-prepare.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await quietPrepare();
  return runTypescript("export.ts", process.argv.slice(2));
});
