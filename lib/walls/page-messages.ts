import { child, children, dottedName, hole, parse, textOf, walk } from "./syntax";
import { hasDirective, isScript, isTest, needsOf, type Tree } from "./tree";

/** Reads a text's path from the code: `compose.wall` of `useTranslations("compose.wall")`. */
const hook = "useTranslations";

/** The files around every page: their texts are sent with the frame. */
const isAroundPages = (file: string) =>
  /^app\/(.*\/)?(layout|template|error|global-error|not-found|loading|default)\.tsx$/.test(file);

/** The pages of a tree by their routes: `/jobs/[jobId]` for `app/jobs/[jobId]/page.tsx`. */
export function pagesOf(tree: Tree): ReadonlyMap<string, string> {
  const pages = [...tree.keys()].filter((file) => /^app\/(.*\/)?page\.tsx$/.test(file));
  return new Map(
    pages.sort().map((file) => [`/${file.slice("app/".length, -"page.tsx".length - 1)}`, file]),
  );
}

/**
 * The paths of the texts that each page can show, by route, and those of the frame around all pages: all
 * that its components name, also those that are loaded later. A path inside another one is left out, and so
 * is what the frame has.
 */
export function messagesByPage(tree: Tree): Record<string, string[]> {
  const frame = pathsOf(tree, [...tree.keys()].filter(isAroundPages));
  const pages = [...pagesOf(tree)].map(([route, file]): [string, string[]] => [
    route,
    pathsOf(tree, [file]).filter((path) => !frame.some((other) => holds(other, path))),
  ]);
  return { frame, ...Object.fromEntries(pages) };
}

/** Texts whose path only the running program would know, as "file: line of code". */
export function openPaths(tree: Tree): string[] {
  const found = [...tree.keys()].filter((file) => isScript(file) && !isTest(file));
  return found.filter((file) => namedIn(tree, file).some((path) => path.includes(hole)));
}

const holds = (outer: string, path: string) => path === outer || path.startsWith(`${outer}.`);

function pathsOf(tree: Tree, starts: readonly string[]): string[] {
  const seen = new Set(starts);
  const paths = new Set<string>();
  // A set that grows is walked to its end.
  for (const file of seen) {
    for (const path of namedIn(tree, file)) paths.add(path);
    for (const { targets, typeOnly, path } of needsOf(tree, file).arrows) {
      for (const target of typeOnly || path ? [] : targets) {
        if (isScript(target) && !hasDirective(tree, target, "use server")) seen.add(target);
      }
    }
  }
  const all = [...paths].sort();
  return all.filter((path) => !all.some((other) => other !== path && holds(other, path)));
}

function namedIn(tree: Tree, file: string): string[] {
  const source = tree.get(file) ?? "";
  if (!source.includes(hook)) return [];
  const paths: string[] = [];
  walk(parse(file, source), (node) => {
    if (node.type !== "CallExpression" || dottedName(child(node, "callee")) !== hook) return;
    const [name] = children(node, "arguments");
    paths.push(name ? textOf(name) : hole);
  });
  return paths;
}
