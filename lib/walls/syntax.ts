import { parseAst } from "vitest/node";

/** A node of the syntax tree: ESTree with TypeScript's own nodes, read by its fields alone. */
export type Node = { readonly type: string; readonly [field: string]: unknown };

/** Replaces in a text what only the running program knows. */
export const hole = "\u{FFFC}";

const parsed = new Map<string, Node>();

/** The syntax tree of a source file. Throws when the file is not valid in its language. */
export function parse(file: string, source: string): Node {
  const ending = file.slice(file.lastIndexOf(".") + 1);
  const lang = ending === "tsx" ? "tsx" : ending.endsWith("ts") ? "ts" : "jsx";
  const key = `${lang} ${ending === "cjs"} ${source}`;
  const known = parsed.get(key);
  if (known) return known;
  const sourceType = ending === "cjs" ? "commonjs" : "module";
  const program = parseAst(source, { lang, sourceType }, file) as unknown as Node;
  parsed.set(key, program);
  return program;
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The node in a field. */
export function child(node: Node, field: string): Node | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** The nodes in a field that is a list, without the gaps of the list. */
export function children(node: Node, field: string): Node[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Everything below a node, one floor down. */
export function* nodesIn(node: Node): Iterable<Node> {
  for (const field in node) {
    const value = node[field];
    if (typeof value !== "object" || value === null) continue;
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) for (const each of value) if (isNode(each)) yield each;
  }
}

/** Visits a node and all below it; `parent` is the node above. */
export function walk(node: Node, visit: (node: Node, parent: Node) => void, parent = node): void {
  visit(node, parent);
  // Millions of nodes: without an iterator.
  for (const field in node) {
    const value = node[field];
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) {
      if (isNode(value)) walk(value, visit, node);
    } else for (const each of value) if (isNode(each)) walk(each, visit, node);
  }
}

/** The name of an identifier. */
export function identifier(node: Node | undefined): string | undefined {
  return node?.type === "Identifier" && typeof node.name === "string" ? node.name : undefined;
}

/** The name of a field: `b` of `a.b` and of `a["b"]`. */
export function fieldName(member: Node): string | undefined {
  const property = child(member, "property");
  return member.computed === true ? property && textOf(property) : identifier(property);
}

/** `vi.mock`, `import.meta.resolve`, `require`: a name and its fields. */
export function dottedName(node: Node | undefined): string | undefined {
  if (node?.type === "MetaProperty") return "import.meta";
  if (node?.type === "MemberExpression") {
    const [object, field] = [dottedName(child(node, "object")), fieldName(node)];
    return object && field && `${object}.${field}`;
  }
  return identifier(node);
}

/** The text that an expression gives, with a `hole` for each part that is not written in it. */
export function textOf(node: Node): string {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : hole;
  if (node.type === "TemplateLiteral") {
    const texts = children(node, "quasis").map((each) => (each.value as { cooked: string }).cooked);
    const parts = children(node, "expressions").map(textOf);
    return texts.map((text, index) => text + (parts[index] ?? "")).join("");
  }
  if (node.type === "BinaryExpression" && node.operator === "+") {
    return ["left", "right"].map((side) => textOf(child(node, side) ?? node)).join("");
  }
  const inner = wrapped.has(node.type) ? child(node, "expression") : undefined;
  return inner ? textOf(inner) : hole;
}

const wrapped = new Set([
  "ParenthesizedExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
]);
