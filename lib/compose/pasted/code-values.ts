import JSON5 from "json5";

/**
 * The value after a name in a program: a text, an object, or an expression that only running the
 * program could evaluate. `end` is the offset after the value, as far as it was read.
 */
export type CodeValue = { end: number } & (
  | { kind: "text"; text: string }
  | { kind: "object"; value: unknown }
  | { kind: "unreadable"; code: string }
);

/** Calls around a value that do not change it: `JSON.stringify(`, `json.dumps(`, `tea.String(`. */
const wrapper =
  /\s*(?:(?:await|new)\s+)?(?:JSON\.stringify|json\.dumps|tea\.String|dara\.String|String|Tea\.string)\s*\(/y;
/** `tea.String(String(JSON.stringify(…)))`, and one more. */
const wrappersAtMost = 4;

/** The offset after a match of the sticky `pattern` at `at`; `at` itself when it does not match. */
function behind(pattern: RegExp, code: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(code) ? pattern.lastIndex : at;
}

const snippet = (code: string, from: number) => code.slice(from, from + 60).split("\n")[0] ?? "";

/** Reads the value that begins at `from`. Code is never run. */
export function readCodeValue(code: string, from: number): CodeValue {
  let start = from;
  for (let count = 0; count < wrappersAtMost; count++) start = behind(wrapper, code, start);
  start = behind(/\s*/y, code, start);
  const letter = code[start] ?? "";
  if (letter === "{" || letter === "[") return readObject(code, start);
  const text = readTexts(code, start);
  return text ?? { kind: "unreadable", code: snippet(code, start), end: start };
}

function readObject(code: string, start: number): CodeValue {
  const closing = closingOf(code, start);
  const end = closing ?? code.length;
  const unreadable: CodeValue = { kind: "unreadable", code: snippet(code, start), end };
  if (closing === null) return unreadable;
  // Python's words for the same values.
  const readable = outsideOfTexts(code.slice(start, end), (part) =>
    part
      .replace(/\bTrue\b/g, "true")
      .replace(/\bFalse\b/g, "false")
      .replace(/\bNone\b/g, "null"),
  );
  try {
    return { kind: "object", value: JSON5.parse(readable), end };
  } catch {
    return unreadable;
  }
}

const quotes = ['"', "'", "`"];

/** The offset after the closing quote of the text that begins at `start`. */
function endOfText(code: string, start: number): number | null {
  const quote = code[start] ?? "";
  const triple = code.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  for (let at = start + triple.length; at < code.length; at++) {
    if (code[at] === "\\") at += 1;
    else if (code.startsWith(triple, at)) return at + triple.length;
  }
  return null;
}

/** Applies `change` to `code` outside of its string literals. */
function outsideOfTexts(code: string, change: (part: string) => string): string {
  let changed = "";
  let from = 0;
  for (let at = 0; at < code.length; at++) {
    if (!quotes.includes(code[at] ?? "")) continue;
    const end = endOfText(code, at) ?? code.length;
    changed += change(code.slice(from, at)) + code.slice(at, end);
    from = end;
    at = end - 1;
  }
  return changed + change(code.slice(from));
}

/** The offset after the bracket that closes the bracket at `start`. */
function closingOf(code: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    const letter = code[at] ?? "";
    if (quotes.includes(letter)) {
      const end = endOfText(code, at);
      if (end === null) return null;
      at = end - 1;
    } else if ("{[(".includes(letter)) depth += 1;
    else if ("}])".includes(letter)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

const joint = /\s*(?:\+\s*)?(?=[rRbB]?["'`])/y;
const rawPrefix = /[rRbB](?=["'])/y;

/** One string literal, or several joined by `+` or written side by side, as in long lines. */
function readTexts(code: string, start: number): CodeValue | null {
  const parts: string[] = [];
  let at = start;
  for (let end = start; ; ) {
    const open = behind(rawPrefix, code, at);
    const quote = code[open] ?? "";
    const text = (): CodeValue => ({ kind: "text", text: parts.join(""), end });
    if (!quotes.includes(quote)) return parts.length === 0 ? null : text();
    const closing = endOfText(code, open);
    if (closing === null) return { kind: "unreadable", code: snippet(code, at), end: code.length };
    end = closing;
    const width = code.startsWith(quote.repeat(3), open) && end - open >= 6 ? 3 : 1;
    const inner = code.slice(open + width, end - width);
    const letters = open > at ? inner : unescaped(inner);
    if (letters === null || (quote === "`" && inner.includes("${"))) {
      return { kind: "unreadable", code: snippet(inner, 0), end };
    }
    parts.push(letters);
    at = behind(joint, code, end);
    if (at === end && !quotes.includes(code[at] ?? "") && behind(rawPrefix, code, at) === at) {
      return text();
    }
  }
}

const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "\n": "" };

/** Null when an escape names no character. */
function unescaped(text: string): string | null {
  let isText = true;
  const letters = text.replace(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_all, braced?: string, four?: string, two?: string, letter?: string) => {
      const hex = braced ?? four ?? two;
      if (hex === undefined) return escapes[letter ?? ""] ?? letter ?? "";
      const point = Number.parseInt(hex, 16);
      if (point > 0x10ffff) isText = false;
      return isText ? String.fromCodePoint(point) : "";
    },
  );
  return isText ? letters : null;
}
