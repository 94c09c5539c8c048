import { child, children, identifier, isNode, type Node, nodesIn } from "./syntax";

/** Names that a file uses and does not make: what it takes from the world around it. */
export type FreeNames = { values: ReadonlySet<string>; types: ReadonlySet<string> };

type Scope = { values: Set<string>; types: Set<string>; above: Scope | undefined };

/** The free names of a source file. What it only `declare`s is free: it is taken from outside. */
export function freeNames(program: Node): FreeNames {
  const free = { values: new Set<string>(), types: new Set<string>() };
  const use = (kind: "values" | "types", name: string | undefined, from: Scope) => {
    if (name === undefined) return;
    for (let scope: Scope | undefined = from; scope; scope = scope.above) {
      if (scope[kind].has(name)) return;
    }
    free[kind].add(name);
  };

  const visit = (node: Node, outer: Scope): void => {
    const scope = opensScope(node) ? scopeOf(node, outer) : outer;
    switch (node.type) {
      case "Identifier":
        use("values", identifier(node), scope);
        break;
      case "JSXIdentifier":
        if (/^[A-Z]/.test(String(node.name))) use("values", String(node.name), scope);
        return;
      case "TSTypeReference":
      case "TSInterfaceHeritage":
      case "TSClassImplements":
        use("types", firstName(child(node, "typeName") ?? child(node, "expression")), scope);
        break;
      case "TSTypeQuery":
        use("values", firstName(child(node, "exprName")), scope);
        break;
    }
    const silent = silentFields(node);
    for (const field in node) {
      if (silent.includes(field)) continue;
      const value = node[field];
      for (const each of Array.isArray(value) ? value : [value]) {
        if (isNode(each)) visit(each, scope);
      }
    }
  };
  visit(program, { values: new Set(), types: new Set(), above: undefined });
  return free;
}

/** The leftmost name: `NodeJS` of `NodeJS.Timeout`. */
function firstName(node: Node | undefined): string | undefined {
  if (node?.type === "TSQualifiedName") return firstName(child(node, "left"));
  if (node?.type === "MemberExpression") return firstName(child(node, "object"));
  return identifier(node);
}

/** Fields that hold a name which is no use of a variable. */
function silentFields(node: Node): readonly string[] {
  switch (node.type) {
    case "MemberExpression":
      return node.computed ? [] : ["property"];
    case "Property":
    case "PropertyDefinition":
    case "AccessorProperty":
    case "MethodDefinition":
    case "TSAbstractMethodDefinition":
    case "TSAbstractPropertyDefinition":
    case "TSPropertySignature":
    case "TSMethodSignature":
      return node.computed ? [] : ["key"];
    case "ImportDeclaration":
      return ["specifiers", "attributes"];
    case "ExportNamedDeclaration":
      return node.source ? ["specifiers", "attributes"] : [];
    case "ExportAllDeclaration":
      return ["exported", "attributes"];
    case "ExportSpecifier":
      return ["exported"];
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "TSNamedTupleMember":
      return ["label"];
    case "MetaProperty":
      return ["meta", "property"];
    case "TSTypeReference":
      return ["typeName"];
    case "TSInterfaceHeritage":
    case "TSClassImplements":
      return ["expression"];
    case "TSTypeQuery":
      return ["exprName"];
    case "TSImportType":
      return ["qualifier"];
    case "TSTypePredicate":
      return ["parameterName"];
    case "TSTypeParameter":
      return ["name"];
    case "TSMappedType":
      return ["key"];
    case "TSEnumMember":
    case "TSModuleDeclaration":
      return ["id"];
    case "TSIndexSignature":
      return ["parameters"];
    default:
      return declares(node) ? ["id"] : [];
  }
}

const declares = (node: Node) =>
  /^(Function|Class|TSDeclareFunction|TSTypeAlias|TSInterface|TSEnum|TSImportEquals)/.test(
    node.type,
  );

const scopes =
  /^(Program|BlockStatement|StaticBlock|TSModuleBlock|For\w*Statement|SwitchStatement|CatchClause|Function\w+|ArrowFunctionExpression|Class(Declaration|Expression)|TS(InterfaceDeclaration|TypeAliasDeclaration|MappedType|ConditionalType|EnumDeclaration|FunctionType|ConstructorType|DeclareFunction|EmptyBodyFunctionExpression|MethodSignature|CallSignatureDeclaration|ConstructSignatureDeclaration))$/;
const opensScope = (node: Node) => scopes.test(node.type);

function scopeOf(node: Node, above: Scope): Scope {
  const scope: Scope = { values: new Set(), types: new Set(), above };
  const add = (kind: "values" | "types", names: Iterable<string | undefined>) => {
    for (const name of names) if (name !== undefined) scope[kind].add(name);
  };
  const isFunction = /Function|Method|Signature|ConstructorType/.test(node.type);
  if (isFunction) add("values", ["this", "arguments", ...children(node, "params").flatMap(bound)]);
  if (node.type.endsWith("Expression")) add("values", [identifier(child(node, "id"))]);
  if (node.type.startsWith("Class")) {
    add("types", [identifier(child(node, "id"))]);
    add("values", [identifier(child(node, "id"))]);
  }
  const parameters = child(node, "typeParameters");
  if (parameters) {
    add(
      "types",
      children(parameters, "params").map((each) => identifier(child(each, "name"))),
    );
  }
  if (node.type === "TSMappedType") add("types", [identifier(child(node, "key"))]);
  if (node.type === "TSConditionalType") add("types", inferred(child(node, "extendsType")));
  if (node.type === "CatchClause") add("values", bound(child(node, "param")));
  if (node.type === "TSEnumDeclaration") {
    const members = children(child(node, "body") ?? node, "members");
    add(
      "values",
      members.map((each) => identifier(child(each, "id"))),
    );
  }
  const statements = [
    ...children(node, "body"),
    ...children(node, "cases").flatMap((each) => children(each, "consequent")),
    ...["init", "left"].flatMap((field) => child(node, field) ?? []),
  ];
  for (const statement of statements) {
    const made = declaredBy(statement);
    add("values", made.values);
    add("types", made.types);
  }
  return scope;
}

function* namesOfInfer(node: Node): Iterable<string | undefined> {
  if (node.type === "TSInferType") {
    yield identifier(child(child(node, "typeParameter") ?? node, "name"));
  }
  for (const each of nodesIn(node)) yield* namesOfInfer(each);
}
const inferred = (node: Node | undefined) => (node ? namesOfInfer(node) : []);

type Names = { values: (string | undefined)[]; types: (string | undefined)[] };

/** The names that a statement declares in its scope. */
function declaredBy(statement: Node): Names {
  const none: Names = { values: [], types: [] };
  if (statement.declare === true) return none;
  const id = identifier(child(statement, "id"));
  switch (statement.type) {
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration": {
      const declaration = child(statement, "declaration");
      return declaration ? declaredBy(declaration) : none;
    }
    case "ImportDeclaration": {
      const names = children(statement, "specifiers").map((each) =>
        identifier(child(each, "local")),
      );
      return { values: names, types: names };
    }
    case "VariableDeclaration":
      return {
        values: children(statement, "declarations").flatMap((each) => bound(child(each, "id"))),
        types: [],
      };
    case "FunctionDeclaration":
      return { values: [id], types: [] };
    case "TSTypeAliasDeclaration":
    case "TSInterfaceDeclaration":
      return { values: [], types: [id] };
    case "ClassDeclaration":
    case "TSEnumDeclaration":
    case "TSImportEqualsDeclaration":
    case "TSModuleDeclaration":
      return { values: [id], types: [id] };
    default:
      return none;
  }
}

/** The names that a pattern binds: `a`, `b` and `c` of `{ a, x: [b], ...c }`. */
function bound(pattern: Node | undefined): (string | undefined)[] {
  switch (pattern?.type) {
    case "Identifier":
      return [identifier(pattern)];
    case "ObjectPattern":
      return children(pattern, "properties").flatMap((each) =>
        bound(each.type === "Property" ? child(each, "value") : child(each, "argument")),
      );
    case "ArrayPattern":
      return children(pattern, "elements").flatMap(bound);
    case "AssignmentPattern":
      return bound(child(pattern, "left"));
    case "RestElement":
      return bound(child(pattern, "argument"));
    case "TSParameterProperty":
      return bound(child(pattern, "parameter"));
    default:
      return [];
  }
}
