import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

async function pages(): Promise<string[]> {
  const docs = await readdir(path.join(root, "docs"), { recursive: true });
  const inDocs = docs.filter((file) => file.endsWith(".md")).map((file) => path.join("docs", file));
  return ["README.md", "CONTRIBUTING.md", ...inDocs];
}

/** Links to files of the project, relative to the linking file. */
async function linksOf(page: string): Promise<string[]> {
  const text = await readFile(path.join(root, page), "utf8");
  const all = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  const inside = all.filter((link) => !/^(https?:|mailto:|#)/.test(link));
  return inside.map((link) => path.join(path.dirname(page), link.replace(/#.*$/, "")));
}

test("every link in README, CONTRIBUTING and docs leads to a file", async () => {
  const dead: string[] = [];
  let count = 0;
  for (const page of await pages()) {
    for (const link of await linksOf(page)) {
      count += 1;
      if (!existsSync(path.join(root, link))) dead.push(`${page}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(40);
});

test("docs/README.md lists every page of docs", async () => {
  const listed = await linksOf("docs/README.md");
  const all = (await pages()).filter(
    (page) => /^docs\/[^/]+\.md$/.test(page) && page !== "docs/README.md",
  );
  expect(all.filter((page) => !listed.includes(page))).toEqual([]);
});
