import { checkNode } from "./check-node.mjs";
import { ensureFfmpeg } from "./ensure-ffmpeg.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { step } from "./step.mjs";

/** The preparation that every command needs before it can run the program. */
export async function prepare() {
  await step("Node.js", checkNode);
  await step("Dependencies", installDependencies);
  await step("ffmpeg", ensureFfmpeg);
}
