import { isBuiltin } from "node:module";
import { hole } from "./syntax";

/** The packages that package.json names. */
export type Packages = { production: ReadonlySet<string>; development: ReadonlySet<string> };

type Manifest = Record<"dependencies" | "devDependencies", Record<string, string> | undefined>;

export function packagesOf(manifest: string): Packages {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest) as Manifest;
  const [production, development] = [dependencies, devDependencies].map(
    (each) => new Set(Object.keys(each)),
  );
  return { production: production ?? new Set(), development: development ?? new Set() };
}

/** `@a/b` of `@a/b/c`; undefined when the specifier names no package. */
export function packageOf(specifier: string): string | undefined {
  const name = /^(@[\w.-]+\/)?[a-z\d][\w.-]*/i.exec(specifier)?.[0];
  if (name === undefined) return undefined;
  const rest = specifier.slice(name.length);
  return rest === "" || rest.startsWith("/") ? name : undefined;
}

export const isOfNode = (specifier: string) =>
  specifier.startsWith("node:") || isBuiltin(specifier);

/** Whether only the running program knows what is loaded. */
export const isBlind = (specifier: string) =>
  specifier.includes(hole) && packageOf(specifier) === undefined;
