const picture = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}]`;
const element = String.raw`(?:\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|${picture}(?:[\ufe0e\ufe0f]?\p{Emoji_Modifier}|[\ufe0e\ufe0f]\u20e3?|[\u{e0020}-\u{e007e}]+\u{e007f})?)`;

/**
 * A possible emoji: a sign with its skin tone, selector or tags, a flag of two letters, a keycap, or
 * several of these connected by joiners. Source: UTS #51, ED-17 to ED-17a. Signs like © and ™ match
 * too; `wantsPicture` decides whether a sign is drawn as a letter or as a picture.
 */
const sequence = new RegExp(`(${element}(?:\\u200d${element})*)`, "gu");

/** A part of a text: a possible emoji, or the letters between two of them. */
export type EmojiPart = { kind: "emoji" | "letters"; text: string };

/** Splits a text at its emoji. No part is empty, and the joined parts are the text. */
export function emojiParts(text: string): EmojiPart[] {
  return text
    .split(sequence)
    .map((part, index): EmojiPart => ({ kind: index % 2 === 1 ? "emoji" : "letters", text: part }))
    .filter((part) => part.text !== "");
}

/**
 * Whether a sequence must be drawn as a picture: because of a selector, because it has more than one
 * part, or because it is a picture by default (UTS #51, Emoji_Presentation). Other sequences are drawn
 * as letters if a font has them.
 */
export function wantsPicture(emoji: string): boolean {
  if (emoji.endsWith("\ufe0e")) return false;
  return /^\p{Emoji_Presentation}|^\p{Regional_Indicator}{2}|\ufe0f|\u20e3|.\p{Emoji_Modifier}|\u200d/u.test(
    emoji,
  );
}
