/** `npm run dev`: the app with hot reload of pages. The engine is not reloaded: restart the program for that. */
import { checkAddressIsFree, listenAddress } from "./prepare/listen-address.mjs";
import { prepare } from "./prepare/prepare.mjs";
import { enterProject } from "./prepare/project.mjs";
import { startNext } from "./prepare/serve.mjs";
import { step } from "./prepare/step.mjs";
import { runMain } from "./prepare/stop-with.mjs";

await runMain(async () => {
  enterProject();
  const address = listenAddress();
  await step("Address", (say) => checkAddressIsFree(address, say));
  await prepare();
  return startNext("dev", address).ended;
});
