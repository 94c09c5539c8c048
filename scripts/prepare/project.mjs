import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. Every script works there, wherever it is started. */
export const root = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));

/**
 * A path in the repository.
 * @param {string[]} parts
 */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Where Next keeps its build; `REELPRESS_BUILD_DIR` as in next.config.mjs. */
export const buildFolder = () => inRoot(process.env.REELPRESS_BUILD_DIR ?? ".next");

/** Changes to the root and reads `.env` there; variables that are already set win. */
export function enterProject() {
  process.chdir(root);
  // An old Node has no loadEnvFile; the step that checks Node reports that.
  if (existsSync(".env")) process.loadEnvFile?.(".env");
}

/** Arguments with which plain Node runs the project's TypeScript, including server-only files. */
export const typescript = ["--conditions=react-server", "--import", "tsx"];
