/** `npm run worker`: renders jobs of the same DATABASE_URL and data folder, beside the program. */
import { prepare } from "./prepare/prepare.mjs";
import { enterProject } from "./prepare/project.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await prepare();
  return runTypescript("worker.ts", process.argv.slice(2));
});
