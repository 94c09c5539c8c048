import { expect, test } from "vitest";
import { messagesByPage, openPaths, pagesOf } from "./page-messages";
import { readProject } from "./read-project";

const tree = await readProject();

/** The table as Biome would write it. */
function written(table: Record<string, string[]>): string {
  const rows = Object.entries(table).map(([route, paths]) => {
    const key = /^\w+$/.test(route) ? route : JSON.stringify(route);
    const texts = paths.map((path) => JSON.stringify(path));
    const line = `  ${key}: [${texts.join(", ")}],`;
    return line.length <= 100
      ? line
      : `  ${key}: [\n${texts.map((text) => `    ${text},\n`).join("")}  ],`;
  });
  return [
    "/**",
    " * The texts that each page can show, and those of the frame around all pages. Written from the imports by",
    " * `npm run page-messages`.",
    " */",
    `export const pageMessages = {\n${rows.join("\n")}\n} as const;`,
    "",
  ].join("\n");
}

test("every page is sent the texts that its components name: `npm run page-messages` writes the table", async () => {
  const table = messagesByPage(tree);
  // A walk that sees nothing finds no text either.
  expect(table.frame).toContain("nav");
  expect(table["/jobs/[jobId]"]).toContain("reviews");
  await expect(written(table)).toMatchFileSnapshot("../i18n/page-messages.ts");
});

test("every page stands inside the texts of its own route", () => {
  const pages = [...pagesOf(tree)];
  expect(pages.length).toBeGreaterThan(5);
  const without = pages.filter(
    ([route, file]) => !tree.get(file)?.includes(`<PageMessages of="${route}">`),
  );
  expect(without).toEqual([]);
});

test("no component names its texts by a path that only the running program knows", () => {
  expect(openPaths(tree)).toEqual([]);
});

test("texts of what is loaded later count; types and server actions bring none", () => {
  const planted = new Map([
    ["app/layout.tsx", 'import "@/components/frame";'],
    ["components/frame.tsx", 'useTranslations("nav");'],
    ["app/page.tsx", 'import type { A } from "@/components/typed"; import "@/components/shown";'],
    [
      "components/shown.tsx",
      'import "./act"; useTranslations("a.b"); useTranslations("nav.deep"); import("./later");',
    ],
    ["components/later.tsx", 'useTranslations("a.b.c"); useTranslations("late");'],
    ["components/typed.tsx", 'useTranslations("typed");'],
    ["components/act.ts", '"use server"; import "./typed";'],
    ["components/open.tsx", "useTranslations(`a.${name}`);"],
  ]);
  expect(messagesByPage(planted)).toEqual({ frame: ["nav"], "/": ["a.b", "late"] });
  expect(openPaths(planted)).toEqual(["components/open.tsx"]);
});
