import {
  child,
  children,
  dottedName,
  hole,
  identifier,
  type Node,
  parse,
  textOf,
  walk,
} from "./syntax";

/**
 * One arrow as it is written; a `hole` in a specifier replaces what only the running program knows. Arrows
 * with `typeOnly` vanish in the build, but count. A `path` is a mere text or address: it is an arrow when it
 * names a file.
 */
export type Import = { specifier: string; typeOnly: boolean; path?: true };

/** Functions whose first argument names a module. */
const loaders = new Set([
  "require",
  "require.resolve",
  "module.require",
  "import.meta.resolve",
  "import.meta.glob",
  "process.getBuiltinModule",
  ...["mock", "doMock", "unmock", "doUnmock", "importActual", "importMock"].map((n) => `vi.${n}`),
]);

/**
 * Everything that a source file names as a module: static and dynamic imports, re-exports, type expressions,
 * `require` under any name, mocks, references, worker files, and each text that is a path from the file.
 * Throws when the file cannot be parsed, so that no file is left unchecked.
 */
export function readImports(file: string, source: string): Import[] {
  if (file.endsWith(".css")) return styleImports(source);
  const program = parse(file, source);
  const found = [...commentImports(file, source)];
  const requires = source.includes("createRequire") ? madeRequires(program) : new Set<string>();
  const named = new Set<Node>();
  walk(program, (node, parent) => {
    const name = specifierOf(node, requires);
    if (name) {
      named.add(name);
      found.push({ specifier: nameIn(name, node), typeOnly: isTypeOnly(node) });
    }
    if (named.has(node)) return;
    for (const specifier of pathsOf(node, parent))
      found.push({ specifier, typeOnly: false, path: true });
  });
  return found;
}

/** The expression that names the module which a node brings in. */
function specifierOf(node: Node, requires: ReadonlySet<string>): Node | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return child(node, "source");
    case "TSExternalModuleReference":
      return child(node, "expression");
    case "CallExpression": {
      const callee = child(node, "callee");
      const [first] = children(node, "arguments");
      // `vi.mock(import("./a"))` is seen as the import inside it.
      if (!callee || !first || first.type === "ImportExpression") return undefined;
      const made = callee.type === "MemberExpression" ? child(callee, "object") : callee;
      const isLoader = loaders.has(dottedName(callee) ?? "");
      return isLoader || makesRequire(made) || requires.has(identifier(made) ?? "")
        ? first
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Names that a file gives to `createRequire` and to what it makes. */
function madeRequires(program: Node): Set<string> {
  const makers = new Set(["createRequire"]);
  const made = new Set<string>();
  walk(program, (node) => {
    const local = identifier(child(node, "local") ?? child(node, "id"));
    const isMaker = identifier(child(node, "imported")) === "createRequire";
    if (local && isMaker) makers.add(local);
  });
  walk(program, (node) => {
    const name = identifier(child(node, "id"));
    if (name && makesRequire(child(node, "init"), makers)) made.add(name);
  });
  return made;
}

/** The module's name; where a bundler takes a pattern, its stars are open. */
function nameIn(name: Node, node: Node): string {
  const isPattern = dottedName(child(node, "callee")) === "import.meta.glob";
  return isPattern ? textOf(name).replaceAll(/\*+/g, hole) : textOf(name);
}

/** `createRequire(…)`, also as a method of a module. */
function makesRequire(
  node: Node | undefined,
  makers: ReadonlySet<string> = new Set(["createRequire"]),
): boolean {
  if (node?.type !== "CallExpression") return false;
  const maker = dottedName(child(node, "callee"))?.split(".").at(-1) ?? "";
  return makers.has(maker);
}

function isTypeOnly(node: Node): boolean {
  return node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type";
}

const fromRoot = /^(app|components|e2e|lib|scripts)\/.+\.[mc]?[jt]sx?$/;

/**
 * Texts that are a path from this file, paths that are put together from its folder, and paths from
 * the root that are handed to a function.
 */
function pathsOf(node: Node, parent: Node): string[] {
  if (node.type === "Literal" || node.type === "TemplateLiteral" || isSum(node)) {
    const text = textOf(node);
    const isHanded = parent.type === "CallExpression" || parent.type === "NewExpression";
    if (isHanded && fromRoot.test(text)) return [`@/${text}`];
    return /^(\.\.?|@)\//.test(text) ? [text] : [];
  }
  const given = children(node, "arguments");
  const callee = dottedName(child(node, "callee")) ?? "";
  if (/(^|\.)(join|resolve)$/.test(callee) && given[0] && isHere(given[0])) {
    return [["."].concat(given.slice(1).map(textOf)).join("/")];
  }
  // An address may leave out the `./`.
  if (node.type === "NewExpression" && callee === "URL" && given[0] && given[1]) {
    const text = textOf(given[0]);
    const isBare = dottedName(given[1]) === "import.meta.url" && /^[\w-]/.test(text);
    return isBare ? [`./${text}`] : [];
  }
  return [];
}

const isSum = (node: Node) => node.type === "BinaryExpression" && node.operator === "+";
const isHere = (node: Node) => /^(import\.meta\.dirname|__dirname)$/.test(dottedName(node) ?? "");

/** References of TypeScript, and the types that JavaScript names in comments. */
function* commentImports(file: string, source: string): Iterable<Import> {
  for (const [, kind, specifier = ""] of source.matchAll(
    /^\s*\/\/\/\s*<reference\s+(path|types)\s*=\s*["']([^"']+)["']/gm,
  )) {
    const isPath = kind === "path" && !specifier.startsWith(".");
    yield { specifier: isPath ? `./${specifier}` : specifier, typeOnly: true };
  }
  if (!/\.[mc]?jsx?$/.test(file)) return;
  for (const [comment] of source.matchAll(/\/\*\*[^]*?\*\//g)) {
    for (const [, called, tagged] of comment.matchAll(
      /\bimport\(\s*["']([^"']+)["']\s*\)|@import\b[^"']*\bfrom\s*["']([^"']+)["']/g,
    )) {
      yield { specifier: called ?? tagged ?? hole, typeOnly: true };
    }
  }
}

function styleImports(source: string): Import[] {
  const rules = source.replace(/\/\*[^]*?\*\//g, "");
  const imports = rules.matchAll(
    /@(?:import|plugin|config|reference)\s+(?:url\(\s*)?["']?([^"')\s;]+)/g,
  );
  const addresses = rules.matchAll(/(?:url\(\s*["']?|composes:[^;]*\bfrom\s*["'])(\.[^"')]+)/g);
  return [
    ...[...imports].map(([, specifier = ""]) => ({ specifier, typeOnly: false })),
    ...[...addresses].map(([, specifier = ""]) => ({
      specifier,
      typeOnly: false,
      path: true as const,
    })),
  ];
}
