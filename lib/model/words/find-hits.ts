import type { ListedWord, WordList } from "./word-list";

/** A listed word in a text: from its first character to the one after its last, in UTF-16 units. */
export type WordHit = {
  from: number;
  to: number;
  /** As it stands in the text. */
  found: string;
  word: string;
  listId: string;
  listName: string;
  source: string;
  suggestion: string;
};

const letter = String.raw`[\p{L}\p{N}]`;
const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** Full-width letters, digits and signs as plain ones: one unit each, so that positions stay. */
const plain = (text: string) =>
  text.replaceAll(/[！-～]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0));

/**
 * A word as a pattern. Chinese is found anywhere, also with spaces between its characters, which are put
 * there to hide it. Other words stand alone: "secure" holds no "cure". A space is any space or hyphen.
 */
function patternOf(word: string): string {
  const text = plain(word.trim());
  const chars = Array.from(text, (char) =>
    /\s|-/.test(char) ? String.raw`[\s\-‐‑–]+` : escaped(char),
  );
  const first = text[0] ?? "";
  const last = text.at(-1) ?? "";
  const body = isWide.test(text) ? chars.join(String.raw`[ \t　]*`) : chars.join("");
  const before = isWide.test(first) || !/[\p{L}\p{N}]/u.test(first) ? "" : `(?<!${letter})`;
  const after = isWide.test(last) || !/[\p{L}\p{N}]/u.test(last) ? "" : `(?!${letter})`;
  return `${before}${body}${after}`;
}

type Compiled = { pattern: RegExp; except: RegExp | null };

/** A word with the letters that a text must hold for it to be looked for at all. */
type Entry = { listed: ListedWord; list: WordList; key: string; compiled: Compiled | null };

/** The first character of a Chinese word, or the first letters of another up to a space, in small ones. */
function keyOf(word: string): string {
  const text = plain(word.trim()).toLowerCase();
  return isWide.test(text) ? (Array.from(text)[0] ?? "") : (/^[^\s-]+/.exec(text)?.[0] ?? text);
}

const compile = ({ word, except }: ListedWord): Compiled => ({
  pattern: new RegExp(patternOf(word), flags),
  except: except.length > 0 ? new RegExp(except.map(patternOf).join("|"), flags) : null,
});

/** Finds the listed words of a text. */
export type WordFinder = (text: string) => WordHit[];

const flags = "giu";

/**
 * A finder for lists. Lists can be long and texts are looked up while they are typed, so a word becomes a
 * pattern only when a text holds its first letters.
 */
export function wordFinder(lists: readonly WordList[]): WordFinder {
  const entries = lists.flatMap((list) =>
    list.words.map(
      (listed): Entry => ({
        listed,
        list,
        key: keyOf(listed.word),
        compiled: null,
      }),
    ),
  );
  return (text) => {
    const searched = plain(text);
    const small = searched.toLowerCase();
    const hits = entries.flatMap((entry) => {
      if (!small.includes(entry.key)) return [];
      entry.compiled ??= compile(entry.listed);
      return hitsOf(entry, entry.compiled, text, searched);
    });
    return withoutInner(hits);
  };
}

function hitsOf(
  { listed, list }: Entry,
  { pattern, except }: Compiled,
  text: string,
  searched: string,
): WordHit[] {
  const harmless = except
    ? Array.from(searched.matchAll(except), ({ index, 0: found }) => [index, index + found.length])
    : [];
  return Array.from(searched.matchAll(pattern), ({ index: from, 0: { length } }): WordHit => {
    const to = from + length;
    return {
      from,
      to,
      found: text.slice(from, to),
      word: listed.word,
      listId: list.id,
      listName: list.name,
      source: listed.source || list.source,
      suggestion: listed.suggestion,
    };
  }).filter(({ from, to }) => !harmless.some(([start = 0, end = 0]) => start <= from && to <= end));
}

/** In order, and without hits that lie within another: "best in the world" says more than "best". */
function withoutInner(hits: readonly WordHit[]): WordHit[] {
  return hits
    .filter(
      (hit, index) =>
        !hits.some(
          (other, at) =>
            at !== index &&
            other.from <= hit.from &&
            other.to >= hit.to &&
            (other.to - other.from > hit.to - hit.from || at < index),
        ),
    )
    .toSorted((one, other) => one.from - other.from);
}

/** The text with a hit replaced by its suggestion; letters keep the case that begins a sentence. */
export function replaceHit(text: string, { from, to, found, suggestion }: WordHit): string {
  const isCapital = /^\p{Lu}/u.test(found);
  const put = isCapital ? suggestion.slice(0, 1).toUpperCase() + suggestion.slice(1) : suggestion;
  return text.slice(0, from) + put + text.slice(to);
}
