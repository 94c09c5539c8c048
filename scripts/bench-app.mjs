/**
 * `npm run bench:scale`, `npm run bench:wall`, `npm run bench:web` and `npm run bench:preview`: start the built program with a data folder of its own, and
 * measure it over HTTP.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildApp } from "./prepare/build-app.mjs";
import { listenAddress } from "./prepare/listen-address.mjs";
import { enterProject } from "./prepare/project.mjs";
import { quietPrepare } from "./prepare/quiet-prepare.mjs";
import { runTypescript } from "./prepare/run-typescript.mjs";
import { startNext, untilReady } from "./prepare/serve.mjs";
import { runMain, StopWith } from "./prepare/stop-with.mjs";

/** @type {Record<string, string>} */
const measurements = {
  scale: "bench-scale.ts",
  wall: "bench/wall.ts",
  web: "bench/web.ts",
  preview: "bench/preview.ts",
};
const keys = { id: "bench", secret: "bench-secret" };

await runMain(async () => {
  const name = process.argv[2] ?? "";
  const program = measurements[name];
  if (!program)
    throw new StopWith(`Say what is measured: ${Object.keys(measurements).join(", ")}.`);
  enterProject();
  await quietPrepare({ ffmpeg: true });
  await buildApp((note) => console.error(note));
  const dataFolder = await mkdtemp(path.join(tmpdir(), `reelpress-${name}-`));
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
      const chosen = process.argv.slice(3);
      const args = [address.url, dataFolder, keys.id, keys.secret, String(server.pid), ...chosen];
      return await runTypescript(program, args);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});
