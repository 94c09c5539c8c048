import { breaks, graphemesOf, visibleText } from "./visible-text";

/** Width of what a reader counts as one character, in the unit of the lines: pixels or em. */
export type Measure = (grapheme: string) => number;

/** Characters that never start a line. Source: GB/T 15834-2011 and JIS X 4051 (kinsoku), shortened. */
const neverFirst = /[，。、；：？！…—·”’）》〉】」』〕,.;:?!%)\]}»›]/u;
/** Characters that never end a line. */
const neverLast = /[“‘（《〈【「『〔([{«‹$¥￥#]/u;
const wide =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\u{20000}-\u{3134f}]/u;

/**
 * Breaks a text into lines no wider than `maxWidth`: as few as possible, and then as even as
 * possible. Words, also Chinese ones, stay whole unless a word is wider than a line. No line begins
 * with closing or ends with opening punctuation, also where a space is written before it. A line feed breaks; a backslash has no meaning. A
 * line may break at a zero-width space and at a soft hyphen (the hyphen is then drawn), but never at
 * a word joiner or a no-break space. All other invisible characters are removed.
 */
export function wrapText(text: string, maxWidth: number, measure: Measure): string[] {
  return visibleText(text)
    .split("\n")
    .flatMap((paragraph) => wrapParagraph(tidy(paragraph), maxWidth, measure));
}

/** The lines that `wrapText` would give, counted: what is only planned needs no even ones. */
export function countLines(text: string, maxWidth: number, measure: Measure): number {
  return visibleText(text)
    .split("\n")
    .reduce((sum, one) => sum + fill(chunksOf(tidy(one), maxWidth, measure), maxWidth).length, 0);
}

/**
 * Splits a text where a line may end, except at soft hyphens. White space stays at the end of its part;
 * the parts joined are the text.
 */
export function breakableParts(text: string): string[] {
  const parts: string[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = parts.length - 1;
    const before = parts[last]?.slice(-2) ?? "";
    if (before !== "" && clings(before, text.slice(index, index + 2))) parts[last] += segment;
    else parts.push(segment);
  }
  return parts;
}

function clings(before: string, after: string): boolean {
  if (/^[\s\u200b]/.test(after)) return true;
  if (before.endsWith(breaks.may)) return false;
  return !mayBreak(before.replaceAll(plainSpaces, " "), after);
}

/** No-break spaces. U+202F and U+2007 are drawn as U+00A0. */
const keptSpaces = /[\u00a0\u202f\u2007]/g;
const plainSpaces = /[^\S\u00a0]+/g;

function tidy(paragraph: string): string {
  return paragraph.replaceAll(keptSpaces, "\u00a0").trim().replaceAll(plainSpaces, " ");
}

export function textWidth(text: string, measure: Measure): number {
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += measure(grapheme);
  return width;
}

/** A stretch that is never broken. `hyphen`: width of the hyphen that is drawn when a line ends here. */
type Chunk = { text: string; width: number; hyphen: number | null };

function chunksOf(text: string, maxWidth: number, measure: Measure): Chunk[] {
  const hyphen = measure("-");
  return unbreakable(text).flatMap(({ text: chunk, isSoft }) => {
    const parts = splitTooWide(chunk, maxWidth - (isSoft ? hyphen : 0), measure);
    return parts.map((part, index): Chunk => {
      const isLast = index === parts.length - 1;
      return {
        text: part,
        width: textWidth(part, measure),
        hyphen: isSoft && isLast ? hyphen : null,
      };
    });
  });
}

function wrapParagraph(text: string, maxWidth: number, measure: Measure): string[] {
  const chunks = chunksOf(text, maxWidth, measure);
  const greedy = fill(chunks, maxWidth);
  if (greedy.length < 2) return greedy;
  // The narrowest width that needs no additional line gives the most even lines.
  let low = Math.max(...chunks.map((chunk) => chunk.width + (chunk.hyphen ?? 0)));
  let high = maxWidth;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(chunks, middle).length > greedy.length) low = middle;
    else high = middle;
  }
  const even = fill(chunks, high);
  return even.length < 3 ? even : (evenLines(chunks, high, even.length) ?? even);
}

/**
 * Breaks chunks into a number of lines whose squared widths are the least together: three lines or more
 * that are filled from the top may leave a single short word for the last one.
 */
function evenLines(chunks: readonly Chunk[], maxWidth: number, lineCount: number): string[] | null {
  type Broken = { cost: number; lines: readonly string[] };
  let reached = new Map<number, Broken>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= lineCount; line += 1) {
    const next = new Map<number, Broken>();
    for (const [from, before] of reached) {
      for (let to = from + 1; to <= chunks.length; to += 1) {
        const isLast = to === chunks.length;
        const { text, width } = joinLine(chunks.slice(from, to), isLast);
        if (width > maxWidth + 0.01) break;
        if (text === "" || isLast !== (line === lineCount)) continue;
        const cost = before.cost + width * width;
        const known = next.get(to);
        if (!known || cost < known.cost) next.set(to, { cost, lines: [...before.lines, text] });
      }
    }
    reached = next;
  }
  return reached.get(chunks.length)?.lines.slice() ?? null;
}

/** A line of chunks as it is drawn. White space at its ends takes no room. */
function joinLine(chunks: readonly Chunk[], isLast: boolean): { text: string; width: number } {
  const isBlank = ({ text }: Chunk) => text.trim() === "";
  const first = chunks.findIndex((chunk) => !isBlank(chunk));
  const last = chunks.findLastIndex((chunk) => !isBlank(chunk));
  const shown = first < 0 ? [] : chunks.slice(first, last + 1);
  const hyphen = (!isLast && shown.at(-1)?.hyphen) || 0;
  const text = shown.map((chunk) => chunk.text).join("") + (hyphen > 0 ? "-" : "");
  return {
    text: text.replaceAll("\u00a0", " ").trim(),
    width: shown.reduce((sum, chunk) => sum + chunk.width, hyphen),
  };
}

function fill(chunks: readonly Chunk[], maxWidth: number): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  let wasSoft = false;
  const end = () => {
    const whole = wasSoft ? `${line}-` : line;
    if (whole.trim() !== "") lines.push(whole.replaceAll("\u00a0", " ").trim());
  };
  for (const chunk of chunks) {
    const isBlank = chunk.text.trim() === "";
    if (line !== "" && width + chunk.width + (chunk.hyphen ?? 0) > maxWidth + 0.01 && !isBlank) {
      end();
      line = "";
      width = 0;
    }
    if (line === "" && isBlank) continue;
    line += chunk.text;
    width += chunk.width;
    wasSoft = chunk.hyphen !== null;
  }
  wasSoft = false;
  end();
  return lines;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

const mayOrSoft = /([\u200b\u00ad]+)/;

/** Splits a paragraph wherever a line may end: also between Chinese words, but not inside them. */
function unbreakable(text: string): { text: string; isSoft: boolean }[] {
  // Even indices hold text; odd indices hold the break character that follows the text.
  const parts = text.split(mayOrSoft);
  const chunks: { text: string; isSoft: boolean }[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const words = wordsOf(parts[index] ?? "");
    const isSoft = parts[index + 1]?.includes(breaks.soft) ?? false;
    words.forEach((word, at) => {
      chunks.push({ text: word, isSoft: isSoft && at === words.length - 1 });
    });
  }
  return chunks;
}

function wordsOf(text: string): string[] {
  const chunks: string[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = chunks.length - 1;
    const before = chunks[last]?.slice(-2) ?? "";
    if (before === "" || mayBreak(before, text.slice(index, index + 2))) chunks.push(segment);
    // A mark after a space belongs to the word before the space.
    else if (before === " " && last > 0)
      chunks.splice(last - 1, 2, `${chunks[last - 1]} ${segment}`);
    else chunks[last] += segment;
  }
  return chunks.map((chunk) => chunk.replaceAll(breaks.mayNot, "")).filter((chunk) => chunk !== "");
}

const joins = /[\u00a0\u2060]/;
/** What such a mark begins is a word: `.5`, `…and`. */
const beginsWord = /^[.…][\p{L}\p{N}]/u;
/** A clause ends here also without a space, except within a number. */
const clauseEnd = /[,;:]/;

/** Whether a line may end between two texts; of each, the two characters at the border count. */
function mayBreak(before: string, after: string): boolean {
  const [last, next] = [before.slice(-1), after.charAt(0)];
  if (joins.test(last) || joins.test(next)) return false;
  if (neverFirst.test(next)) return last === " " && beginsWord.test(after);
  if (neverLast.test(last) || (last === " " && neverLast.test(before.charAt(0)))) return false;
  if (last === " " || next === " ") return true;
  if (last === "-") return true;
  if (clauseEnd.test(last)) return wide.test(next) || /\p{L}/u.test(next);
  return wide.test(last) || wide.test(next);
}

function splitTooWide(chunk: string, maxWidth: number, measure: Measure): string[] {
  if (textWidth(chunk, measure) <= maxWidth) return [chunk];
  const parts: string[] = [];
  let part = "";
  let width = 0;
  for (const character of graphemesOf(chunk)) {
    const step = measure(character);
    if (part !== "" && width + step > maxWidth) {
      const whole = part;
      const kept = keptLetters(graphemesOf(whole), character).join("");
      part = whole.slice(kept.length);
      width = textWidth(part, measure);
      if (width + step > maxWidth) [part, width] = ["", 0];
      parts.push(part === "" ? whole : kept);
    }
    part += character;
    width += step;
  }
  return [...parts, part];
}

/** The letters of a cut word that stay on their line: a mark that may not stand at the border goes on with its letter. */
function keptLetters(letters: readonly string[], next: string): string[] {
  let count = letters.length;
  const mayEnd = () => {
    const [last, first] = [letters[count - 1] ?? "", letters[count] ?? next];
    return !neverLast.test(last) && !neverFirst.test(first) && first !== " ";
  };
  while (count > 1 && !mayEnd()) count -= 1;
  return letters.slice(0, mayEnd() ? count : letters.length);
}
