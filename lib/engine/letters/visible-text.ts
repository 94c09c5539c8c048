import { emojiParts } from "./emoji";

/** Ends of lines, as Unicode counts them (UAX #14: BK, CR, LF, NL). */
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** A byte order mark within a text is an old word joiner. */
const oldJoiner = /\ufeff/g;
/**
 * What is neither drawn nor asks for a break: controls, marks of direction, fillers, annotations,
 * and the joiners, selectors and tags that belong to no emoji.
 */
const neverSeen =
  /(?![\n\u00ad\u200b\u2060])[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Invitations and bans to break a line, which draw nothing themselves. For `wrapText`. */
export const breaks = { soft: "\u00ad", may: "\u200b", mayNot: "\u2060" } as const;
const anyBreak = /[\u00ad\u200b\u2060]/g;

/**
 * A text as it is drawn: one line feed for each end of a line, composed (NFC), without the
 * characters that nobody sees. Those of `breaks` are still in it.
 */
export function visibleText(text: string): string {
  const lines = text
    .replaceAll(lineEnds, "\n")
    .replaceAll("\t", " ")
    .replaceAll(oldJoiner, breaks.mayNot);
  return emojiParts(lines)
    .map((part) => (part.kind === "emoji" ? part.text : part.text.replaceAll(neverSeen, "")))
    .join("")
    .normalize("NFC");
}

/** A text without any character that nobody sees: what a voice reads. */
export function withoutInvisible(text: string): string {
  return visibleText(text.replaceAll(anyBreak, "").replaceAll(oldJoiner, ""));
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Plain letters stand alone: most texts are made of nothing else, and need no looking up. */
const alone = /^[\u0020-\u007e\u3001-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/;

/** What a reader counts as one character: a letter with its marks, an emoji with all its parts. */
export function graphemesOf(text: string): string[] {
  if (alone.test(text)) return Array.from(text);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
