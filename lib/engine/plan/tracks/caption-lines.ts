import { graphemesOf } from "@/lib/engine/letters/visible-text";
import { breakPieces } from "@/lib/engine/letters/wrap-text";
import type { PlacedSentence } from "../voices/lay-speech";
import { lineCount, textEm } from "../words/measure-text";
import { shareOut } from "../arithmetic/share-frames";

/** A caption in its place, in frames of the clip. */
export type Caption = { text: string; from: number; to: number };

const mostLines = 2;
/** What a break after a comma is worth against an even cut, as a share of the piece's length. */
const clauseBonus = 0.4;
const clauseEnd = /[，、；：—,;:]["”’』」）)]*\s*$/u;

/** How long it takes to say, roughly: a Chinese character is a syllable, a Latin letter a third. */
export function spokenWeight(text: string): number {
  let weight = 0;
  for (const char of text) {
    if (/\p{Script=Han}/u.test(char)) weight += 1;
    else if (/\p{N}/u.test(char)) weight += 0.9;
    else if (/\p{L}/u.test(char)) weight += 0.35;
    else if (/[，、；：—,;:]/u.test(char)) weight += 0.8;
  }
  return Math.max(weight, 0.5);
}

/** The place to cut a text of too many lines: near an even share, after a comma when one is near. */
function bestCut(pieces: readonly string[], lineEm: number): number {
  const total = textEm(pieces.join(""));
  const parts = Math.max(2, Math.ceil(lineCount(pieces.join(""), lineEm) / mostLines));
  const ideal = total / parts;
  let best = 1;
  let bestCost = Number.POSITIVE_INFINITY;
  let head = "";
  for (let cut = 1; cut < pieces.length; cut += 1) {
    head += pieces[cut - 1] ?? "";
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
 * Cuts a sentence into texts of at most two lines. Joined, but for spaces at the cuts, they are the
 * sentence. A word longer than two lines is cut inside.
 */
export function cutCaption(sentence: string, lineEm: number): string[] {
  const text = sentence.trim();
  if (lineCount(text, lineEm) <= mostLines) return [text];
  const words = breakPieces(text);
  const pieces = words.length > 1 ? words : graphemesOf(text);
  if (pieces.length < 2) return [text];
  const cut = bestCut(pieces, lineEm);
  const head = pieces.slice(0, cut).join("").trim();
  const tail = pieces.slice(cut).join("");
  return [...cutCaption(head, lineEm), ...cutCaption(tail, lineEm)].filter((part) => part !== "");
}

export type CaptionCutter = typeof cutCaption;

/** Cuts every text once: the outputs of a batch say the same sentences again and again. */
export function rememberCuts(): CaptionCutter {
  const known = new Map<string, string[]>();
  return (sentence, lineEm) => {
    const key = `${lineEm} ${sentence}`;
    const texts = known.get(key) ?? cutCaption(sentence, lineEm);
    known.set(key, texts);
    return texts;
  };
}

/** Captions of placed sentences: each inside its sentence, in proportion to what is said. */
export function captionLines(
  sentences: readonly PlacedSentence[],
  lineEm: number,
  cutter: CaptionCutter = cutCaption,
): Caption[] {
  return sentences.flatMap((sentence) => {
    const frames = sentence.to - sentence.from;
    const cut = cutter(sentence.text, lineEm);
    const texts = cut.length <= frames ? cut : [sentence.text];
    let from = sentence.from;
    return shareOut(frames, texts.map(spokenWeight)).map((length, place) => {
      const caption = { text: texts[place] ?? "", from, to: from + length };
      from += length;
      return caption;
    });
  });
}
