/** `npm run bench:scale`: measures pages and polls over the data of several years, in a database of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildApp } from "./prepare/build-app.mjs";
import { listenAddress } from "./prepare/listen-address.mjs";
import { enterProject } from "./prepare/project.mjs";
import { quietPrepare } from "./prepare/quiet-prepare.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { startNext, untilReady } from "./prepare/serve.mjs";
import { runMain } from "./prepare/stop-with.mjs";

const keys = { id: "bench-scale", secret: "bench-scale-secret" };

await runMain(async () => {
  enterProject();
  await quietPrepare({ ffmpeg: true });
  await buildApp((note) => console.error(note));
  const dataFolder = await mkdtemp(path.join(tmpdir(), "reelpress-scale-"));
  try {
    Object.assign(process.env, {
      REELPRESS_DATA: dataFolder,
      REELPRESS_ACCESS_KEY_ID: keys.id,
      REELPRESS_ACCESS_KEY_SECRET: keys.secret,
      REELPRESS_RATE_LIMIT: "0",
      REELPRESS_LOG_LEVEL: "error",
      PORT: process.env.PORT ?? "3917",
    });
    const address = listenAddress();
    const server = startNext("start", address);
    try {
      await untilReady(server, address.url);
      return await runTypescript("bench-scale.ts", [address.url, dataFolder, keys.id, keys.secret]);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});
