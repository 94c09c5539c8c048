import { type ShotUse, pickOne } from "./pick-one";
import type { PlanWarning } from "../plan-warnings";
import type { Random } from "../arithmetic/seeded-random";
import { sumOf } from "../arithmetic/share-frames";
import { type Shot, type ShotCatalog, shotFrames } from "./shots";

/** A shot in a clip. `frames`, at most the shot's, is what the clip uses of it. */
export type Pick = { shot: Shot; group: number; filler: boolean; frames: number };

/** How long the picture must become; see `fit-length.ts` for how the rest is made up. */
export type Demand =
  | {
      kind: "whole";
      /** Length of the clip, which may depend on the shots drawn first. */
      targetFrames: (base: readonly Pick[]) => number;
      /** `about`: the nearer of too short and too long. `cover`: never too short. */
      fill: "about" | "cover";
      /**
       * When all shots were used: the speed down to which the clip may be slowed before shots are
       * shown again; null shows none again and leaves the clip short.
       */
      slowestBeforeRepeat: number | null;
    }
  /** Length of every group. */
  | { kind: "groups"; groupFrames: readonly number[] };

export type Picks = { picks: Pick[]; warnings: Set<PlanWarning> };

/** Slower than this looks like slow motion: then a shot is shown again instead. */
export const slowestSpeed = 0.8;

/** A clip of more pieces than this is left to slow motion. */
const mostPicks = 600;

/** One clip while its shots are drawn. Picks stand per group, each first the group's own. */
export class ClipDraft {
  readonly rows: Pick[][];
  readonly warnings = new Set<PlanWarning>();
  private readonly used = new Set<number>();
  private readonly gains: number[];
  private count = 0;

  constructor(
    readonly catalog: ShotCatalog,
    private readonly use: ShotUse,
    private readonly dice: Random,
    private readonly loose: boolean,
    /** Wished length of a transition: every shot after the first adds that much less. */
    readonly overlapFrames: number,
  ) {
    this.rows = catalog.groups.map(() => []);
    this.gains = catalog.groups.map(() => 0);
  }

  get full(): boolean {
    return this.count >= mostPicks;
  }

  hasUnused(group: number): boolean {
    return this.shotsOf(group).some((shot) => !this.used.has(shot.number));
  }

  /** Frames that a pick adds to a clip of several: its own less what the next overlaps. */
  gainOf(pick: Pick): number {
    return pick.frames - this.lapOf(pick);
  }

  /** Frames that the clip, or one group of it, can fill at normal speed. */
  filledFrames(group?: number): number {
    if (group !== undefined) return this.gains[group] ?? 0;
    const last = this.rows.at(-1)?.at(-1);
    return sumOf(this.gains) + (last ? this.lapOf(last) : 0);
  }

  /** An unused shot of the group, or null. */
  draw(group: number, filler: boolean): Pick | null {
    const shot = pickOne(this.shotsOf(group), this.use, this.wishFor(group, this.used), this.dice);
    return shot ? { shot, group, filler, frames: shotFrames(shot) } : null;
  }

  /** A shot that the clip has already; of those the ones shown least often. */
  drawAgain(group: number, filler: boolean): Pick {
    const times = new Map<number, number>();
    for (const pick of this.rows.flat()) {
      times.set(pick.shot.number, (times.get(pick.shot.number) ?? 0) + 1);
    }
    const shots = this.shotsOf(group);
    const least = Math.min(...shots.map((shot) => times.get(shot.number) ?? 0));
    const often = new Set(
      shots.map((shot) => shot.number).filter((number) => (times.get(number) ?? 0) > least),
    );
    const shot =
      pickOne(shots, this.use, this.wishFor(group, often), this.dice) ?? this.dice.pick(shots);
    return { shot, group, filler, frames: shotFrames(shot) };
  }

  put(pick: Pick): void {
    if (this.used.has(pick.shot.number)) this.warnings.add("shots-repeated");
    this.used.add(pick.shot.number);
    this.rows[pick.group]?.push(pick);
    this.gains[pick.group] = (this.gains[pick.group] ?? 0) + this.gainOf(pick);
    this.count += 1;
  }

  private lapOf(pick: Pick): number {
    return Math.min(this.overlapFrames, Math.floor(pick.frames / 2));
  }

  private shotsOf(group: number): readonly Shot[] {
    return this.catalog.groups[group] ?? [];
  }

  private wishFor(group: number, used: ReadonlySet<number>) {
    const before = this.rows[group]?.at(-1) ?? this.rows[group - 1]?.at(-1);
    const after = this.rows[group + 1]?.[0];
    const neighbours = [before, after].flatMap((pick) => (pick ? [pick.shot] : []));
    return { used, neighbours, loose: this.loose };
  }
}

/**
 * One shot for every group. Groups with few shots choose first, so that material that stands in
 * several groups is not shown twice where it need not be.
 */
export function pickBase(board: ClipDraft): void {
  const order = board.catalog.groups
    .map((shots, group) => ({ group, size: shots.length }))
    .sort((one, other) => one.size - other.size || one.group - other.group);
  for (const { group } of order)
    board.put(board.draw(group, false) ?? board.drawAgain(group, false));
}
