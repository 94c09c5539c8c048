import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

/**
 * Bytes of JavaScript that a page may load before it is alive, by route; `*` is any other page. Next and
 * React alone are 130 KB. docs/performance.md says what is wanted; a page that got lighter takes its budget
 * along.
 * @type {Readonly<Record<string, number>>}
 */
export const firstLoadBudgets = {
  "/compose": 330 * 1024,
  "/jobs/[jobId]": 190 * 1024,
  "*": 185 * 1024,
};

/**
 * Compressed bytes of the scripts in the HTML of each page of a build, by route: what Next starts with, and
 * what the page's own components are made of. Polyfills, which no living browser loads, do not count.
 * @param {string} buildFolder
 * @returns {Promise<Map<string, number>>}
 */
export async function firstLoads(buildFolder) {
  const text = await readFile(path.join(buildFolder, "build-manifest.json"), "utf8");
  /** @type {{ rootMainFiles: string[] }} */
  const { rootMainFiles } = JSON.parse(text);
  const app = path.join(buildFolder, "server", "app");
  const files = await readdir(app, { recursive: true });
  /** @type {Map<string, Promise<number>>} */
  const sizes = new Map();
  /** @param {string} file */
  const sizeOf = (file) => {
    const known = sizes.get(file);
    if (known) return known;
    const size = readFile(path.join(buildFolder, file)).then((bytes) => gzipSync(bytes).length);
    sizes.set(file, size);
    return size;
  };
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const file of files.sort()) {
    if (path.basename(file) !== "page_client-reference-manifest.js") continue;
    /** @type {{ __RSC_MANIFEST?: Record<string, { entryJSFiles: Record<string, string[]> }> }} */
    const context = {};
    vm.runInNewContext(
      await readFile(path.join(app, file), "utf8"),
      Object.assign(context, { globalThis: context }),
    );
    for (const [entry, { entryJSFiles }] of Object.entries(context.__RSC_MANIFEST ?? {})) {
      // Next's own pages, for errors, are none of ours.
      if (entry.startsWith("/_")) continue;
      const own = Object.entries(entryJSFiles).filter(([name]) =>
        /\/app\/(.*\/)?(layout|page)$/.test(name),
      );
      const scripts = new Set([...rootMainFiles, ...own.flatMap(([, names]) => names)]);
      const bytes = await Promise.all([...scripts].map(sizeOf));
      found.set(
        entry.replace(/\/?page$/, "") || "/",
        bytes.reduce((sum, each) => sum + each, 0),
      );
    }
  }
  return found;
}

/** @param {string} route */
export const budgetOf = (route) => firstLoadBudgets[route] ?? firstLoadBudgets["*"] ?? 0;
