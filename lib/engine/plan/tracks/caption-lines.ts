import { graphemesOf } from "@/lib/engine/letters/visible-text";
import { breakableParts } from "@/lib/engine/letters/wrap-text";
import { lineCount, textEm } from "../words/measure-text";
import { shareOut } from "../arithmetic/share-frames";

/** A caption with its times in frames of the clip. */
export type Caption = { text: string; from: number; to: number };

const mostLines = 2;
/** How far from an even cut a break after a comma may lie, as a share of the even length. */
const clauseBonus = 0.4;
const clauseEnd = /[，、；：—,;:]["”’』」）)]*\s*$/u;

/** Rough speaking time in syllables: a Chinese character is one, a Latin letter about a third. */
function spokenWeight(text: string): number {
  let weight = 0;
  for (const char of text) {
    if (/\p{Script=Han}/u.test(char)) weight += 1;
    else if (/\p{N}/u.test(char)) weight += 0.9;
    else if (/\p{L}/u.test(char)) weight += 0.35;
    else if (/[，、；：—,;:]/u.test(char)) weight += 0.8;
  }
  return Math.max(weight, 0.5);
}

/** How many parts of a text go before the cut: near an even share, after a comma when one is near. */
function bestCut(parts: readonly string[], lineEm: number): number {
  const total = textEm(parts.join(""));
  const captions = Math.max(2, Math.ceil(lineCount(parts.join(""), lineEm) / mostLines));
  const ideal = total / captions;
  let best = 1;
  let bestCost = Number.POSITIVE_INFINITY;
  let head = "";
  for (let cut = 1; cut < parts.length; cut += 1) {
    head += parts[cut - 1] ?? "";
    const em = textEm(head);
    const cost = Math.abs(em - ideal) - (clauseEnd.test(head) ? clauseBonus * ideal : 0);
    if (cost >= bestCost) continue;
    if (cut > 1 && lineCount(head, lineEm) > mostLines) break;
    bestCost = cost;
    best = cut;
  }
  return best;
}

/**
 * Cuts a sentence into texts of at most two lines. Joined, they are the sentence, except for spaces
 * at the cuts. A word longer than two lines is cut inside the word.
 */
export function cutCaption(sentence: string, lineEm: number): string[] {
  const text = sentence.trim();
  if (lineCount(text, lineEm) <= mostLines) return [text];
  const words = breakableParts(text);
  const parts = words.length > 1 ? words : graphemesOf(text);
  if (parts.length < 2) return [text];
  const cut = bestCut(parts, lineEm);
  const head = parts.slice(0, cut).join("").trim();
  const tail = parts.slice(cut).join("");
  return [...cutCaption(head, lineEm), ...cutCaption(tail, lineEm)].filter((one) => one !== "");
}

export type CaptionCutter = typeof cutCaption;

/** A cutter that remembers its results, because the outputs of a batch repeat the same sentences. */
export function rememberCuts(): CaptionCutter {
  const known = new Map<string, string[]>();
  return (sentence, lineEm) => {
    const key = `${lineEm} ${sentence}`;
    const texts = known.get(key) ?? cutCaption(sentence, lineEm);
    known.set(key, texts);
    return texts;
  };
}

/** The captions of timed sentences. Each caption lies inside its sentence, as long as its text takes to say. */
export function captionLines(
  sentences: readonly Caption[],
  lineEm: number,
  cutter: CaptionCutter = cutCaption,
): Caption[] {
  return sentences.flatMap((sentence) => {
    const frames = sentence.to - sentence.from;
    const cut = cutter(sentence.text, lineEm);
    const texts = cut.length <= frames ? cut : [sentence.text];
    let from = sentence.from;
    return shareOut(frames, texts.map(spokenWeight)).map((length, index) => {
      const caption = { text: texts[index] ?? "", from, to: from + length };
      from += length;
      return caption;
    });
  });
}
