const picture = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}]`;
const element = String.raw`(?:\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|${picture}(?:[\ufe0e\ufe0f]?\p{Emoji_Modifier}|[\ufe0e\ufe0f]\u20e3?|[\u{e0020}-\u{e007e}]+\u{e007f})?)`;

/**
 * What may be one emoji: a sign with its skin tone, selector or tags, a flag of two letters, a
 * keycap, and those that joiners put together. Source: UTS #51, ED-17 to ED-17a. Signs like © and ™
 * are among them: whether one is drawn as a letter or as a picture is for `wantsPicture`.
 */
const sequence = new RegExp(`(${element}(?:\\u200d${element})*)`, "gu");

/** A piece of a text: what may be one emoji, or all that stands between two. */
export type EmojiPart = { kind: "emoji" | "letters"; text: string };

/** Cuts a text at its emoji. Joined, the parts are the text; none is empty. */
export function emojiParts(text: string): EmojiPart[] {
  return text
    .split(sequence)
    .map((part, place): EmojiPart => ({ kind: place % 2 === 1 ? "emoji" : "letters", text: part }))
    .filter((part) => part.text !== "");
}

/**
 * Whether a sequence asks to be a picture: by a selector, by more than one part, or since it is a
 * picture wherever nothing else is asked (UTS #51, Emoji_Presentation). Others are letters where a
 * font has them.
 */
export function wantsPicture(emoji: string): boolean {
  if (emoji.endsWith("\ufe0e")) return false;
  return /^\p{Emoji_Presentation}|^\p{Regional_Indicator}{2}|\ufe0f|\u20e3|.\p{Emoji_Modifier}|\u200d/u.test(
    emoji,
  );
}
