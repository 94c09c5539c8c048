import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";

/**
 * Finds a program at the path in a variable, or else on PATH.
 * @param {string[]} names in order of preference
 * @param {string | undefined} given a path, or a name on PATH
 * @returns {string | undefined} absolute path
 */
export function findProgram(names, given, searchPath = process.env.PATH ?? "") {
  const wanted = given ? [given] : names;
  for (const name of wanted) {
    if (name.includes(path.sep)) {
      if (isProgram(name)) return path.resolve(name);
      continue;
    }
    const folders = searchPath.split(path.delimiter).filter(Boolean);
    const found = folders.map((folder) => path.join(folder, name)).find(isProgram);
    if (found) return found;
  }
  return undefined;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
