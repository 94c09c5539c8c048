import type { SpecialWords } from "@/lib/ims/schema/config/speech-config";
import { findWords } from "@/lib/lettering/find-words";

/** A part of a spoken sentence: words, or the sound that replaces a forbidden word. */
export type SpokenPart =
  | { kind: "words"; text: string }
  | { kind: "bleep"; sound: "tone" | "silence"; seconds: number; shown: string };

/**
 * Marks around a forbidden word. Unicode reserves these characters for use inside a program, so
 * they are dropped from texts that contain them.
 */
const marks = { tone: "\uFDD0", silence: "\uFDD1", end: "\uFDD2" } as const;
const anyMark = /[\uFDD0-\uFDD2]/g;
const marked = /([\uFDD0\uFDD1])([^\uFDD0-\uFDD2]*)\uFDD2/g;

type Forbidden = { Words: readonly string[]; sound: "tone" | "silence" };

/** The sound for a `SoundReplaceMode`: a tone when the mode is absent, null when it is unknown. */
function bleepSound(mode: string | undefined): Forbidden["sound"] | null {
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
 * Marks the forbidden words of a speech text, in the shown text and in the alias that is spoken
 * instead. Source: IMS, SpecialWordsConfig (3.5).
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

/** Whether a sentence has both marks of each word: a sentence may end inside a forbidden word. */
function whole(text: string): string {
  const [first] = text.match(anyMark) ?? [];
  const last = text.match(anyMark)?.at(-1);
  const opened = first === marks.end ? `${marks.tone}${text}` : text;
  return last === undefined || last === marks.end ? opened : `${opened}${marks.end}`;
}

/** The text of a caption, with a star for each letter of a forbidden word. */
export function maskBleeps(shown: string): string {
  return whole(shown).replaceAll(marked, (_, _mark, word: string) => stars(word));
}

const stars = (word: string) => word.replaceAll(/[^\s]/gu, "*");

/** The estimated seconds that a word takes to say: docs/voices.md has the pace of the voices. */
function secondsOf(word: string): number {
  const han = word.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = Array.from(word).length - han;
  return Math.min(2, Math.max(0.25, han / 4.1 + others / 17));
}

/** Splits a spoken sentence at its marks. A sentence without marks is one part. */
export function splitAtBleeps(spoken: string): SpokenPart[] {
  const text = whole(spoken);
  const parts: SpokenPart[] = [];
  let at = 0;
  const say = (words: string) => {
    if (words !== "") parts.push({ kind: "words", text: words });
  };
  for (const match of text.matchAll(marked)) {
    say(text.slice(at, match.index));
    const sound = match[1] === marks.silence ? "silence" : "tone";
    const word = match[2] ?? "";
    parts.push({ kind: "bleep", sound, seconds: secondsOf(word), shown: stars(word) });
    at = match.index + match[0].length;
  }
  say(text.slice(at));
  return parts;
}
