import { StopWith } from "./stop-with.mjs";

const wanted = { major: 20, minor: 19 };

/** @param {string} version e.g. `20.20.2` */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > wanted.major || (major === wanted.major && minor >= wanted.minor);
}

/** @param {import("./step.mjs").Say} say */
export function checkNode(say) {
  const { node } = process.versions;
  say(node);
  if (!nodeIsNewEnough(node)) {
    throw new StopWith(
      `Node.js ${node} is too old: ${wanted.major}.${wanted.minor} or newer is needed. Get it from https://nodejs.org`,
    );
  }
}
