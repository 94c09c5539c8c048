import { bareText, distance } from "@/lib/engine/ocr/child/same-text.mjs";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";

/** More texts than the longest film of captions has. */
const mostTexts = 20_000;
const longestWords = 500;
/** A caption is the subtitle burnt in when so little of it differs. */
const sameBelow = 0.2;

/**
 * Subtitles and what was read on the picture, by time. A caption that repeats a subtitle of the same
 * moment is left out, and so is a subtitle that two streams have.
 */
export function joinTexts(
  subtitles: readonly FoundText[],
  read: readonly FoundText[],
): FoundText[] {
  const kept: FoundText[] = [];
  let recent: FoundText[] = [];
  const all = [...subtitles, ...read].toSorted((one, other) => startOf(one) - startOf(other));
  for (const text of all) {
    if (text.words.trim() === "" || kept.length >= mostTexts) continue;
    recent = recent.filter((other) => endOf(other) > startOf(text) - 1);
    const twin = recent.find((other) => isTwin(other, text));
    if (!twin) {
      const whole = { ...text, words: text.words.slice(0, longestWords) };
      kept.push(whole);
      recent.push(whole);
    } else if (twin.source === "ocr" && text.source === "subtitle") {
      kept[kept.indexOf(twin)] = text;
      recent[recent.indexOf(twin)] = text;
    }
  }
  return kept;
}

const startOf = (text: FoundText) => text.fromSeconds ?? 0;
const endOf = (text: FoundText) => text.toSeconds ?? Number.POSITIVE_INFINITY;

function isTwin(one: FoundText, other: FoundText): boolean {
  if (one.source !== "subtitle" && other.source !== "subtitle") return false;
  const common = Math.min(endOf(one), endOf(other)) - Math.max(startOf(one), startOf(other));
  const shorter = Math.min(endOf(one) - startOf(one), endOf(other) - startOf(other));
  if (common < 0.5 * shorter) return false;
  const first = bareText(one.words);
  const second = bareText(other.words);
  return distance(first, second) <= sameBelow * Math.max(first.length, second.length);
}
