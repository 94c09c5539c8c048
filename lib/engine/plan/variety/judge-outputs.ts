import type { Likeness } from "@/lib/ims/schema/config/wall-config";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import type { DrawLog } from "../draws/draw-log";
import { boundOf, type EarlierVideo, toEarlierRivals } from "./batch-variety";
import { isBound, judgePlan, type Rival, toRival, type Verdict } from "./judge";

/**
 * What is said of the outputs of a request. A draw is chosen in view of the draws that were alive when it was made;
 * what is made of them is judged in view of what is made: a draw that was replaced, or that is not among the
 * outputs, is nobody's twin. Of a pair, the output that was drawn later says it.
 */
export class OutputJudge {
  private readonly bound;
  private readonly before: readonly Rival[];
  private readonly known = new Map<number, Rival>();

  constructor(
    private readonly log: DrawLog,
    private readonly montageOf: (draw: number) => Montage | undefined,
    likeness: Likeness | undefined,
    before: readonly EarlierVideo[] | undefined,
  ) {
    this.bound = boundOf(likeness);
    this.before = toEarlierRivals(before);
  }

  /** Null where nothing is asked, and for an output that was not drawn. */
  verdictOf(index: number): Verdict | null {
    const own = isBound(this.bound) ? this.rivalAt(index) : null;
    if (!own) return null;
    const rivals = this.log.outputsBefore(index).flatMap((other) => this.rivalAt(other) ?? []);
    const isNear = ({ name }: Rival) => Math.abs(name.Index - index) === 1;
    return judgePlan(own.montage, [...rivals, ...this.before], rivals.filter(isNear), this.bound);
  }

  private rivalAt(index: number): Rival | null {
    const known = this.known.get(index);
    if (known) return known;
    const montage = this.montageOf(this.log.drawOf(index) ?? -1);
    if (!montage) return null;
    const rival = toRival({ Index: index }, montage);
    this.known.set(index, rival);
    return rival;
  }
}
