import { endsOfSentences } from "./sentence-ends";
import { maskBleeps } from "./bleep-words";
import { readSpeechMarkup } from "./read-speech-markup";

/**
 * One sentence of a speech text: the words that the voice says, with the marks of `bleep-words.ts`,
 * the words that a caption shows (they differ for `<sub alias>`), and the silence after the
 * sentence.
 */
export type Sentence = { spoken: string; shown: string; pauseSeconds: number };

/** The silence between sentences without a `<break>`. */
const sentencePauseSeconds = 0.3;

const speakable = /[\p{L}\p{N}]/u;

type Open = { spoken: string; shown: string };

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Collects sentences. Text without a word joins the previous sentence, or waits for the next. */
class Collector {
  readonly sentences: Sentence[] = [];
  private open: Open = { spoken: "", shown: "" };

  add(spoken: string, shown: string): void {
    this.open.spoken += spoken;
    this.open.shown += shown;
  }

  close(pauseSeconds: number): void {
    const spoken = tidy(this.open.spoken);
    const shown = maskBleeps(tidy(this.open.shown));
    if (speakable.test(spoken)) {
      this.sentences.push({ spoken, shown: shown === "" ? spoken : shown, pauseSeconds });
      this.open = { spoken: "", shown: "" };
      return;
    }
    const last = this.sentences.at(-1);
    if (last && shown !== "") {
      last.shown = tidy(`${last.shown}${/^\s/.test(this.open.shown) ? " " : ""}${shown}`);
      this.open = { spoken: "", shown: "" };
    }
  }

  pause(seconds: number): void {
    this.close(seconds);
    const last = this.sentences.at(-1);
    if (last) last.pauseSeconds = Math.max(seconds, last.pauseSeconds);
  }
}

/**
 * Splits a speech text into sentences, at Chinese and English punctuation, line ends, `<s>` and
 * `<break>`. Decimals, abbreviations and initials do not end a sentence. No sentence is empty; the
 * last has no pause. A text without a word gives no sentences.
 */
export function splitSentences(text: string): Sentence[] {
  const collector = new Collector();
  for (const part of readSpeechMarkup(text)) {
    if (part.kind === "border") collector.close(sentencePauseSeconds);
    else if (part.kind === "pause") collector.pause(part.seconds);
    else if (part.spoken !== part.shown) collector.add(part.spoken, part.shown);
    else {
      let from = 0;
      for (const end of endsOfSentences(part.shown)) {
        const sentence = part.shown.slice(from, end);
        collector.add(sentence, sentence);
        collector.close(sentencePauseSeconds);
        from = end;
      }
      const rest = part.shown.slice(from);
      collector.add(rest, rest);
    }
  }
  collector.close(0);
  const last = collector.sentences.at(-1);
  if (last) last.pauseSeconds = 0;
  return collector.sentences;
}
