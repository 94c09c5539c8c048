import { accessKeys } from "@/lib/base/access-keys";
import { dataPath } from "@/lib/base/env";
import { openPrivateFolder } from "@/lib/base/private-folder";
import { listenAddress } from "./prepare/listen-address.mjs";

await openPrivateFolder(dataPath());
const keys = await accessKeys(dataPath());
const answer = { ...keys, endpoint: listenAddress().url, version: "2020-11-09" };
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
