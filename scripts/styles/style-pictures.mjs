/** `npm run style-pictures`: draws the pictures of the style cards with the engine, into `public/styles`. */
import { enterProject } from "../prepare/project.mjs";
import { quietPrepare } from "../prepare/quiet-prepare.mjs";
import { runTypescript } from "../prepare/run-typescript.mjs";
import { runMain } from "../prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  await quietPrepare();
  return runTypescript("styles/style-pictures.ts", process.argv.slice(2));
});
