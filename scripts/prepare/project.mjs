import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root; every script works there, wherever it was called from. */
export const root = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Where Next keeps its build; `REELPRESS_BUILD_DIR` as in next.config.mjs. */
export const buildFolder = () => inRoot(process.env.REELPRESS_BUILD_DIR ?? ".next");

/** Goes to the root and reads `.env` there; variables that are set already win. */
export function enterProject() {
  process.chdir(root);
  // An old Node has no loadEnvFile; that it is old is said by the step that looks at it.
  if (existsSync(".env")) process.loadEnvFile?.(".env");
}

/** Arguments that let plain node run the project's TypeScript, server-only files included. */
export const typescript = ["--conditions=react-server", "--import", "tsx"];
