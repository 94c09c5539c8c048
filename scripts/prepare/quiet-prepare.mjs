import { checkNode } from "./check-node.mjs";
import { ensureFfmpeg } from "./ensure-ffmpeg.mjs";
import { installDependencies } from "./install-dependencies.mjs";

/** @type {import("./step.mjs").Say} */
const toStderr = (note) => {
  if (note.endsWith("…")) console.error(note);
};

/** The same preparation for commands whose stdout is an answer: only slow steps speak, on stderr. */
export async function quietPrepare({ ffmpeg = false } = {}) {
  checkNode(() => undefined);
  await installDependencies(toStderr);
  if (ffmpeg) await ensureFfmpeg(toStderr);
}
