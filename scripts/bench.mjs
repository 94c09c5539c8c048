/** `npm run bench`: renders a fixed batch and measures it. `--json` prints one object. */
import { enterProject } from "./prepare/project.mjs";
import { quietPrepare } from "./prepare/quiet-prepare.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await quietPrepare({ ffmpeg: true });
  return runTypescript("bench.ts", process.argv.slice(2));
});
