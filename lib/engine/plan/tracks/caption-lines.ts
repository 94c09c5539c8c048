import type { SaidStretch } from "../facts";
import { framesPerSecond } from "../arithmetic/frames";
import { shareOut } from "../arithmetic/share-frames";
import { type CaptionText, cutCaption } from "./cut-caption";

/** A caption with its times in frames of the clip. */
export type Caption = {
  text: string;
  from: number;
  to: number;
  /** Where it comes from: its first character in its sentence, that sentence's first frame, and its words' times. */
  said?: { start: number; from: number; times: readonly SaidStretch[] } | undefined;
};

/** A sentence whose words may be known in time, in seconds from its first frame. */
export type TimedSentence = Caption & { times?: readonly SaidStretch[] | undefined };

/** A caption changes in the middle of a pause that is no longer; a longer one shows none, as between sentences. */
const bridgedFrames = 6;

/** Rough speaking time in syllables: a Chinese character is one, a Latin letter about a third. */
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

export type CaptionCutter = (sentence: TimedSentence, lineEm: number) => CaptionText[];

const cutTimed: CaptionCutter = ({ text, times = [] }, lineEm) =>
  cutCaption(text, lineEm, (start, end) => {
    const before = times.findLast((one) => one.end <= start);
    const after = times.find((one) => one.start >= end);
    return before && after ? Math.max(0, after.from - before.until) : 0;
  });

/** A cutter that remembers its results, because the outputs of a batch repeat the same sentences. */
export function rememberCuts(): CaptionCutter {
  const known = new Map<string, CaptionText[]>();
  return (sentence, lineEm) => {
    const last = sentence.times?.at(-1);
    const key = JSON.stringify([lineEm, sentence.text, last?.until]);
    const texts = known.get(key) ?? cutTimed(sentence, lineEm);
    known.set(key, texts);
    return texts;
  };
}

/**
 * The captions of timed sentences. Each caption lies inside its sentence, and is shown while its words are
 * said. Where that is not known, the captions of a sentence share its time by their length.
 */
export function captionLines(
  sentences: readonly TimedSentence[],
  lineEm: number,
  cutter: CaptionCutter = cutTimed,
): Caption[] {
  return sentences.flatMap((sentence) => {
    const frames = sentence.to - sentence.from;
    const cut = cutter(sentence, lineEm);
    const { times, from } = sentence;
    const saidFrom = (start: number) => (times?.length ? { said: { start, from, times } } : {});
    if (cut.length < 2 || cut.length > frames) {
      const start = sentence.text.length - sentence.text.trimStart().length;
      return [{ text: sentence.text.trim(), from, to: sentence.to, ...saidFrom(start) }];
    }
    const timed = times?.length ? byTimes(cut, sentence, times) : null;
    return (timed ?? byLength(cut, sentence)).map((caption, index) => ({
      ...caption,
      ...saidFrom(cut[index]?.start ?? 0),
    }));
  });
}

function byLength(texts: readonly CaptionText[], { from: first, to }: Caption): Caption[] {
  let from = first;
  const weights = texts.map(({ text }) => spokenWeight(text));
  return shareOut(to - first, weights).map((length, index) => {
    const caption = { text: texts[index]?.text ?? "", from, to: from + length };
    from += length;
    return caption;
  });
}

/** Null when a text has no word whose time is known, or when two would be on screen in the same frame. */
function byTimes(
  texts: readonly CaptionText[],
  sentence: Caption,
  times: readonly SaidStretch[],
): Caption[] | null {
  const captions: Caption[] = [];
  for (const { text, start, end } of texts) {
    const own = times.filter((one) => one.end > start && one.start < end);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return null;
    const from = sentence.from + momentAt(first, start) * framesPerSecond;
    const to = sentence.from + momentAt(last, end) * framesPerSecond;
    captions.push({ text, from, to });
  }
  for (const [index, caption] of captions.entries()) {
    const next = captions[index + 1];
    caption.from = index === 0 ? sentence.from : caption.from;
    if (!next) caption.to = sentence.to;
    else if (next.from - caption.to <= bridgedFrames) {
      caption.to = Math.round((caption.to + next.from) / 2);
      next.from = caption.to;
    } else {
      caption.to = Math.ceil(caption.to);
      next.from = Math.floor(next.from);
    }
  }
  const isOrdered = captions.every(({ from, to }) => from < to && to <= sentence.to);
  return isOrdered ? captions : null;
}

/** When a character of a stretch is said; within a stretch, letters take equal times. */
export function momentAt({ start, end, from, until }: SaidStretch, at: number): number {
  const share = Math.min(1, Math.max(0, (at - start) / (end - start)));
  return from + (until - from) * share;
}
