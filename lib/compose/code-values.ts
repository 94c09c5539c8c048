import JSON5 from "json5";

/** What stands after a name in a program: a text, an object, or something only a program can tell. */
export type CodeValue =
  | { kind: "text"; text: string }
  | { kind: "object"; value: unknown }
  | { kind: "unreadable"; code: string };

/** Calls around a value that do not change it: `JSON.stringify(`, `json.dumps(`, `tea.String(`. */
const wrapper =
  /^(?:await\s+|new\s+)?(?:JSON\.stringify|json\.dumps|tea\.String|dara\.String|String|Tea\.string)\s*\(\s*/;

/** Reads the value that begins at `from`. Code is never run. */
export function readCodeValue(code: string, from: number): CodeValue {
  const start = from + (/^\s*/.exec(code.slice(from))?.[0].length ?? 0);
  const inside = wrapper.exec(code.slice(start));
  if (inside) return readCodeValue(code, start + inside[0].length);
  const letter = code[start] ?? "";
  if (letter === "{" || letter === "[") return readObject(code, start);
  const text = readTexts(code, start);
  return text ?? { kind: "unreadable", code: code.slice(start, start + 60).split("\n")[0] ?? "" };
}

function readObject(code: string, start: number): CodeValue {
  const end = closingOf(code, start);
  const literal = code.slice(start, end ?? undefined);
  // Python's words for the same values.
  const readable = outsideOfTexts(literal, (part) =>
    part
      .replace(/\bTrue\b/g, "true")
      .replace(/\bFalse\b/g, "false")
      .replace(/\bNone\b/g, "null"),
  );
  try {
    return { kind: "object", value: JSON5.parse(readable) };
  } catch {
    return { kind: "unreadable", code: literal.slice(0, 60) };
  }
}

const quotes = ['"', "'", "`"];

/** Where the text that begins at `start` ends: behind its closing quote. */
function endOfText(code: string, start: number): number | null {
  const quote = code[start] ?? "";
  const triple = code.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  for (let at = start + triple.length; at < code.length; at++) {
    if (code[at] === "\\") at += 1;
    else if (code.startsWith(triple, at)) return at + triple.length;
  }
  return null;
}

/** Applies `change` to all of `code` that is not inside a text. */
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

/** Behind the bracket that closes the one at `start`. */
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

/** One text, or several joined by `+` or by standing side by side, as long lines are written. */
function readTexts(code: string, start: number): CodeValue | null {
  let text = "";
  let at = start;
  for (let count = 0; ; count++) {
    const raw = /^[rRbB](?=["'])/.exec(code.slice(at, at + 2)) !== null;
    const open = at + (raw ? 1 : 0);
    const quote = code[open] ?? "";
    if (!quotes.includes(quote)) return count === 0 ? null : { kind: "text", text };
    const end = endOfText(code, open);
    if (end === null) return { kind: "unreadable", code: code.slice(at, at + 60) };
    const width = code.startsWith(quote.repeat(3), open) && end - open >= 6 ? 3 : 1;
    const inner = code.slice(open + width, end - width);
    if (quote === "`" && inner.includes("${"))
      return { kind: "unreadable", code: inner.slice(0, 60) };
    text += raw ? inner : unescaped(inner);
    const joint = /^\s*(?:\+\s*)?(?=[rRbB]?["'`])/.exec(code.slice(end));
    if (!joint) return { kind: "text", text };
    at = end + joint[0].length;
  }
}

const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "\n": "" };

const unescaped = (text: string): string =>
  text.replace(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_all, braced?: string, four?: string, two?: string, letter?: string) => {
      const hex = braced ?? four ?? two;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return escapes[letter ?? ""] ?? letter ?? "";
    },
  );
