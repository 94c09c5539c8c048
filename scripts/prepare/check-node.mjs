import { StopWith } from "./stop-with.mjs";

const wanted = [20, 19];

/** @param {string} version e.g. `20.20.2` */
export function nodeIsNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
}

export function checkNode(say) {
  const { node } = process.versions;
  say(node);
  if (!nodeIsNewEnough(node)) {
    throw new StopWith(
      `Node.js ${node} is too old: ${wanted.join(".")} or newer is needed. Get it from https://nodejs.org`,
    );
  }
}
