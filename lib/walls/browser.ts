import { packageOf } from "./packages";
import { hasDirective, needsOf, type Tree } from "./tree";

/**
 * What a browser can run. A file that a client component brings along may import nothing else:
 * `pg`, `kysely`, `sharp`, `next/headers` need a server.
 */
const browserModules: ReadonlySet<string> = new Set(
  [
    "react react-dom next/link next/navigation use-intl clsx zod json5",
    "@tanstack/react-query react-hook-form @hookform/resolvers client-only @dnd-kit/core",
    "@dnd-kit/sortable lucide-react radix-ui sonner client-zip papaparse tus-js-client",
  ].flatMap((line) => line.split(" ")),
);

/** What of the server a client component brings into the browser; a server action ends the way. */
export function* serverThingsReached(tree: Tree, start: string): Iterable<string> {
  const seen = new Set([start]);
  const open: string[][] = [[start]];
  for (let way = open.pop(); way; way = open.pop()) {
    const { arrows, outside } = needsOf(tree, way.at(-1) ?? start);
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
