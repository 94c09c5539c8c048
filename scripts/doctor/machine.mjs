import { accessSync, constants, existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { nodeIsNewEnough } from "../prepare/check-node.mjs";
import { dependencyState } from "../prepare/install-dependencies.mjs";
import { bad, good, optional } from "./check.mjs";

const gib = 1024 ** 3;
/** @param {number} bytes */
const inGib = (bytes) => `${(bytes / gib).toFixed(1)} GiB`;

export async function nodeRows() {
  const { node } = process.versions;
  const row = nodeIsNewEnough(node)
    ? good("Node.js", node)
    : bad("Node.js", node, "Install Node.js 20.19 or newer from https://nodejs.org");
  return [row];
}

export async function dependencyRows() {
  const name = "npm packages";
  const state = await dependencyState();
  return [state === "in place" ? good(name, state) : bad(name, state, "npm ci")];
}

/** Checks for enough memory to render one clip of 1080x1920, or two at the same time. */
export async function memoryRows() {
  const total = os.totalmem();
  const found = `${inGib(total)}, ${os.availableParallelism()} cores`;
  const mend = "Set REELPRESS_LANES=1 to render one clip at a time.";
  if (total < 1.8 * gib) return [bad("Memory", found, `At least 2 GiB are needed. ${mend}`)];
  return [total < 3.5 * gib ? optional("Memory", found, mend) : good("Memory", found)];
}

/** Checks free space and write access of the data folder, or of the folder in which it will be made. */
export async function diskRows() {
  const data = path.resolve(process.env.REELPRESS_DATA || ".data");
  let folder = data;
  while (!existsSync(folder)) folder = path.dirname(folder);
  const elsewhere = "Point REELPRESS_DATA to another folder.";
  const rows = [];
  try {
    accessSync(folder, constants.W_OK);
    rows.push(good("Data folder", data));
  } catch {
    rows.push(bad("Data folder", `${folder} is not writable`, elsewhere));
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${inGib(free)} free`;
  const mend = `Make room on the disk. ${elsewhere}`;
  if (free < 2 * gib) rows.push(bad("Disk", found, mend));
  else if (free < 10 * gib) rows.push(optional("Disk", found, `${mend} A batch needs some GiB.`));
  else rows.push(good("Disk", found));
  return rows;
}
