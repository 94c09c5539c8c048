import { runInNewContext } from "node:vm";
import { freeNames } from "./free-names";
import {
  child,
  children,
  dottedName,
  fieldName,
  hole,
  identifier,
  type Node,
  parse,
  walk,
} from "./syntax";

/** What a pure room may use beside the language. */
export type Purity = {
  /** Packages that are pure themselves. */
  packages?: readonly string[];
  /** Globals of Node or of the browser. */
  globals?: readonly string[];
};

/** Names of the language that reach outside, run text as code, or depend on the collector. */
const impure = [
  "globalThis console eval WebAssembly Atomics SharedArrayBuffer WeakRef Temporal",
  "FinalizationRegistry",
].flatMap((line) => line.split(" "));
/** What the language brings by itself, without a browser or Node. */
const language = new Set<string>(
  (runInNewContext("Object.getOwnPropertyNames(globalThis)") as string[]).concat(
    "arguments",
    "this",
  ),
);
for (const name of impure) language.delete(name);

/** Types that TypeScript brings for the language. */
const languageTypes = new Set(
  [
    "Record Partial Required Readonly Pick Omit Exclude Extract const NonNullable",
    "Parameters ConstructorParameters ReturnType InstanceType Awaited NoInfer Uppercase",
    "Lowercase Capitalize Uncapitalize PropertyKey ReadonlyArray ReadonlyMap ReadonlySet",
    "ArrayLike PromiseLike Iterable Iterator IterableIterator IteratorResult",
    "IteratorObject ArrayIterator Generator AsyncIterable AsyncIterator AsyncGenerator",
    "TemplateStringsArray RegExpMatchArray RegExpExecArray PropertyDescriptor",
  ].flatMap((line) => line.split(" ")),
);

/** What makes a source file impure: a name of the world around it, a clock, dice, the machine. */
export function* impuritiesOf(file: string, source: string, allowed: Purity): Iterable<string> {
  const program = parse(file, source);
  const globals = new Set(allowed.globals);
  const free = freeNames(program);
  for (const name of free.values) {
    if (!language.has(name) && !globals.has(name)) yield `a pure room uses the global ${name}`;
  }
  for (const name of free.types) {
    const isKnown = language.has(name) || languageTypes.has(name) || globals.has(name);
    if (!isKnown) yield `a pure room uses the global type ${name}`;
  }
  const found = new Set<string>();
  walk(program, (node, parent) => {
    const what = machineRead(node, parent);
    if (what) found.add(`a pure room uses ${what}`);
  });
  yield* found;
}

/** Clock, dice and the settings of the machine, where the language itself has them. */
function machineRead(node: Node, parent: Node): string | undefined {
  const name = identifier(node);
  if (name === "Date" && isUse(node, parent) && !isHandedDate(node, parent)) return "a clock";
  if (name === "Math" && isUse(node, parent) && !isKnownMath(node, parent)) return "dice";
  if (name === "Function" && isUse(node, parent) && fieldName(parent) !== "prototype") {
    return "text as code";
  }
  if (node.type === "MetaProperty" && identifier(child(node, "meta")) === "import") {
    return "import.meta";
  }
  if (node.type === "CallExpression" || node.type === "NewExpression") {
    const given = languageGiven(children(node, "arguments"));
    const callee = child(node, "callee");
    if (/^Intl\.\w+$/.test(dottedName(callee) ?? "") && given === 0)
      return "the machine's language";
    const least = languageMethods[fieldNameOf(callee) ?? ""];
    if (least !== undefined && given < least) return "the machine's language";
  }
  if (node.type === "CallExpression" && fieldNameOf(child(node, "callee")) === "constructor") {
    return "text as code";
  }
  const isZone = node.type === "MemberExpression" && zoneMethods.test(fieldName(node) ?? "");
  return isZone ? "the machine's time zone" : undefined;
}

/** How many arguments say something: an `undefined` leaves the language to the machine. */
function languageGiven(given: readonly Node[]): number {
  const open = given.findIndex((each) => identifier(each) === "undefined");
  return open === -1 ? given.length : open;
}

const fieldNameOf = (node: Node | undefined) =>
  node?.type === "MemberExpression" ? fieldName(node) : undefined;

/** With fewer arguments than these, they speak as the machine is set. */
const languageMethods: Readonly<Record<string, number | undefined>> = {
  localeCompare: 2,
  toLocaleLowerCase: 1,
  toLocaleUpperCase: 1,
  toLocaleString: 1,
  toLocaleDateString: 1,
  toLocaleTimeString: 1,
};
const zoneMethods =
  /^(get(FullYear|Year|Month|Date|Day|Hours|Minutes|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes)|to(Date|Time)String)$/;

/** Names of fields and keys are no uses of a variable. */
function isUse(node: Node, parent: Node): boolean {
  if (parent.type === "MemberExpression") return child(parent, "object") === node;
  if (parent.type === "Property") return child(parent, "value") === node;
  return !/^TS|^Import|^Export|Definition$/.test(parent.type);
}

/** Reading a date that is handed in is no clock. */
function isHandedDate(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case "NewExpression": {
      const [first] = children(parent, "arguments");
      return child(parent, "callee") === node && !!first && first.type !== "SpreadElement";
    }
    case "MemberExpression":
      return ["parse", "UTC"].includes(fieldName(parent) ?? "");
    case "BinaryExpression":
      return parent.operator === "instanceof" && child(parent, "right") === node;
    default:
      return false;
  }
}

function isKnownMath(node: Node, parent: Node): boolean {
  const field = parent.type === "MemberExpression" ? fieldName(parent) : undefined;
  return child(parent, "object") === node && !!field && field !== "random" && field !== hole;
}
