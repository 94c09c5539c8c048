/**
 * Listens to one source and prints what it heard as JSON. analyse-sound.ts starts this script as a
 * process of its own, because it computes for seconds. The order comes as JSON on stdin; ffmpeg decodes
 * in a child of this process, and is ended together with it.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { listen } from "./listen.mjs";

/** @type {{ ffmpeg: string, args: string[], seconds: number }} */
const order = JSON.parse(readFileSync(0, "utf8"));
const decoder = spawn(order.ffmpeg, order.args, { stdio: ["ignore", "pipe", "inherit"] });
/** @type {Promise<number | null>} */
const ended = new Promise((resolve, reject) => {
  decoder.once("error", reject);
  decoder.once("close", resolve);
});
const heard = await listen(decoder.stdout, order.seconds, (share) =>
  process.stderr.write(`progress ${share.toFixed(3)}\n`),
);
const code = await ended;
if (code !== 0) throw new Error(`ffmpeg ended with code ${code}`);
process.stdout.write(JSON.stringify(heard));
