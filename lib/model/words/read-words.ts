import type { ListedWord } from "./word-list";

const heads = /^(word|words|term|词|词语|敏感词|违禁词)$/i;

/**
 * Words from the rows of a text or a table: a word, and behind it, where there are columns, what to write
 * instead and where the rule stands. A head is left out, and so is what comes twice.
 */
export function readWords(rows: readonly (readonly string[])[]): ListedWord[] {
  const found = new Map<string, ListedWord>();
  for (const [index, row] of rows.entries()) {
    const [word = "", suggestion = "", source = ""] = row.map((cell) => cell.trim());
    const isHead = index === 0 && heads.test(word);
    if (word === "" || word.length > 80 || isHead || found.has(word)) continue;
    found.set(word, {
      word,
      suggestion: suggestion.slice(0, 80),
      source: source.slice(0, 200),
      except: [],
    });
  }
  return [...found.values()];
}
