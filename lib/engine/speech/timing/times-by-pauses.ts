import type { SaidStretch } from "@/lib/engine/plan/facts";
import type { ShownWord } from "./shown-words";
import { shareTime } from "./times-by-words";

/** Ends of clauses, before which a voice takes breath. */
const clauseEnd = /[，、；：—–…,;:。.!?！？()（）]/u;

type Pause = readonly [from: number, until: number];

/** A clause: the words up to a clause end, and what they weigh. */
type Clause = { words: ShownWord[]; weight: number };

/** Pauses shorter than this may be the closed mouth of a consonant. */
const likelyPauseSeconds = 0.12;

/**
 * When the words of a shown text are said, from the pauses in the sound alone: for a voice that does not
 * tell. Clause ends are laid on pauses so that every clause is said at about the same pace (dynamic
 * programming over pairs of clause end and pause). Between two of them words share the time by `weightOf`.
 */
export function timesByPauses(
  text: string,
  shown: readonly ShownWord[],
  options: { pauses: readonly Pause[]; seconds: number; weightOf: (text: string) => number },
): SaidStretch[] {
  const { pauses, seconds, weightOf } = options;
  const clauses = clausesOf(text, shown, weightOf);
  const stretches: SaidStretch[] = [];
  let [nextClause, from] = [0, 0];
  const say = (untilClause: number, until: number) => {
    const words = clauses.slice(nextClause, untilClause).flatMap((clause) => clause.words);
    stretches.push(...shareTime(words, from, until, weightOf));
    nextClause = untilClause;
  };
  for (const [end, pause] of layEnds(clauses, pauses, seconds)) {
    say(end + 1, pause[0]);
    from = pause[1];
  }
  say(clauses.length, seconds);
  return stretches;
}

function clausesOf(
  text: string,
  shown: readonly ShownWord[],
  weightOf: (text: string) => number,
): Clause[] {
  const clauses: Clause[] = [];
  let before = 0;
  for (const word of shown) {
    const last = clauses.at(-1);
    if (!last || clauseEnd.test(text.slice(before, word.start))) {
      clauses.push({ words: [word], weight: weightOf(word.text) });
    } else {
      last.words.push(word);
      last.weight += weightOf(word.text);
    }
    before = word.end;
  }
  return clauses;
}

/** A clause end without a pause costs this much. */
const missedEnd = 2;
/** A pause that is at no clause end costs more the longer it is. */
const skipped = ([from, until]: Pause) => 15 * Math.max(0, until - from - 0.05);

type State = { cost: number; before: State | null; end: number; pause: number };

/** Which clause ends are at which pauses, in order: index of the clause, and its pause. */
function layEnds(
  clauses: readonly Clause[],
  pauses: readonly Pause[],
  seconds: number,
): [number, Pause][] {
  const weights = clauses.map(({ weight }) => weight);
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const silent = pauses.map(([from, until]) => until - from);
  const voiced = seconds - sum(silent.filter((length) => length >= likelyPauseSeconds));
  const pace = voiced / Math.max(0.5, sum(weights));
  /** What it costs that clauses `first` to `last` are said from one pause to another. */
  const costOf = (first: number, last: number, begin: number, stop: number) => {
    const expected = sum(weights.slice(first, last + 1)) * pace;
    return ((stop - begin - expected) / (0.15 * expected + 0.1)) ** 2 + missedEnd * (last - first);
  };
  const skippedUntil = pauses.map((_, index) => sum(pauses.slice(0, index).map(skipped)));
  const skippedBetween = (one: number, other: number) =>
    (skippedUntil[other] ?? sum(pauses.map(skipped))) -
    (one < 0 ? 0 : (skippedUntil[one] ?? 0) + skipped(pauses[one] as Pause));
  const start: State = { cost: 0, before: null, end: -1, pause: -1 };
  const reach = (end: number, pause: number, stop: number, states: readonly State[]): State => {
    let best: State | null = null;
    for (const before of states) {
      if (before.end >= end || before.pause >= pause) continue;
      const begin = before.pause < 0 ? 0 : (pauses[before.pause]?.[1] ?? 0);
      const cost =
        before.cost +
        costOf(before.end + 1, end, begin, stop) +
        skippedBetween(before.pause, pause);
      if (!best || cost < best.cost) best = { cost, before, end, pause };
    }
    return best ?? start;
  };
  const states: State[] = [start];
  for (let end = 0; end < clauses.length - 1; end += 1) {
    for (const [pause, [from]] of pauses.entries()) states.push(reach(end, pause, from, states));
  }
  const laid: [number, Pause][] = [];
  let state = reach(clauses.length - 1, pauses.length, seconds, states).before;
  for (; state && state.pause >= 0; state = state.before) {
    laid.unshift([state.end, pauses[state.pause] as Pause]);
  }
  return laid;
}
