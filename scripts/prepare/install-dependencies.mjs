import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { inRoot } from "./project.mjs";
import { run } from "./run.mjs";
import { StopWith } from "./stop-with.mjs";

const stampFile = () => inRoot("node_modules", ".reelpress-install");

/**
 * Installs the packages of package-lock.json when node_modules is missing, or was made from another lock, or
 * for another platform or version of Node.
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
 * Whether npm's own record says that every package has its locked version, because a person ran npm.
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
 * Whether every package of the lock that is not optional is installed in its locked version.
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
 * The command that starts npm. Under `npm start`, npm names its own script, so no `npm` on PATH is needed.
 * @param {string[]} args
 */
function npm(args) {
  const script = process.env.npm_execpath;
  const own = script?.endsWith(".js") && existsSync(script) ? script : undefined;
  return own ? run(process.execPath, [own, ...args]) : run("npm", args);
}
