import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { budgetOf, firstLoads } from "./first-load.mjs";

test("a page's first load is what Next starts with, the frame's scripts and its own, each once", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "first-load-"));
  try {
    const sizes = { next: 3_000, frame: 2_000, list: 1_000, later: 50_000, error: 9_000 };
    await mkdir(path.join(folder, "static"), { recursive: true });
    for (const [name, bytes] of Object.entries(sizes)) {
      // What cannot be compressed keeps its size.
      await writeFile(path.join(folder, "static", `${name}.js`), randomBytes(bytes));
    }
    const page = async (route: string, scripts: string[]) => {
      const where = path.join(folder, "server", "app", route);
      await mkdir(where, { recursive: true });
      const entryJSFiles = {
        "[project]/app/layout": ["static/frame.js"],
        "[project]/app/error": ["static/error.js"],
        [`[project]/app${route}/page`]: scripts.map((name) => `static/${name}.js`),
      };
      await writeFile(
        path.join(where, "page_client-reference-manifest.js"),
        `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\n` +
          `globalThis.__RSC_MANIFEST["${route}/page"] = ${JSON.stringify({ entryJSFiles })};`,
      );
    };
    await page("", ["frame"]);
    await page("/jobs/[jobId]", ["frame", "list"]);
    await page("/_not-found", ["later"]);
    await writeFile(
      path.join(folder, "build-manifest.json"),
      JSON.stringify({ rootMainFiles: ["static/next.js"], polyfillFiles: ["static/later.js"] }),
    );
    const found = await firstLoads(folder);
    expect([...found.keys()].sort()).toEqual(["/", "/jobs/[jobId]"]);
    // Each file has a few bytes around it when it is compressed.
    expect(Math.round((found.get("/") ?? 0) / 1_000)).toBe(5);
    expect(Math.round((found.get("/jobs/[jobId]") ?? 0) / 1_000)).toBe(6);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the composer may load more than the other pages", () => {
  expect(budgetOf("/compose")).toBeGreaterThan(budgetOf("/jobs/[jobId]"));
  expect(budgetOf("/jobs/[jobId]")).toBeGreaterThan(130 * 1024);
});
