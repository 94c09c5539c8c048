import type { Strip } from "./wall-answer";

/** Words that are spoken while the shots `from` to `until` are on the screen, both from 0. */
export type ScriptCell = { from: number; until: number; text: string };

/** A caption covers a shot that takes this share of it, or of which it takes the larger half. */
const coveredShare = 0.35;

const overlap = (
  one: { fromSeconds: number; untilSeconds: number },
  other: { fromSeconds: number; untilSeconds: number },
) => Math.min(one.untilSeconds, other.untilSeconds) - Math.max(one.fromSeconds, other.fromSeconds);

/** Chinese and Japanese are written without spaces between lines. */
const joined = (one: string, other: string) =>
  /[\u2E80-\u9FFF\uFF00-\uFFEF]$/.test(one) ? one + other : `${one} ${other}`;

/**
 * The captions, each under the shots that it covers. Captions that share a shot stand in one cell, so that
 * cells never overlap.
 */
export function scriptCells({ captions, shots }: Pick<Strip, "captions" | "shots">): ScriptCell[] {
  const cells: ScriptCell[] = [];
  for (const caption of captions) {
    const seconds = caption.untilSeconds - caption.fromSeconds;
    const common = shots.map((shot) => overlap(caption, shot));
    const best = common.indexOf(Math.max(...common));
    if (best < 0 || !(seconds > 0)) continue;
    const covered = shots.flatMap(({ fromSeconds, untilSeconds }, at) => {
      const both = common[at] ?? 0;
      const isCovered = both >= seconds * coveredShare || both > (untilSeconds - fromSeconds) / 2;
      return isCovered ? [at] : [];
    });
    const from = covered[0] ?? best;
    const until = covered.at(-1) ?? best;
    const text = caption.text.replaceAll(/\s+/g, " ").trim();
    const last = cells.at(-1);
    if (last && from <= last.until) {
      last.until = Math.max(last.until, until);
      last.text = joined(last.text, text);
    } else {
      cells.push({ from, until, text });
    }
  }
  return cells;
}
