import { toPlainEnglish } from "../spoken/english-text";
import { toPlainMandarin } from "../spoken/mandarin-text";
import type { Voice } from "../voices/voices";

/**
 * How long a text takes to say, in syllables: those of its spoken form, so that `¥1,299` counts as seven.
 * At least a half, because nothing is said in no time.
 */
export function spokenWeight(text: string, language: Voice["language"]): number {
  const plain = language === "zh" ? toPlainMandarin(text) : toPlainEnglish(text);
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const vowels = plain.match(/[aeiouy]+(?![^a-z]*$)|[aiouy]+|\b[^aeiouy\W]+\b/gi)?.length ?? 0;
  return Math.max(0.5, han + vowels);
}
