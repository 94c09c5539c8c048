import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { inRoot } from "./project.mjs";
import { run } from "./run.mjs";
import { StopWith } from "./stop-with.mjs";

const stampFile = () => inRoot("node_modules", ".reelpress-install");

/**
 * Installs what package-lock.json says when node_modules is missing, was made from another lock,
 * or for another platform or Node.
 * @param {import("./step.mjs").Say} say
 */
export async function installDependencies(say) {
  const lock = await readFile(inRoot("package-lock.json"), "utf8");
  if ((await dependencyState()) === "in place") {
    say("in place");
    return writeFile(stampFile(), stampOf(lock));
  }
  say("npm ci, this takes a minute or two …");
  const how = await install();
  await writeFile(stampFile(), stampOf(lock));
  say(how);
}

/** @returns {Promise<"in place" | "missing" | "stale">} */
export async function dependencyState() {
  if (!existsSync(inRoot("node_modules"))) return "missing";
  const lock = await readFile(inRoot("package-lock.json"), "utf8");
  const stamp = await readFile(stampFile(), "utf8").catch(() => "");
  return stamp === stampOf(lock) || (await installedByHand(lock)) ? "in place" : "stale";
}

/** @param {string} lock */
function stampOf(lock) {
  const digest = createHash("sha256").update(lock).digest("hex");
  return `${digest} ${process.platform}-${process.arch} node ${process.versions.modules}\n`;
}

/**
 * Somebody ran npm: its own record says that each package has the locked version.
 * @param {string} lockText
 */
async function installedByHand(lockText) {
  if (existsSync(stampFile())) return false;
  const record = await readFile(inRoot("node_modules", ".package-lock.json"), "utf8").catch(
    () => undefined,
  );
  return record !== undefined && sameVersions(JSON.parse(lockText), JSON.parse(record));
}

/**
 * True when every package of the lock that is not optional is installed in its version.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string }> }} record
 */
export function sameVersions(lock, record) {
  return Object.entries(lock.packages).every(
    ([location, entry]) =>
      location === "" || entry.optional || record.packages[location]?.version === entry.version,
  );
}

async function install() {
  const flags = ["--include=dev", "--no-audit", "--no-fund"];
  const clean = await npm(["ci", ...flags]);
  if (clean.code === 0) return "installed with npm ci";
  const lockUnusable = /EUSAGE|in sync/.test(clean.output);
  const loose = lockUnusable ? await npm(["install", "--no-save", ...flags]) : clean;
  if (loose.code === 0) {
    console.warn(
      "\n  package-lock.json does not fit package.json: installed with npm install, so versions may differ.\n  To mend it: npm install && node scripts/lockfile.mjs",
    );
    return "installed with npm install";
  }
  const lastLines = loose.output.trim().split("\n").slice(-25).join("\n");
  throw new StopWith(`The dependencies could not be installed. npm said:\n\n${lastLines}`);
}

/**
 * Under `npm start` npm names its own script, which works where no `npm` is on PATH.
 * @param {string[]} args
 */
function npm(args) {
  const script = process.env.npm_execpath;
  const own = script?.endsWith(".js") && existsSync(script) ? script : undefined;
  return own ? run(process.execPath, [own, ...args]) : run("npm", args);
}
