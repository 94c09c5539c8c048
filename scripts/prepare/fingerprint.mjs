import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "./project.mjs";

/** The sources of a build. Tests and documents are not among them. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const notBuilt = /\.test\.tsx?$|\/testing\/|\.md$/;

/**
 * A hash of the names and contents of all sources of a build.
 * @param {(...parts: string[]) => string} at makes a path in the project
 */
export async function sourceFingerprint(at = inRoot) {
  const hash = createHash("sha256");
  hash.update(`node ${process.versions.modules}\n`);
  for (const source of sources) {
    if (!existsSync(at(source))) continue;
    for (const file of await filesIn(at(source))) {
      if (notBuilt.test(file)) continue;
      const content = createHash("sha256")
        .update(await readFile(file))
        .digest("hex");
      hash.update(`${path.relative(at(), file)} ${content}\n`);
    }
  }
  return hash.digest("hex");
}

/** @param {string} target @returns {Promise<string[]>} */
async function filesIn(target) {
  if (!(await stat(target)).isDirectory()) return [target];
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
