import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { inRoot, typescript } from "./project.mjs";
import { endWithUs } from "./run.mjs";
import { StopWith } from "./stop-with.mjs";

/**
 * Runs a TypeScript file of `scripts/` in a separate process and passes its output through.
 * @param {string} name e.g. `worker.ts`
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runTypescript(name, args) {
  const file = inRoot("scripts", name);
  if (!existsSync(file)) throw new StopWith(`scripts/${name} does not exist.`);
  const child = spawn(process.execPath, [...typescript, file, ...args], { stdio: "inherit" });
  const forget = endWithUs(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      forget();
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}
