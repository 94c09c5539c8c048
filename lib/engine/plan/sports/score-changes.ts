import { type Score, scoreIn, withoutClock } from "../analysis/score-text";

/** What a scoreboard says from a moment on. */
export type ScoreRead = { atSeconds: number; text: string };

/** A scoreboard with a new score; its text without the clock. */
export type ScoreChange = { atSeconds: number; text: string };

/** A basket and a free throw. */
const mostPoints = 4;

const isPoint = (before: Score, after: Score): boolean => {
  const first = after.first - before.first;
  const second = after.second - before.second;
  return Math.min(first, second) === 0 && first + second > 0 && first + second <= mostPoints;
};

/**
 * When a score changed, in order: one side gained 1 to 4 points and the other none. What does not fit is a
 * misread number, another graphic or a new set; the score before it counts on until a read follows it.
 */
export function scoreChanges(reads: readonly ScoreRead[]): ScoreChange[] {
  const changes: ScoreChange[] = [];
  let last: Score | null = null;
  let doubted: Score | null = null;
  for (const { atSeconds, text } of reads) {
    const score = scoreIn(text);
    if (!score) continue;
    const before = [last, doubted].find((one) => one !== null && isPoint(one, score));
    const isSame = last?.first === score.first && last.second === score.second;
    if (before) changes.push({ atSeconds, text: withoutClock(text) });
    if (last === null || before || isSame) {
      last = score;
      doubted = null;
    } else doubted = score;
  }
  return changes;
}
