import type { Likeness } from "@/lib/ims/schema/config/wall-config";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { type Bound, isBound, judgePlan, type Rival, toRival, type Verdict } from "./judge";

/** A finished clip of an earlier job, which the videos of this one must differ from. */
export type EarlierVideo = { jobId: string; index: number; montage: Montage };

export const boundOf = ({ Most, Openings }: Likeness = {}): Bound => ({
  most: Most ?? null,
  openingsDiffer: Openings === "Differ",
});

export const toEarlierRivals = (before: readonly EarlierVideo[] = []): Rival[] =>
  before.map(({ jobId, index, montage }) => toRival({ JobId: jobId, Index: index }, montage));

/** So many videos that were in the way are remembered. */
const lately = 8;

/**
 * The draws of a batch that are alive, in their places, and whether a new one may stand among them. A draw
 * that was replaced is alive no more; the one whose place a draw takes still is while that draw is chosen.
 */
export class BatchVariety {
  private readonly bound: Bound;
  private readonly before: readonly Rival[];
  private readonly draws = new Map<number, Rival>();
  /** Draw numbers, by place. */
  private readonly places: number[] = [];
  private inTheWay: Rival[] = [];

  constructor(likeness?: Likeness, before?: readonly EarlierVideo[]) {
    this.bound = boundOf(likeness);
    this.before = toEarlierRivals(before);
  }

  /** Whether anything is asked; otherwise any plan is good. */
  get isAsked(): boolean {
    return isBound(this.bound);
  }

  /**
   * Judges a draw that is appended, or that takes the place of draw `instead`. With a limit, videos that
   * were in the way lately are looked at first: they mostly are again.
   */
  judge(montage: Montage, instead?: number, limit?: number): Verdict {
    const rivals = this.places.map((draw) => this.draws.get(draw) as Rival);
    const at = instead === undefined ? -1 : this.places.indexOf(instead);
    const neighbours = at < 0 ? rivals.slice(-1) : [rivals[at - 1], rivals[at + 1]];
    const all = [...rivals, ...this.before];
    const verdict = judgePlan(
      montage,
      limit === undefined ? all : [...this.inTheWay.filter((rival) => all.includes(rival)), ...all],
      neighbours.filter((rival) => rival !== undefined),
      this.bound,
      limit,
    );
    const { alike } = verdict;
    if (alike) {
      const others = this.inTheWay.filter((rival) => rival !== alike.rival);
      this.inTheWay = [alike.rival, ...others].slice(0, lately);
    }
    return verdict;
  }

  /** Lets a draw count from now on; draw `instead` no longer does. */
  add(draw: number, montage: Montage, instead?: number): void {
    const at = instead === undefined ? -1 : this.places.indexOf(instead);
    if (at < 0) this.places.push(draw);
    else this.places[at] = draw;
    this.draws.set(draw, toRival({ Index: draw }, montage));
  }
}
