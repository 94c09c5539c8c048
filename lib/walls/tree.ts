import { type Import, readImports } from "./read-imports";

/** A source tree: contents by path from the root. Only code has contents; other files are "". */
export type Tree = ReadonlyMap<string, string>;

/** An import with the file it means; `target` is undefined when nothing stands there. */
export type Arrow = Import & { target: string | undefined };

export const isCode = (file: string) => /\.(tsx?|mts|mjs)$/.test(file);
export const isTest = (file: string) => /\.test\.tsx?$|-for-tests\.tsx?$/.test(file);

const endings = ["", ".ts", ".tsx", ".mts", ".mjs", "/index.ts", "/index.tsx"];

/** The arrows of a file that stay inside the repository; packages are left out. */
export function arrowsOf(tree: Tree, file: string): Arrow[] {
  const arrows: Arrow[] = [];
  for (const each of readImports(tree.get(file) ?? "")) {
    const place = placeOf(file, each.specifier);
    if (place === undefined) continue;
    const target = endings.map((ending) => place + ending).find((path) => tree.has(path));
    arrows.push({ ...each, target });
  }
  return arrows;
}

function placeOf(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith("@/")) return path.slice(2);
  if (!path.startsWith(".")) return undefined;
  const parts = file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The first statement, comments aside: where `"use client"` and `"use server"` stand. */
export function hasDirective(source: string, directive: string): boolean {
  const start = source.replace(/^(\s|\/\/.*|\/\*[^]*?\*\/)+/, "");
  return start.startsWith(`"${directive}"`) || start.startsWith(`'${directive}'`);
}

export function isServerOnly(source: string): boolean {
  return readImports(source).some((each) => each.specifier === "server-only");
}
