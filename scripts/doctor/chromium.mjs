import { findChromium } from "../prepare/ensure-chromium.mjs";
import { recipeFor } from "../prepare/system-packages.mjs";
import { good, optional } from "./check.mjs";

const names = { apt: "chromium", brew: "--cask chromium", dnf: "chromium", pacman: "chromium" };

export async function chromiumRows() {
  const found = findChromium();
  if (found) return [good("Chromium (for tests)", found)];
  const { line } = await recipeFor(names);
  return [optional("Chromium (for tests)", "not found", `Only npm test needs it: ${line}`)];
}
