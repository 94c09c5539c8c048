/** `npm start`: prepares everything, then serves the app. */
import { buildApp } from "./prepare/build-app.mjs";
import { checkAddressIsFree, listenAddress } from "./prepare/listen-address.mjs";
import { prepare } from "./prepare/prepare.mjs";
import { enterProject } from "./prepare/project.mjs";
import { startNext, untilReady } from "./prepare/serve.mjs";
import { inWords, step, stepLine } from "./prepare/step.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  const startedAt = performance.now();
  console.log("Reelpress");
  enterProject();
  const address = listenAddress();
  await step("Address", (say) => checkAddressIsFree(address, say));
  await prepare();
  await step("Build", (say) => buildApp(say));
  /** @type {Record<string, string>} */
  const notes = {
    Database: process.env.DATABASE_URL ? "DATABASE_URL" : "embedded PostgreSQL",
    Tables: "up to date",
    Engine: "embedded, ready",
  };
  const server = await step("Server", async (say) => {
    say(address.url);
    /** @param {string} name @param {number} durationMs */
    const onStep = (name, durationMs) => console.log(stepLine(name, notes[name], durationMs));
    const started = startNext("start", address, onStep);
    await untilReady(started, address.url);
    return started;
  });
  console.log(`\nReelpress is ready at ${address.url} (${inWords(performance.now() - startedAt)})`);
  for (const notice of server.notices) console.log(notice);
  console.log("Ctrl-C stops it.");
  return server.ended;
});
