import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

test("every test that docs/security.md names exists", async () => {
  const text = await readFile(path.join(root, "docs", "security.md"), "utf8");
  const named = [...text.matchAll(/`((?:lib|e2e)\/[^`]+\.attack[^`]*)`/g)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(10);
  const missing: string[] = [];
  for (const file of named as string[]) {
    const { dir, base } = path.parse(file);
    const kind = new RegExp(`^${base.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
    const found = await readdir(path.join(root, dir)).catch(() => []);
    if (!found.some((name) => kind.test(name))) missing.push(file);
  }
  expect(missing).toEqual([]);
});
