import type { Montage } from "@/lib/ims/schema/likeness/montage";

type Matrix = readonly (readonly (number | undefined)[])[];

/**
 * Two videos that look more alike than their plans are, by position. Shares from 0 to 1. `moments`: they show the same files at
 * other moments, which explains it; `unknown`: nothing in the plans does.
 */
export type Surprise = {
  one: number;
  other: number;
  seen: number;
  planned: number;
  why: "moments" | "unknown";
};

/** The share of both videos that shows files which the other one shows too, at whatever moment. Null of empty ones. */
export function sharedFiles(one: Montage, other: Montage): number | null {
  let shared = 0;
  let all = 0;
  for (const [mine, theirs] of [
    [one, other],
    [other, one],
  ] as const) {
    const sources = new Set(theirs.shots.map(({ source }) => source));
    for (const { source, shownSeconds } of mine.shots) {
      all += shownSeconds;
      if (sources.has(source)) shared += shownSeconds;
    }
  }
  return all > 0 ? shared / all : null;
}

/**
 * So much more than planned is a difference. Below it lie the pictures that two sources happen to have in common
 * and moments that are compared up to 0.2 s apart.
 */
export const surprisingShare = 0.25;

/**
 * Whether finished videos are as alike as they were planned to be. Looking less alike is no finding: texts and effects do
 * that.
 * @param seen share of the same pictures of each pair
 * @param planned share of the same footage of each pair; undefined where a plan is not known
 * @param files share of the same files of each pair
 */
export function agreementOf(
  seen: Matrix,
  planned: Matrix,
  files: Matrix,
): { surprises: Surprise[]; compared: number; unplanned: number } {
  const surprises: Surprise[] = [];
  let compared = 0;
  let unplanned = 0;
  for (const [other, row] of seen.entries()) {
    for (let one = 0; one < other; one += 1) {
      const looks = row[one];
      const plan = planned[other]?.[one];
      if (looks === undefined) continue;
      if (plan === undefined) unplanned += 1;
      else {
        compared += 1;
        if (looks - plan < surprisingShare) continue;
        const isExplained = looks - (files[other]?.[one] ?? 0) < surprisingShare;
        const why = isExplained ? "moments" : "unknown";
        surprises.push({ one, other, seen: looks, planned: plan, why });
      }
    }
  }
  surprises.sort((a, b) => b.seen - b.planned - (a.seen - a.planned));
  return { surprises, compared, unplanned };
}
