import JSON5 from "json5";
import { readCodeValue } from "./code-values";
import { shellWords } from "./shell-words";

/** The parameters of a batch request, each as JSON text. */
export const pastedNames = [
  "InputConfig",
  "EditingConfig",
  "OutputConfig",
  "TemplateConfig",
  "UserData",
] as const;
export type PastedName = (typeof pastedNames)[number];
export type PastedTexts = Partial<Record<PastedName, string>>;

/**
 * `unknown`: nothing in it looks like a batch request. `incomplete`: InputConfig or OutputConfig is
 * missing (`what` names it). `broken`: the value of `what` is not readable; `detail` shows where.
 */
export type Pasted =
  | { ok: true; texts: PastedTexts }
  | { ok: false; reason: "unknown" | "incomplete" | "broken"; what: string; detail: string };

/** `InputConfig`, `inputConfig`, `input_config`, `input-config` are one name. */
const plain = (name: string) => name.replace(/[-_]/g, "").toLowerCase();
const byPlainName = new Map(pastedNames.map((name) => [plain(name), name]));

class Broken extends Error {
  constructor(
    readonly what: string,
    readonly detail: string,
  ) {
    super(what);
  }
}

/**
 * Reads a batch request out of what a person pastes: its JSON, an HTTP query or form body, a call of
 * the `aliyun` command line, or the lines of a program with the SDK in JavaScript, Python, Java, Go.
 * No code is run: values that only a program can tell are refused by name.
 */
export function readPasted(pasted: string): Pasted {
  try {
    const texts = fromJson(pasted) ?? fromCommand(pasted) ?? fromQuery(pasted) ?? fromCode(pasted);
    if (!texts) return { ok: false, reason: "unknown", what: "", detail: "" };
    for (const name of ["InputConfig", "OutputConfig"] as const) {
      if (texts[name] === undefined)
        return { ok: false, reason: "incomplete", what: name, detail: "" };
    }
    return { ok: true, texts };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { ok: false, reason: "broken", what: error.what, detail: error.detail };
  }
}

/** The text of one parameter: JSON text stays as it is, an object becomes JSON text. */
function toText(name: PastedName, value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") return JSON.stringify(value);
  try {
    JSON.parse(value);
    return value;
  } catch (error) {
    throw new Broken(name, error instanceof Error ? error.message : "");
  }
}

function collect(pairs: Iterable<readonly [string, unknown]>): PastedTexts | null {
  const texts: PastedTexts = {};
  for (const [key, value] of pairs) {
    const name = byPlainName.get(plain(key));
    const text = name && toText(name, value);
    if (name && text !== undefined) texts[name] = text;
  }
  return Object.keys(texts).length > 0 ? texts : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A request as an object; also wrapped: `{"request":{…}}`, `{"query":{…},"body":{…}}`. */
function fromJson(pasted: string): PastedTexts | null {
  for (const parse of [JSON.parse, JSON5.parse]) {
    try {
      const value: unknown = parse(pasted);
      return isRecord(value) ? fromRecord(value, 0) : null;
    } catch {
      // Not in this notation.
    }
  }
  return null;
}

function fromRecord(record: Record<string, unknown>, depth: number): PastedTexts | null {
  const found = collect(Object.entries(record)) ?? {};
  if (depth < 3) {
    for (const inner of Object.values(record)) {
      if (isRecord(inner)) Object.assign(found, { ...fromRecord(inner, depth + 1), ...found });
    }
  }
  if ("MediaGroupArray" in record && depth === 0) {
    return { ...found, InputConfig: JSON.stringify(record) };
  }
  return Object.keys(found).length > 0 ? found : null;
}

/** `aliyun ice SubmitBatchMediaProducingJob --InputConfig '{…}'`, in either style of names. */
function fromCommand(pasted: string): PastedTexts | null {
  if (!/^\s*(?:\$\s+)?(?:\S*\/)?aliyun\s/.test(pasted)) return null;
  const words = shellWords(pasted);
  if (!words) throw new Broken("aliyun", "'");
  const pairs = words.flatMap((word, index): [string, unknown][] => {
    const [, name = "", inline] = /^--([A-Za-z-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    return name ? [[name, inline ?? words[index + 1]]] : [];
  });
  return collect(pairs);
}

/** `…?Action=…&InputConfig=%7B…`, a form body, or both of a `curl` call. */
function fromQuery(pasted: string): PastedTexts | null {
  const runs = pasted.match(/[^\s'"]*(?:Input|Output)Config=%[57]B[^\s'"]*/gi) ?? [];
  const pairs = runs.flatMap((run) => [
    ...new URLSearchParams(run.slice(run.lastIndexOf("?") + 1)),
  ]);
  return collect(pairs);
}

/** A name, then `:` or `=`, or a setter's `(`, then the value. */
const mention =
  /(?:["']?\b((?:input|editing|output|template)_?config|user_?data)\b["']?\s*[:=]|\.set((?:Input|Editing|Output|Template)Config|UserData)\s*\()\s*/gi;

function fromCode(pasted: string): PastedTexts | null {
  const pairs: [string, unknown][] = [];
  let unreadable: Broken | null = null;
  for (const found of pasted.matchAll(mention)) {
    const name = found[1] ?? found[2] ?? "";
    const value = readCodeValue(pasted, found.index + found[0].length);
    if (value.kind === "text") pairs.push([name, value.text]);
    else if (value.kind === "object") pairs.push([name, value.value]);
    else unreadable ??= new Broken(byPlainName.get(plain(name)) ?? name, value.code);
  }
  const texts = collect(pairs);
  // A parameter that is mentioned twice, once readably, is fine: `inputConfig: inputConfig`.
  if (unreadable && !(unreadable.what in (texts ?? {}))) throw unreadable;
  return texts;
}
