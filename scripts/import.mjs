/** `npm run import -- FILE`: restores an archive of `npm run export` into an empty data folder. */
import { enterProject } from "./prepare/project.mjs";
import { quietPrepare } from "./prepare/quiet-prepare.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await quietPrepare();
  return runTypescript("import.ts", process.argv.slice(2));
});
