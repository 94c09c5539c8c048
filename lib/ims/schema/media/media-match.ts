/**
 * The query language of SearchMedia's `Match`: `title = 'x' and (mediaId == 'a' or status in
 * ('2','3')) and utcCreate = ["1","2")`. Source: IMS docs, "Media asset search filter syntax", and
 * for `or`, intervals and open ends the VOD protocol. Full-width signs are not accepted.
 */
export type MatchNode = MatchGroup | MatchCondition;

export type MatchGroup = { kind: "and" | "or"; parts: MatchNode[] };

export type MatchCondition =
  /** `==` is exact; `=` means what the field supports. */
  | { kind: "equals"; field: string; value: string; exact: boolean }
  | { kind: "in"; field: string; values: string[] }
  /** An omitted bound is null. */
  | { kind: "range"; field: string; from: MatchBound | null; to: MatchBound | null };

export type MatchBound = { value: string; inclusive: boolean };

export type MatchReading = { ok: true; node: MatchNode } | { ok: false; message: string };

/** Longer or deeper queries are refused before any work is done. */
const limits = { length: 4096, depth: 20, conditions: 100 } as const;

type Token =
  | { kind: "sign"; text: string; at: number }
  | { kind: "word" | "quoted"; text: string; at: number };

class MatchError extends Error {}

/** `'`- or `"`-quoted, with `\` before a quote or a backslash. */
const tokenPattern = /\s*(?:(==|[=(),[\]])|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.*-]+))/y;

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  let at = 0;
  while (text.slice(at).trim() !== "") {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (!match) throw new MatchError(`cannot be read from "${text.slice(at, at + 20).trim()}" on`);
    const [, sign, double, single, word] = match;
    const quoted = double ?? single;
    if (sign !== undefined) tokens.push({ kind: "sign", text: sign, at });
    else if (quoted !== undefined) {
      tokens.push({ kind: "quoted", text: quoted.replace(/\\(.)/g, "$1"), at });
    } else tokens.push({ kind: "word", text: word ?? "", at });
    at = tokenPattern.lastIndex;
  }
  return tokens;
}

class MatchParser {
  private position = 0;
  private conditions = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): MatchNode {
    const node = this.either(0);
    const rest = this.tokens[this.position];
    if (rest) throw new MatchError(`has "${rest.text}" where and, or, or its end belongs`);
    return node;
  }

  private either(depth: number): MatchNode {
    if (depth > limits.depth) throw new MatchError(`is nested deeper than ${limits.depth} times`);
    return this.list("or", () => this.list("and", () => this.one(depth)));
  }

  private list(kind: "and" | "or", next: () => MatchNode): MatchNode {
    const first = next();
    const parts = [first];
    while (this.takeWord(kind)) parts.push(next());
    return parts.length === 1 ? first : { kind, parts };
  }

  private one(depth: number): MatchNode {
    if (this.takeSign("(")) {
      const inner = this.either(depth + 1);
      this.expect(")");
      return inner;
    }
    this.conditions += 1;
    if (this.conditions > limits.conditions) {
      throw new MatchError(`has more than ${limits.conditions} conditions`);
    }
    return this.condition();
  }

  private condition(): MatchNode {
    const token = this.tokens[this.position];
    if (token?.kind !== "word") throw new MatchError("lacks the name of a field");
    this.position += 1;
    const field = token.text;
    if (this.takeSign("==")) return { kind: "equals", field, value: this.value(), exact: true };
    if (this.takeWord("in")) return { kind: "in", field, values: this.values() };
    if (!this.takeSign("=")) throw new MatchError(`lacks =, == or in behind "${field}"`);
    const opens = this.takeSign("(") ? "(" : this.takeSign("[") ? "[" : null;
    if (opens) return this.range(field, opens === "[");
    return { kind: "equals", field, value: this.value(), exact: false };
  }

  private range(field: string, fromInclusive: boolean): MatchNode {
    const from = this.bound(",");
    this.expect(",");
    const next = this.tokens[this.position];
    const to = next?.text === ")" || next?.text === "]" ? this.bound(next.text) : this.bound("");
    const toInclusive = this.takeSign("]");
    if (!toInclusive) this.expect(")");
    return {
      kind: "range",
      field,
      from: from === null ? null : { value: from, inclusive: fromInclusive },
      to: to === null ? null : { value: to, inclusive: toInclusive },
    };
  }

  /** A value; null when it is empty, or when `sign` follows immediately. */
  private bound(sign: string): string | null {
    const token = this.tokens[this.position];
    if (token?.kind === "sign" && token.text === sign) return null;
    return this.value() || null;
  }

  private values(): string[] {
    this.expect("(");
    const values = [this.value()];
    while (this.takeSign(",")) values.push(this.value());
    this.expect(")");
    return values;
  }

  private value(): string {
    const token = this.tokens[this.position];
    if (!token || token.kind === "sign") {
      throw new MatchError(`lacks a value${token ? ` before "${token.text}"` : " at its end"}`);
    }
    this.position += 1;
    return token.text;
  }

  private takeSign(sign: string): boolean {
    const token = this.tokens[this.position];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.position += 1;
    return true;
  }

  private takeWord(word: string): boolean {
    const token = this.tokens[this.position];
    if (token?.kind !== "word" || token.text.toLowerCase() !== word) return false;
    this.position += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.takeSign(sign)) throw new MatchError(`lacks "${sign}"`);
  }
}

/** Parses a `Match` query. The message of a refusal continues a sentence that begins with "Match". */
export function readMatch(text: string): MatchReading {
  if (text.length > limits.length) {
    return { ok: false, message: `is longer than ${limits.length} characters` };
  }
  try {
    return { ok: true, node: new MatchParser(tokenise(text)).whole() };
  } catch (error) {
    if (error instanceof MatchError) return { ok: false, message: error.message };
    throw error;
  }
}
