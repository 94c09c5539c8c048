import { dataPath } from "@/lib/base/env";
import { orEndWithProblem } from "@/lib/base/database/start-problem";
import { listenAddress } from "./prepare/listen-address.mjs";

await orEndWithProblem(async () => {
  const { accessKeys } = await import("@/lib/base/secrets/access-keys");
  const { openPrivateFolder } = await import("@/lib/base/files/private-folder");
  await openPrivateFolder(dataPath());
  const keys = await accessKeys(dataPath());
  const answer = { ...keys, endpoint: listenAddress().url, version: "2020-11-09" };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
});
