import { freeNames } from "./free-names";
import { packageOf } from "./packages";
import { parse } from "./syntax";
import { hasDirective, isScript, needsOf, type Tree } from "./tree";

/**
 * What a browser can run. The files that a client component imports, directly or through others, may import
 * nothing else: `pg`, `kysely`, `sharp` and `next/headers` need a server.
 */
const browserModules: ReadonlySet<string> = new Set(
  [
    "react react-dom next/link next/navigation use-intl clsx zod json5",
    "@tanstack/react-query react-hook-form @hookform/resolvers client-only @dnd-kit/core",
    "@dnd-kit/sortable lucide-react radix-ui sonner client-zip papaparse read-excel-file tus-js-client @cantoo/pdf-lib",
  ].flatMap((line) => line.split(" ")),
);

/** What of the server a client component brings into the browser; a server action ends the way. */
export function* serverThingsReached(tree: Tree, start: string): Iterable<string> {
  const seen = new Set([start]);
  const open: string[][] = [[start]];
  for (let way = open.pop(); way; way = open.pop()) {
    const file = way.at(-1) ?? start;
    const { arrows, outside } = needsOf(tree, file);
    for (const name of globalsOfNode(tree, file)) {
      yield `brings ${[...way, name].join(" -> ")} into the browser`;
    }
    for (const { specifier, typeOnly } of outside) {
      if (typeOnly || browserModules.has(specifier)) continue;
      if (browserModules.has(packageOf(specifier) ?? "")) continue;
      yield `brings ${[...way, specifier].join(" -> ")} into the browser`;
    }
    for (const { targets, typeOnly } of arrows) {
      for (const target of typeOnly ? [] : targets) {
        if (seen.has(target)) continue;
        seen.add(target);
        if (!hasDirective(tree, target, "use server")) open.push([...way, target]);
      }
    }
  }
}

const nodeNames = "Buffer process global require module __dirname __filename setImmediate".split(
  " ",
);

const found = new WeakMap<Tree, Map<string, readonly string[]>>();

/** Globals that Node has and no browser; a file is looked at once for all who bring it along. */
function globalsOfNode(tree: Tree, file: string): readonly string[] {
  const known = found.get(tree) ?? new Map<string, readonly string[]>();
  found.set(tree, known);
  const before = known.get(file);
  if (before) return before;
  const source = tree.get(file) ?? "";
  const mentions = isScript(file) && nodeNames.some((name) => source.includes(name));
  const free = mentions ? freeNames(parse(file, source)).values : new Set<string>();
  const names = nodeNames.filter((name) => free.has(name));
  known.set(file, names);
  return names;
}
