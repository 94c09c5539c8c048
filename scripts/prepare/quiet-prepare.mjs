import { checkNode } from "./check-node.mjs";
import { ensureFfmpeg } from "./ensure-ffmpeg.mjs";
import { installDependencies } from "./install-dependencies.mjs";

/** @type {import("./step.mjs").Say} */
const toStderr = (note) => {
  if (note.endsWith("…")) console.error(note);
};

/** The preparation for commands whose stdout is their result: only slow steps are reported, on stderr. */
export async function quietPrepare({ ffmpeg = false } = {}) {
  checkNode(() => undefined);
  await installDependencies(toStderr);
  if (ffmpeg) await ensureFfmpeg(toStderr);
}
