import type { FoundText } from "./media-analysis";

const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const latin = /\p{Script=Latin}/gu;

const countOf = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/**
 * The language of a text by its letters alone: Chinese characters, or Latin ones. A text in French is
 * "en" here; a Japanese text is known by its kana. One Chinese character says as much as three letters.
 */
export function scriptOf(text: string): FoundText["language"] {
  if (kana.test(text)) return "other";
  const chinese = countOf(text, han);
  const english = countOf(text, latin);
  if (chinese === 0 && english === 0) return "other";
  return chinese * 3 >= english ? "zh" : "en";
}
