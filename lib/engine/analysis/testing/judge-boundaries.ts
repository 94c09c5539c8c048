import type { DrawnFilm } from "./drawn-films";

export type FoundBoundary = { seconds: number; kind: "hard" | "fade" };

/** What was found of a film's truth. */
export type Judged = {
  foundCuts: number;
  foundFades: number;
  /** Times of cuts and fades that were missed, and of boundaries that are none. */
  missed: number[];
  invented: number[];
};

/**
 * Compares boundaries with the truth: a hard cut must be found to the frame, a fade somewhere within it
 * (or a tenth of a second beside it). Each boundary counts once.
 */
export function judgeBoundaries(film: DrawnFilm, found: readonly FoundBoundary[]): Judged {
  const open = new Set(found);
  const take = (from: number, to: number) => {
    const hit = [...open].find(({ seconds }) => seconds >= from && seconds <= to);
    if (hit) open.delete(hit);
    return hit !== undefined;
  };
  const frame = 0.6 / film.rate;
  const missedCuts = film.cuts.filter((at) => !take(at - frame, at + frame));
  const missedFades = film.fades.filter(([from, to]) => !take(from - 0.1, to + 0.1));
  return {
    foundCuts: film.cuts.length - missedCuts.length,
    foundFades: film.fades.length - missedFades.length,
    missed: [...missedCuts, ...missedFades.map(([from]) => from)],
    invented: [...open].map(({ seconds }) => seconds),
  };
}
