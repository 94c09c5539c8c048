import type { SpecialWords } from "@/lib/ims/schema/config/speech-config";
import { findWords } from "./find-words";

/** A stretch of what is spoken: words, or what is heard in the place of a forbidden one. */
export type SpokenPiece =
  | { kind: "words"; text: string }
  | { kind: "bleep"; sound: "tone" | "silence"; seconds: number };

/**
 * Marks around a forbidden word. Unicode keeps these characters for use within a program, so no
 * text holds them by right; those that do are dropped.
 */
const marks = { tone: "\uFDD0", silence: "\uFDD1", end: "\uFDD2" } as const;
const anyMark = /[\uFDD0-\uFDD2]/g;
const marked = /([\uFDD0\uFDD1])([^\uFDD0-\uFDD2]*)\uFDD2/g;

type Forbidden = { Words: readonly string[]; sound: "tone" | "silence" };

/** What `SoundReplaceMode` asks for; a tone when it is absent. Null for a word nobody knows. */
export function bleepSound(mode: string | undefined): Forbidden["sound"] | null {
  switch (mode?.toLowerCase()) {
    case undefined:
    case "beep":
      return "tone";
    case "none":
    case "mute":
      return "silence";
    default:
      return null;
  }
}

/**
 * Marks the forbidden words of a speech text, in what is shown and in the alias that is spoken
 * instead of it. Source: IMS, SpecialWordsConfig (3.5).
 */
export function bleepWords(text: string, special: readonly SpecialWords[] = []): string {
  const forbidden = special.flatMap(({ Type, WordsList, SoundReplaceMode }): Forbidden[] =>
    Type === "Forbidden"
      ? [{ Words: WordsList, sound: bleepSound(SoundReplaceMode) ?? "tone" }]
      : [],
  );
  if (forbidden.length === 0) return text;
  const mark = (plain: string) =>
    findWords(plain, forbidden)
      .map(({ text: run, list }) => (list ? `${marks[list.sound]}${run}${marks.end}` : run))
      .join("");
  return text
    .replaceAll(anyMark, "")
    .split(/(<[^<>]*>)/)
    .map((part) =>
      part.startsWith("<")
        ? part.replace(/(\balias\s*=\s*)("[^"]*"|'[^']*')/i, (_, name: string, value: string) => {
            const quote = value.charAt(0);
            return `${name}${quote}${mark(value.slice(1, -1))}${quote}`;
          })
        : mark(part),
    )
    .join("");
}

/** A sentence has both marks of a word, or a sentence's end stood within the word. */
function whole(text: string): string {
  const [first] = text.match(anyMark) ?? [];
  const last = text.match(anyMark)?.at(-1);
  const opened = first === marks.end ? `${marks.tone}${text}` : text;
  return last === undefined || last === marks.end ? opened : `${opened}${marks.end}`;
}

/** What a caption shows: a star for each letter of a forbidden word. */
export function maskBleeps(shown: string): string {
  return whole(shown).replaceAll(marked, (_, _mark, word: string) =>
    word.replaceAll(/[^\s]/gu, "*"),
  );
}

/** About as long as the word takes to say: docs/voices.md has the pace of the voices. */
function secondsOf(word: string): number {
  const han = word.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = Array.from(word).length - han;
  return Math.min(2, Math.max(0.25, han / 4.1 + others / 17));
}

/** Cuts a spoken sentence at its marks; without any it is one piece. */
export function readBleeps(spoken: string): SpokenPiece[] {
  const text = whole(spoken);
  const pieces: SpokenPiece[] = [];
  let at = 0;
  const say = (words: string) => {
    if (words !== "") pieces.push({ kind: "words", text: words });
  };
  for (const match of text.matchAll(marked)) {
    say(text.slice(at, match.index));
    const sound = match[1] === marks.silence ? "silence" : "tone";
    pieces.push({ kind: "bleep", sound, seconds: secondsOf(match[2] ?? "") });
    at = match.index + match[0].length;
  }
  say(text.slice(at));
  return pieces;
}
