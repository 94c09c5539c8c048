/**
 * `npm run bench:analysis`: draws films, sounds and texts with planted truths, analyses them, and compares
 * with the bars of docs/analysis.md. Names of row sets after it pick some. It ends with 1 when a bar is missed.
 */
import { enterProject } from "./prepare/project.mjs";
import { quietPrepare } from "./prepare/quiet-prepare.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await quietPrepare({ ffmpeg: true });
  return runTypescript("bench-analysis.ts", process.argv.slice(2));
});
