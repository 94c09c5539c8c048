import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { bareText, distance } from "../child/same-text.mjs";
import type { DrawnText } from "./captioned-film";

export type JudgedCaptions = {
  drawn: number;
  found: number;
  read: number;
  /** Letters that differ, of all letters drawn; blanks and punctuation do not count. */
  wrongLetters: number;
  letters: number;
  /** The largest error of a beginning and of an end, in seconds. */
  worstStart: number;
  worstEnd: number;
  /** What was missed, invented or misread, for people. */
  faults: string[];
};

/** Compares the captions that were read with those that were drawn. */
export function judgeCaptions(
  drawn: readonly DrawnText[],
  texts: readonly FoundText[],
): JudgedCaptions {
  const left = texts.filter(({ role }) => role === "caption");
  const judged: JudgedCaptions = {
    drawn: drawn.length,
    found: 0,
    read: left.length,
    wrongLetters: 0,
    letters: 0,
    worstStart: 0,
    worstEnd: 0,
    faults: [],
  };
  for (const caption of drawn) {
    const wanted = bareText(caption.text);
    judged.letters += wanted.length;
    const [best] = left
      .filter(
        ({ fromSeconds = 0, toSeconds = 0 }) =>
          Math.min(toSeconds, caption.toSeconds) > Math.max(fromSeconds, caption.fromSeconds),
      )
      .map((text) => ({ text, wrong: distance(wanted, bareText(text.words)) }))
      .toSorted((one, other) => one.wrong - other.wrong);
    if (!best || best.wrong > 0.3 * wanted.length) {
      judged.wrongLetters += wanted.length;
      judged.faults.push(`missed at ${caption.fromSeconds}: ${caption.text}`);
      continue;
    }
    left.splice(left.indexOf(best.text), 1);
    judged.found += 1;
    judged.wrongLetters += best.wrong;
    const start = (best.text.fromSeconds ?? 0) - caption.fromSeconds;
    const end = (best.text.toSeconds ?? 0) - caption.toSeconds;
    judged.worstStart = Math.max(judged.worstStart, Math.abs(start));
    judged.worstEnd = Math.max(judged.worstEnd, Math.abs(end));
    const isOff = best.wrong > 0 || Math.abs(start) > 0.2 || Math.abs(end) > 0.2;
    const times = `${start.toFixed(2)} ${end.toFixed(2)}`;
    if (isOff) judged.faults.push(`${caption.text} -> ${best.text.words} (${times})`);
  }
  judged.faults.push(
    ...left.map(({ words, fromSeconds }) => `invented at ${fromSeconds}: ${words}`),
  );
  return judged;
}
