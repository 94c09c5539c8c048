import { findProgram } from "./find-program.mjs";
import { run } from "./run.mjs";

/**
 * How a package is installed on this machine. `command` is absent when this process may not install; then the
 * person gets `line` to type.
 * @typedef {{ line: string, command?: string[][] }} Recipe
 */

/**
 * @param {{ apt: string, brew: string, dnf: string, pacman: string }} names the package's names
 * @returns {Promise<Recipe>}
 */
export async function recipeFor(names) {
  /** @param {string} program */
  const has = (program) => findProgram([program], undefined) !== undefined;
  if (has("apt-get")) {
    const line = `sudo apt-get update && sudo apt-get install -y ${names.apt}`;
    const prefix = await rootPrefix();
    const install = ["apt-get", "install", "-y", "--no-install-recommends", names.apt];
    const command = prefix && [
      [...prefix, "apt-get", "update", "-q"],
      [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", ...install],
    ];
    return command ? { line, command } : { line };
  }
  if (has("brew")) {
    return {
      line: `brew install ${names.brew}`,
      command: [["brew", "install", ...names.brew.split(" ")]],
    };
  }
  if (has("dnf")) return { line: `sudo dnf install -y ${names.dnf}` };
  if (has("pacman")) return { line: `sudo pacman -S ${names.pacman}` };
  return { line: `install ${names.apt} with the package manager of your system` };
}

/**
 * The prefix of commands that need root: nothing for root, `sudo -n` where sudo needs no password, undefined
 * otherwise.
 */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (!findProgram(["sudo"], undefined)) return undefined;
  const { code } = await run("sudo", ["-n", "true"], { deadlineMs: 10_000 });
  return code === 0 ? ["sudo", "-n"] : undefined;
}

/**
 * Runs a recipe. A failing `update` (one unreachable source of many) does not stop the installation.
 * @param {Recipe} recipe
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function follow(recipe) {
  let last = { code: 1, output: "" };
  for (const [program = "", ...args] of recipe.command ?? []) last = await run(program, args);
  return { ok: last.code === 0, output: last.output };
}
