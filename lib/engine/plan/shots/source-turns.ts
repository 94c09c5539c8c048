import { random } from "../arithmetic/seeded-random";
import { EqualRounds } from "./equal-rounds";
import type { ShotCatalog } from "./shots";

/** Products beyond this are more than any batch has outputs. */
const enough = 1_000_000;

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}

/** A group of several sources. */
type Turn = {
  /** Its place among the groups of several sources. */
  place: number;
  /** Media ids, in an order of chance; groups of the same sources have the same. */
  sources: string[];
  /** The sources of the groups before it make so many rows. */
  rowsBefore: number;
  /** After so many draws the turn is moved on by one, so that all rows come. */
  shiftEvery: number;
};

/**
 * Whose turn it is: the source that each group shows in each draw. In every `k` draws, from a multiple of
 * `k`, a group of `k` sources shows each once. No two draws have the same row of sources while there are
 * other rows.
 */
export class SourceTurns {
  private readonly turns: (Turn | null)[];
  /** Where all groups have as many sources, rounds are chosen with an eye on each other. */
  private readonly rounds: EqualRounds | null;

  constructor({ groups }: ShotCatalog, seed: string) {
    let rowsBefore = 1;
    let place = 0;
    this.turns = groups.map((shots) => {
      const ids = [...new Set(shots.map(({ media }) => media.mediaId))].sort();
      if (ids.length < 2) return null;
      const sources = random(seed, "sources", ...ids).shuffle(ids);
      const count = sources.length;
      const shiftEvery = (rowsBefore / commonDivisor(rowsBefore, count)) * count;
      const turn = { place, sources, rowsBefore, shiftEvery };
      rowsBefore = Math.min(enough, rowsBefore * count);
      place += 1;
      return turn;
    });
    const several = this.turns.flatMap((turn, group) => (turn ? [{ group, ...turn }] : []));
    const [first] = several;
    const isEqual = several.every(({ sources }) => sources.length === first?.sources.length);
    this.rounds = first && isEqual ? new EqualRounds(several, seed) : null;
  }

  /** The media id of the source; null for a group with only one. */
  sourceOf(group: number, draw: number): string | null {
    const turn = this.turns[group];
    if (!turn) return null;
    const { place, sources, rowsBefore, shiftEvery } = turn;
    const count = sources.length;
    const shift = this.rounds
      ? this.rounds.shiftOf(place, Math.floor(draw / count))
      : Math.floor((draw % (rowsBefore * count)) / shiftEvery);
    return sources[((draw % (rowsBefore * count)) + shift) % count] ?? null;
  }
}
