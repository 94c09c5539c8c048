import { withoutInvisible } from "@/lib/lettering/visible-text";
import { toPlainEnglish } from "./spoken/english-text";
import { readEnglish } from "./spoken/read-english";
import { readMandarin } from "./spoken/read-mandarin";
import type { Voice } from "./voices/voices";

const anythingToSay = /[\p{L}\p{N}]/u;
const letterOutside: Record<Voice["language"], RegExp> = {
  en: /(?![\p{Script=Latin}\p{Script=Common}])\p{L}/u,
  zh: /(?![\p{Script=Han}\p{Script=Latin}\p{Script=Common}])\p{L}/u,
};

/** Whether a text has a letter or a digit: punctuation and emoji alone make no sound. */
export function hasSomethingToSay(text: string): boolean {
  return anythingToSay.test(text);
}

/** Whether a text has anything left to speak in the letters that the voice reads. */
export function isSayable(text: string, voice: Voice): boolean {
  return voice.language === "zh" ? hasSomethingToSay(text) : /[a-z0-9]/i.test(toPlainEnglish(text));
}

/**
 * The first letter that a voice cannot say, or null. An English voice silently skips Chinese, so a
 * text with any Chinese needs a Mandarin voice, which also speaks Latin words and digits.
 */
export function unsayableLetter(text: string, voice: Voice): string | null {
  const read = voice.language === "zh" ? readMandarin : readEnglish;
  // Signs written with a letter (μm) are spoken as words.
  return letterOutside[voice.language].exec(read(withoutInvisible(text)))?.[0] ?? null;
}
