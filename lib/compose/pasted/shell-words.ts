/**
 * Splits a command line as a POSIX shell does, as far as a pasted command needs: quotes, `$'…'`,
 * backslashes, line continuations. Variables and globs are not expanded.
 * @returns the words, or null when a quote is never closed
 */
export function shellWords(line: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  const add = (text: string) => (word = (word ?? "") + text);
  while (at < line.length) {
    const letter = line[at] ?? "";
    const ansi = letter === "$" && line[at + 1] === "'";
    if (ansi || letter === "'" || letter === '"') {
      const quote = ansi ? "ansi" : letter;
      const read = readQuoted(line, at + (ansi ? 2 : 1), quote);
      if (!read) return null;
      add(read.text);
      at = read.end;
    } else if (letter === "\\") {
      const next = line.slice(at + 1).match(/^\r?\n/)?.[0];
      if (next === undefined) add(line[at + 1] ?? "");
      at += 1 + (next?.length ?? 1);
    } else if (/\s/.test(letter)) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
    } else {
      add(letter);
      at += 1;
    }
  }
  if (word !== null) words.push(word);
  return words;
}

const ansiEscapes: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

function readQuoted(
  line: string,
  from: number,
  quote: string,
): { text: string; end: number } | null {
  const closing = quote === "ansi" ? "'" : quote;
  let text = "";
  for (let at = from; at < line.length; at++) {
    const letter = line[at] ?? "";
    if (letter === closing) return { text, end: at + 1 };
    const next = line[at + 1] ?? "";
    if (letter === "\\" && quote === "ansi") {
      text += ansiEscapes[next] ?? next;
      at += 1;
    } else if (letter === "\\" && quote === '"' && '"\\$`\n'.includes(next)) {
      if (next !== "\n") text += next;
      at += 1;
    } else text += letter;
  }
  return null;
}
