/** The languages that a text can be in, as the first part of a BCP 47 tag. */
export const textLanguages = [
  "zh",
  "en",
  "ja",
  "ko",
  "es",
  "fr",
  "de",
  "pt",
  "it",
  "nl",
  "pl",
  "tr",
  "id",
  "ms",
  "vi",
  "th",
  "ru",
  "ar",
  "hi",
] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** The first that is found decides: Japanese is written with Chinese characters, too. */
const scripts: readonly (readonly [TextLanguage, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
  ["th", /\p{Script=Thai}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["ru", /\p{Script=Cyrillic}/u],
  // Letters of no other language that is written so.
  ["vi", /[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
  ["en", /\p{L}/u],
];

/**
 * The language of a text by its letters; null where it has none, as in "50 %", which fits every language. A
 * text with any Chinese character is Chinese, as for the choice of a voice. Languages with Latin letters
 * cannot be told apart in a few words, and count as English until a person says otherwise.
 */
export const detectLanguage = (text: string): TextLanguage | null =>
  scripts.find(([, letters]) => letters.test(text))?.[0] ?? null;

/** What a person said of texts; the language of others is detected. */
export type SaidLanguages = readonly { Text: string; Language: TextLanguage }[];

export const languageOf = (text: string, said: SaidLanguages = []): TextLanguage | null =>
  said.find(({ Text }) => Text.trim() === text.trim())?.Language ?? detectLanguage(text);

/** Whether texts may stand together: in one language, or one of them in none. */
export const fitTogether = (one: TextLanguage | null, other: TextLanguage | null): boolean =>
  one === null || other === null || one === other;
