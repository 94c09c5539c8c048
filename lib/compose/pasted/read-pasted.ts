import JSON5 from "json5";
import { findUnfit, sayPath, sayUnfit } from "@/lib/base/pure/fit-value";
import { operationOfInput, submitOperations } from "@/lib/ims/contract/submit-operations";
import type { OwnJobType } from "@/lib/ims/schema/config/every-input";
import { readCodeValue } from "./code-values";
import { bracketDepth, pastedLimits } from "./pasted-limits";
import { shellWords } from "./shell-words";

/** The parameters of a batch request, each as JSON text. */
const pastedNames = [
  "InputConfig",
  "EditingConfig",
  "OutputConfig",
  "TemplateConfig",
  "UserData",
] as const;
export type PastedName = (typeof pastedNames)[number];
/** `JobType`: the type of the jobs of its operation, where that is one of its own. */
export type PastedTexts = Partial<Record<PastedName, string>> & { JobType?: OwnJobType };

/**
 * `unknown`: nothing in it looks like a batch request. `incomplete`: InputConfig or OutputConfig is
 * missing (`what` names it). `broken`: the value of `what` is not readable; `detail` shows where.
 * `long`, `deep`: longer, or more deeply nested, than any request.
 */
export type Pasted =
  | { ok: true; texts: PastedTexts }
  | { ok: false; reason: PastedReason; what: string; detail: string };
type PastedReason = "unknown" | "incomplete" | "broken" | "long" | "deep";

/** Treats `InputConfig`, `inputConfig`, `input_config` and `input-config` as the same name. */
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
 * No code is run: values that only running the program could evaluate are refused by name. The time
 * grows at most linearly with the length of the text, whatever the text is.
 */
export function readPasted(pasted: string): Pasted {
  const nothing = { what: "", detail: "" };
  if (pasted.length > pastedLimits.characters) return { ok: false, reason: "long", ...nothing };
  if (bracketDepth(pasted) > pastedLimits.brackets)
    return { ok: false, reason: "deep", ...nothing };
  try {
    const texts = fromJson(pasted) ?? fromCommand(pasted) ?? fromQuery(pasted) ?? fromCode(pasted);
    if (!texts) return { ok: false, reason: "unknown", ...nothing };
    for (const name of ["InputConfig", "OutputConfig"] as const) {
      if (texts[name] === undefined)
        return { ok: false, reason: "incomplete", what: name, detail: "" };
    }
    const JobType = jobTypeOf(pasted, texts);
    return { ok: true, texts: JobType ? { ...texts, JobType } : texts };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { ok: false, reason: "broken", what: error.what, detail: error.detail };
  }
}

/**
 * The type of the jobs of the operation that is meant: by its name in what was pasted, in any notation
 * (`SubmitSportsHighlightsJob`, `submit_sports_highlights_job`), else by what the input holds.
 */
function jobTypeOf(pasted: string, texts: PastedTexts): OwnJobType | undefined {
  const [, named] =
    /submit[-_]?(sports[-_]?highlights|screen[-_]?media[-_]?highlights|batch[-_]?media[-_]?producing)[-_]?job/i.exec(
      pasted,
    ) ?? [];
  const name = named?.replace(/[-_]/g, "").toLowerCase();
  if (name === "sportshighlights") return "Sports_Highlights";
  if (name === "screenmediahighlights") return "Screen_Media_Highlights";
  if (name) return undefined;
  const input: unknown = JSON.parse(texts.InputConfig ?? "null");
  return submitOperations[operationOfInput(input)].jobType ?? undefined;
}

/** One parameter as JSON text: a text is returned unchanged, an object is serialized. */
function toText(name: PastedName, value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const content = typeof value === "string" ? parsed(name, value) : value;
  const unfit = findUnfit(content);
  if (unfit) throw new Broken(name, `${sayPath(unfit.path)}: ${sayUnfit(unfit.reason)}`);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function parsed(name: PastedName, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Broken(name, error instanceof Error ? error.message.slice(0, 200) : "");
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

/**
 * Reads a request written as an object, also wrapped: `{"request":{…}}`,
 * `{"query":{…},"body":{…}}`.
 */
function fromJson(pasted: string): PastedTexts | null {
  for (const parse of [JSON.parse, JSON5.parse]) {
    let value: unknown;
    try {
      value = parse(pasted);
    } catch {
      // The text is not in this notation; the others are tried next.
      continue;
    }
    return isRecord(value) ? fromRecord(value, 0) : null;
  }
  return null;
}

/** Keys by which a bare `InputConfig` is known. */
const inputKeys = ["MediaGroupArray", "SportsCategory", "HighlightStrategy"];

function fromRecord(record: Record<string, unknown>, depth: number): PastedTexts | null {
  const found = collect(Object.entries(record)) ?? {};
  if (depth < 3) {
    for (const inner of Object.values(record)) {
      if (isRecord(inner)) Object.assign(found, { ...fromRecord(inner, depth + 1), ...found });
    }
  }
  if (inputKeys.some((key) => key in record) && depth === 0) {
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
  // Splits into runs first and searches each run once. A single pattern would retry a run from
  // every letter.
  const runs = pasted.split(/[\s'"]+/).filter((run) => /(?:Input|Output)Config=%[57]B/i.test(run));
  const pairs = runs.flatMap((run) => [
    ...new URLSearchParams(run.slice(run.lastIndexOf("?") + 1)),
  ]);
  return collect(pairs);
}

/** Matches a name and the `:`, `=` or setter's `(` before its value. */
const mention =
  /(?:["']?\b((?:input|editing|output|template)_?config|user_?data)\b["']?\s*[:=]|\.set((?:Input|Editing|Output|Template)Config|UserData)\s*\()\s*/gi;

function fromCode(pasted: string): PastedTexts | null {
  const pairs: [string, unknown][] = [];
  let unreadable: Broken | null = null;
  let readUntil = 0;
  let left = pastedLimits.readings * pasted.length;
  for (const found of pasted.matchAll(mention)) {
    // Matches inside a value that was already read belong to that value.
    if (found.index < readUntil || left <= 0) continue;
    const name = found[1] ?? found[2] ?? "";
    const from = found.index + found[0].length;
    const value = readCodeValue(pasted, from);
    left -= value.end - from;
    if (value.kind === "unreadable") {
      unreadable ??= new Broken(byPlainName.get(plain(name)) ?? name, value.code);
      continue;
    }
    readUntil = value.end;
    pairs.push([name, value.kind === "text" ? value.text : value.value]);
  }
  const texts = collect(pairs);
  // A parameter may occur twice when one occurrence is readable: `inputConfig: inputConfig`.
  if (unreadable && !(unreadable.what in (texts ?? {}))) throw unreadable;
  return texts;
}
