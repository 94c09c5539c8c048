import { findProgram } from "./find-program.mjs";
import { StopWith } from "./stop-with.mjs";
import { follow, recipeFor } from "./system-packages.mjs";

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const onMac = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const names = { apt: "chromium", brew: "--cask chromium", dnf: "chromium", pacman: "chromium" };

/** @returns {string | undefined} the browser's path */
export function findChromium(environment = process.env) {
  const given = environment.CHROMIUM_PATH;
  const candidates = process.platform === "darwin" ? [...programs, ...onMac] : programs;
  return findProgram(candidates, given, environment.PATH);
}

/**
 * Finds the browser for the browser tests, or installs it. Stops with the command to type where it cannot be
 * installed.
 * @param {import("./step.mjs").Say} say
 * @returns {Promise<string>} its path
 */
export async function ensureChromium(say) {
  if (!findChromium() && process.env.CHROMIUM_PATH) {
    throw new StopWith("CHROMIUM_PATH points to no program. Correct or remove it.");
  }
  const found = findChromium() ?? (await installChromium(say));
  say(found);
  return found;
}

/** @param {import("./step.mjs").Say} say @returns {Promise<string>} its path */
async function installChromium(say) {
  const recipe = await recipeFor(names);
  if (recipe.command) {
    say("installing Chromium …");
    await follow(recipe);
  }
  const found = findChromium();
  if (found) return found;
  throw new StopWith(
    `The browser tests need Chromium. Install it and start again:\n\n  ${recipe.line}\n\nor set CHROMIUM_PATH.`,
  );
}
