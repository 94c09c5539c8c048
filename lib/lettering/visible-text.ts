import { emojiParts } from "./emoji";

/** Line ends as Unicode defines them (UAX #14: BK, CR, LF, NL). */
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** A byte order mark within a text is the older form of a word joiner. */
const oldJoiner = /\ufeff/g;
/**
 * Characters that are never drawn and do not affect line breaks: controls, direction marks, fillers,
 * annotations, and joiners, selectors and tags outside of emoji.
 */
const neverSeen =
  /(?![\n\u00ad\u200b\u2060])[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Invisible characters that allow or forbid a line break, for `wrapText`. */
export const breaks = { soft: "\u00ad", may: "\u200b", mayNot: "\u2060" } as const;
const anyBreak = /[\u00ad\u200b\u2060]/g;

/**
 * A text as it is drawn: with one line feed for each line end, composed (NFC), without invisible
 * characters except those of `breaks`.
 */
export function visibleText(text: string): string {
  const clean = cleanOnce(text);
  // What is taken out can bring parts of an emoji together that were none before.
  return clean === text ? text : visibleText(clean);
}

function cleanOnce(text: string): string {
  const lines = text
    .replaceAll(lineEnds, "\n")
    .replaceAll("\t", " ")
    .replaceAll(oldJoiner, breaks.mayNot);
  return emojiParts(lines)
    .map((part) => (part.kind === "emoji" ? part.text : part.text.replaceAll(neverSeen, "")))
    .join("")
    .normalize("NFC");
}

/** A text without any invisible characters, as a voice reads it. */
export function withoutInvisible(text: string): string {
  return visibleText(text.replaceAll(anyBreak, "").replaceAll(oldJoiner, ""));
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters that are always a grapheme by themselves: most texts hold no others and need no segmenter. */
const alone = /^[\u0020-\u007e\u3001-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Splits a text into graphemes: a letter with its marks, or an emoji with all its parts, is one. */
export function graphemesOf(text: string): string[] {
  if (alone.test(text)) return Array.from(text);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
