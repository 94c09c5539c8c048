import type { Likeness } from "@/lib/ims/schema/config/wall-config";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { type Bound, judgePlan, type Rival, toRival, type Verdict } from "./judge";

/** A finished clip of an earlier job, which the videos of this one must differ from. */
export type EarlierVideo = { jobId: string; index: number; montage: Montage };

/** So many videos that were in the way are remembered. */
const lately = 8;

/** The draws of a batch that count as its videos, in their places, and whether a new one may stand among them. */
export class BatchVariety {
  private readonly bound: Bound;
  private readonly before: readonly Rival[];
  private readonly draws = new Map<number, Rival>();
  /** Draw numbers, by place. */
  private readonly places: number[] = [];
  private inTheWay: Rival[] = [];

  constructor({ Most, Openings }: Likeness = {}, before: readonly EarlierVideo[] = []) {
    this.bound = { most: Most ?? null, openingsDiffer: Openings === "Differ" };
    this.before = before.map(({ jobId, index, montage }) =>
      toRival({ JobId: jobId, Index: index }, montage),
    );
  }

  /** Whether anything is asked; otherwise any plan is good. */
  get isAsked(): boolean {
    const { most, openingsDiffer } = this.bound;
    return openingsDiffer || (most !== null && most < 1);
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

  /** Judges a draw that shows what `instead` shows, but for some shots: that one is no rival of it. */
  judgeRepeat(montage: Montage, instead?: number): Verdict {
    const at = instead === undefined ? -1 : this.places.indexOf(instead);
    const others = this.places.map((draw) => (draw === instead ? null : this.draws.get(draw)));
    const neighbours = at < 0 ? others.slice(-1) : [others[at - 1], others[at + 1]];
    const isRival = (rival: Rival | null | undefined) => rival !== null && rival !== undefined;
    const rivals = [...others.filter(isRival), ...this.before];
    return judgePlan(montage, rivals, neighbours.filter(isRival), this.bound);
  }

  /** Lets a draw count from now on; draw `instead` no longer does. */
  add(draw: number, montage: Montage, instead?: number): void {
    const at = instead === undefined ? -1 : this.places.indexOf(instead);
    if (at < 0) this.places.push(draw);
    else this.places[at] = draw;
    this.draws.set(draw, toRival({ Index: draw }, montage));
  }
}
