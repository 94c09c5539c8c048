import { type Import, readImports } from "./read-imports";
import { children, hole, parse } from "./syntax";

/** A source tree: contents by path from the root. Only what can import has contents. */
export type Tree = ReadonlyMap<string, string>;

/** An import with the files it means: more than one when a part of its name is open. */
export type Arrow = Import & { targets: readonly string[] };

/** Everything that a file says about what it needs. */
export type Needs = {
  /** What stays inside the repository. An arrow without a target leads nowhere. */
  arrows: readonly Arrow[];
  /** Everything else, as it is written: packages, and names that only the running program knows. */
  outside: readonly Import[];
};

const script = /\.(tsx?|[mc]ts|jsx?|[mc]js)$/;
export const isScript = (file: string) => script.test(file);
/** Files that may import: their contents are read. */
export const isCode = (file: string) => script.test(file) || file.endsWith(".css");
export const isTest = (file: string) => /\.(test|spec)\.[mc]?[jt]sx?$/.test(file);
/** What only tests use: fakes, samples, recorded answers. */
export const isTestTool = (file: string) => /(^|\/)testing\//.test(file);

const read = new WeakMap<Tree, Map<string, Needs>>();

/** What a file needs, of a tree that does not change. Throws when the file cannot be parsed. */
export function needsOf(tree: Tree, file: string): Needs {
  const known = read.get(tree) ?? new Map<string, Needs>();
  read.set(tree, known);
  const before = known.get(file);
  if (before) return before;
  const needs = readNeeds(tree, file);
  known.set(file, needs);
  return needs;
}

function readNeeds(tree: Tree, file: string): Needs {
  const arrows: Arrow[] = [];
  const outside: Import[] = [];
  for (const each of isCode(file) ? readImports(file, tree.get(file) ?? "") : []) {
    const location = locationOf(file, beside(tree, file, each.specifier));
    const targets = location === undefined ? [] : targetsOf(tree, location, each);
    if (targets.length > 0 || (location !== undefined && !each.path))
      arrows.push({ ...each, targets });
    else if (!each.path) outside.push(each);
  }
  return { arrows, outside };
}

/** A style sheet may name another in its own folder without `./`. */
function beside(tree: Tree, file: string, specifier: string): string {
  const isStyle = file.endsWith(".css") && !specifier.startsWith("@/");
  const location = isStyle ? locationOf(file, `./${specifier}`) : undefined;
  return location !== undefined && tree.has(location) ? `./${specifier}` : specifier;
}

const endings = ["", ".ts", ".tsx", ".mts", ".cts", ".mjs", ".js", ".jsx", ".cjs", ".json", ".css"];
const indexes = endings.slice(1).map((ending) => `/index${ending}`);

function targetsOf(tree: Tree, location: string, { path }: Import): string[] {
  if (location.includes(hole)) return path ? openPath(tree, location) : openModule(tree, location);
  // In TypeScript `./a.js` may mean `./a.ts`.
  const source = location.replace(/\.([mc]?)js(x?)$/, ".$1ts$2");
  const names = [
    location,
    source,
    `${source}x`,
    ...[...endings, ...indexes].map((end) => location + end),
  ];
  const target = names.find((name) => tree.has(name));
  return target === undefined ? [] : [target];
}

/** The files that a module name with an open part can mean. */
function openModule(tree: Tree, location: string): string[] {
  const pattern = patternOf(location, ".*", "(\\.\\w+)?");
  return [...tree.keys()].filter((file) => isScript(file) && pattern.test(file));
}

/** A text with an open part is a path only when it ends as code does. */
function openPath(tree: Tree, location: string): string[] {
  if (!isScript(location)) return [];
  const pattern = patternOf(location, "[^/]*", "");
  return [...tree.keys()].filter((file) => pattern.test(file));
}

function patternOf(location: string, open: string, end: string): RegExp {
  const parts = location.split(hole).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(open)}${end}$`);
}

/** The path from the root that a specifier means; undefined for what lies outside. */
function locationOf(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/[?#].*$/, "");
  const isOwn = path.startsWith("@/");
  if (!isOwn && !/^\.\.?(\/|$)/.test(path)) return undefined;
  const parts = isOwn ? [] : file.split("/").slice(0, -1);
  for (const part of path.slice(isOwn ? 2 : 0).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** Whether a file begins with `"use client"` or `"use server"`. */
export function hasDirective(tree: Tree, file: string, directive: string): boolean {
  const source = tree.get(file) ?? "";
  if (!isScript(file) || !source.includes(directive)) return false;
  return children(parse(file, source), "body").some((each) => each.directive === directive);
}
