/** `npm start`: does all that is needed, then serves the app. */
import { buildApp } from "./prepare/build-app.mjs";
import { checkAddressIsFree, listenAddress } from "./prepare/listen-address.mjs";
import { prepare } from "./prepare/prepare.mjs";
import { enterProject } from "./prepare/project.mjs";
import { startNext, untilReady } from "./prepare/serve.mjs";
import { inWords, step } from "./prepare/step.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  const startedAt = performance.now();
  console.log("Reelpress");
  enterProject();
  const address = listenAddress();
  await step("Address", (say) => checkAddressIsFree(address, say));
  await prepare();
  await step("Build", (say) => buildApp(say));
  const server = await step("Database, engine, server", async (say) => {
    say(process.env.DATABASE_URL ? "DATABASE_URL" : (process.env.REELPRESS_DATA ?? ".data"));
    const started = startNext("start", address);
    await untilReady(started, address.url);
    return started;
  });
  console.log(`\nReelpress is ready at ${address.url} (${inWords(performance.now() - startedAt)})`);
  console.log("Ctrl-C stops it.");
  return server.ended;
});
