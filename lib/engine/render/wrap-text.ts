/** Width of a character in pixels. */
export type Measure = (character: string) => number;

/** Never at the start of a line. Source: GB/T 15834-2011 and JIS X 4051 (kinsoku), shortened. */
const neverFirst = /[，。、；：？！…—·”’）》〉】」』〕,.;:?!%)\]}»›]/u;
/** Never at the end of a line. */
const neverLast = /[“‘（《〈【「『〔([{«‹$¥￥#]/u;
const wide =
  /[\u2e80-\u303f\u3040-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\u{20000}-\u{3134f}]/u;

/**
 * Breaks a text into lines no wider than `maxWidth`, as few as possible and then as even as
 * possible. Words, Chinese ones too, stay whole unless one is wider than a line; no line begins
 * with closing or ends with opening punctuation. `\n` and IMS's `\N` break.
 */
export function wrapText(text: string, maxWidth: number, measure: Measure): string[] {
  return text
    .normalize("NFC")
    .replaceAll(/\\[nN]/g, "\n")
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .flatMap((paragraph) =>
      wrapParagraph(paragraph.trim().replaceAll(/\s+/g, " "), maxWidth, measure),
    );
}

export function textWidth(text: string, measure: Measure): number {
  let width = 0;
  for (const character of text) width += measure(character);
  return width;
}

function wrapParagraph(text: string, maxWidth: number, measure: Measure): string[] {
  const chunks = unbreakable(text).flatMap((chunk) => splitTooWide(chunk, maxWidth, measure));
  const widths = chunks.map((chunk) => textWidth(chunk, measure));
  const greedy = fill(chunks, widths, maxWidth);
  if (greedy.length < 2) return greedy;
  // The narrowest width that needs no more lines gives the most even ones.
  let low = Math.max(...widths);
  let high = maxWidth;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(chunks, widths, middle).length > greedy.length) low = middle;
    else high = middle;
  }
  return fill(chunks, widths, high);
}

function fill(chunks: string[], widths: number[], maxWidth: number): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  chunks.forEach((chunk, index) => {
    const chunkWidth = widths[index] ?? 0;
    if (line !== "" && width + chunkWidth > maxWidth + 0.01 && chunk.trim() !== "") {
      lines.push(line.trim());
      line = "";
      width = 0;
    }
    if (line === "" && chunk.trim() === "") return;
    line += chunk;
    width += chunkWidth;
  });
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Cuts a paragraph at every place where a line may end: also between Chinese words, not in them. */
function unbreakable(text: string): string[] {
  const chunks: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = chunks.length - 1;
    const before = chunks[last]?.at(-1) ?? "";
    if (before !== "" && !mayBreak(before, segment.charAt(0))) chunks[last] += segment;
    else chunks.push(segment);
  }
  return chunks;
}

function mayBreak(before: string, after: string): boolean {
  if (neverFirst.test(after) || neverLast.test(before)) return before === " " || after === " ";
  if (before === " " || after === " ") return true;
  if (before === "-") return true;
  return wide.test(before) || wide.test(after);
}

function splitTooWide(chunk: string, maxWidth: number, measure: Measure): string[] {
  if (textWidth(chunk, measure) <= maxWidth) return [chunk];
  const parts: string[] = [];
  let part = "";
  let width = 0;
  for (const character of chunk) {
    const step = measure(character);
    if (part !== "" && width + step > maxWidth) {
      parts.push(part);
      part = "";
      width = 0;
    }
    part += character;
    width += step;
  }
  return [...parts, part];
}
