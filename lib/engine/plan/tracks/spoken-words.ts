import type { TextClip } from "@/lib/ims/schema/timeline";
import { graphemesOf, visibleText } from "@/lib/lettering/visible-text";
import { framesPerSecond, toSeconds } from "../arithmetic/frames";
import { type Caption, momentAt, spokenWeight } from "./caption-lines";

type Spoken = NonNullable<TextClip["Reelpress"]["Spoken"]>;

const segmenter = new Intl.Segmenter(["zh", "en"], { granularity: "word" });

/** A word with the signs after it: characters of the caption. */
type Word = { start: number; end: number };

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1);
    const isSign = !isWordLike && segment.trim() !== "";
    if (isWordLike) words.push({ start: index, end: index + segment.length });
    // A sign belongs to the word before it, if there is no space between them.
    else if (isSign && last?.end === index) last.end += segment.length;
  }
  return words;
}

/** Letters are counted without spaces, because lines may break at these. */
const lettersIn = (text: string): number =>
  graphemesOf(visibleText(text)).filter((letter) => letter.trim() !== "").length;

/**
 * When each word of a caption is said: the letters that it has, from 0, and the moment of the clip, in seconds. Where
 * the voice tells no times, words share the caption's time by their length. Words that would be shown for no frame are
 * coloured together with the one before.
 */
export function spokenWords(caption: Caption): Spoken["Words"] {
  const { text, from, to, said } = caption;
  const starts: { word: Word; frame: number }[] = [];
  let weight = 0;
  const whole = spokenWeight(text);
  for (const word of wordsOf(text)) {
    const at = said?.times.findLast(({ start }) => start <= said.start + word.start);
    const known =
      at && said ? said.from + momentAt(at, said.start + word.start) * framesPerSecond : null;
    const guessed = from + ((to - from) * weight) / whole;
    const frame = Math.round(Math.min(to - 1, Math.max(from, known ?? guessed)));
    weight += spokenWeight(text.slice(word.start, word.end));
    const last = starts.at(-1);
    if (last && frame <= last.frame) last.word = { start: last.word.start, end: word.end };
    else starts.push({ word: { ...word }, frame: starts.length === 0 ? from : frame });
  }
  return starts.map(({ word, frame }) => ({
    From: lettersIn(text.slice(0, word.start)),
    To: lettersIn(text.slice(0, word.end)),
    At: toSeconds(frame),
  }));
}
