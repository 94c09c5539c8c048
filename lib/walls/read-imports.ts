/** One arrow as it is written. `typeOnly` ones vanish in the build, but count as arrows. */
export type Import = { specifier: string; typeOnly: boolean };

const from = /(?:\b(import|export)(\s+type)?\s+(?:[\w*{][^'"`;]*?)?)?\bfrom\s*["']([^"'\n]+)["']/g;
const others = [
  /\bimport\s*["']([^"'\n]+)["']/g,
  /\bimport\s*\(\s*["'`]([^"'`\n]+)["'`]/g,
  /\brequire(?:\.resolve)?\s*\(\s*["'`]([^"'`\n]+)["'`]/g,
  /\bnew\s+URL\(\s*["'`](\.[^"'`\n]+\.[mc]?[jt]sx?)["'`]\s*,\s*import\.meta\.url/g,
];

/**
 * Everything a source file names as a module: static and dynamic imports, re-exports, `require`,
 * worker files. Comments are read too: an import in a comment is rare, and a wall that a stray
 * quote can blind is worse.
 */
export function readImports(source: string): Import[] {
  const found: Import[] = [];
  for (const match of source.matchAll(from)) {
    // `import type, { a } from` takes a default export of that name: not a type import.
    const typeOnly = match[2] !== undefined && !/^\w+\s+type\s*(,|from\b)/.test(match[0]);
    found.push({ specifier: match[3] ?? "", typeOnly });
  }
  for (const pattern of others) {
    for (const match of source.matchAll(pattern)) {
      found.push({ specifier: match[1] ?? "", typeOnly: false });
    }
  }
  return found;
}
