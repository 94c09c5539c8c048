import { type Use, type Wish, pickOne, shotsInTurn } from "./pick-one";
import type { PlanWarning } from "../plan-warnings";
import type { Random } from "../arithmetic/seeded-random";
import { sumOf } from "../arithmetic/share-frames";
import { type Shot, type ShotCatalog, shotFrames, touchOrOverlap } from "./shots";

/** A shot drawn for a clip. `frames`, at most the length of the shot, is how much the clip uses. */
export type Pick = { shot: Shot; group: number; filler: boolean; frames: number };

/** How long the picture must be. `fit-length.ts` makes up the difference to what the shots fill. */
export type Demand =
  | {
      kind: "whole";
      /** Length of the clip, which may depend on the shots drawn first. */
      targetFrames: (base: readonly Pick[]) => number;
      /** `about`: as near as possible, shorter or longer. `cover`: never too short. */
      fill: "about" | "cover";
      /**
       * When all shots are used, the clip is slowed down to this speed before shots are repeated.
       * Null repeats none and leaves the clip short.
       */
      slowestBeforeRepeat: number | null;
    }
  /** Length of every group. */
  | { kind: "groups"; groupFrames: readonly number[] };

export type Picks = { picks: Pick[]; warnings: Set<PlanWarning> };

/** Below this speed footage looks like slow motion, so a shot is repeated instead. */
export const slowestSpeed = 0.8;

/** The most shots in a clip; a longer clip is slowed down instead. */
const maxPicks = 600;

/** How the shots of a clip are drawn. */
export type Draw = {
  use: Use;
  dice: Random;
  /** True ignores earlier use; false prefers the shots that the batch used least. */
  loose: boolean;
  /** Wished length of a transition: every shot after the first adds this much less. */
  overlapFrames: number;
  /** The source whose turn it is in a group, by media id; null where any will do. */
  turnOf?: (group: number) => string | null;
  /** How much shots are avoided, by their numbers: those the least come first. */
  avoided?: ReadonlyMap<number, number>;
  /** One of these opens the clip; any shot of the first group where null. */
  openings?: readonly Shot[] | null;
};

/** A clip while its shots are drawn. `rows` holds the picks of each group; fillers follow the base shot. */
export class ClipDraft {
  readonly rows: Pick[][];
  readonly warnings = new Set<PlanWarning>();
  private readonly used = new Set<number>();
  private readonly gains: number[];
  private count = 0;

  constructor(
    readonly catalog: ShotCatalog,
    private readonly how: Draw,
  ) {
    this.rows = catalog.groups.map(() => []);
    this.gains = catalog.groups.map(() => 0);
  }

  /** How many shots the first one of a group is drawn from. */
  choiceOf(group: number): number {
    return this.shotsOf(group, false).length;
  }

  get full(): boolean {
    return this.count >= maxPicks;
  }

  hasUnused(group: number): boolean {
    return this.shotsOf(group, true).some((shot) => !this.used.has(shot.number));
  }

  /** Frames that a pick adds to a clip of several shots: its own less the overlap with the next. */
  gainOf(pick: Pick): number {
    return pick.frames - this.overlapOf(pick);
  }

  /** Frames that the clip, or one group, fills at normal speed. */
  filledFrames(group?: number): number {
    if (group !== undefined) return this.gains[group] ?? 0;
    const last = this.rows.at(-1)?.at(-1);
    return sumOf(this.gains) + (last ? this.overlapOf(last) : 0);
  }

  /** An unused shot of the group, or null. */
  draw(group: number, filler: boolean): Pick | null {
    const wish = this.wishFor(group, filler, this.used);
    const turn = filler ? null : (this.how.turnOf?.(group) ?? null);
    const shot =
      (turn === null ? null : this.drawOf(turn, group, wish)) ??
      pickOne(this.shotsOf(group, filler), this.how.use, wish, this.how.dice);
    return shot ? { shot, group, filler, frames: shotFrames(shot) } : null;
  }

  /** An unused shot of the source whose turn it is, if it is no wrong cut beside its neighbours. */
  private drawOf(mediaId: string, group: number, wish: Wish): Shot | null {
    const shots = shotsInTurn(this.shotsOf(group, false), mediaId, this.how.use, wish);
    const apart = shots.filter((shot) => !wish.neighbours.some((one) => touchOrOverlap(one, shot)));
    return pickOne(apart, this.how.use, wish, this.how.dice);
  }

  /** A shot that the clip already has, among those it shows least often. */
  drawAgain(group: number, filler: boolean): Pick {
    const times = new Map<number, number>();
    for (const pick of this.rows.flat()) {
      times.set(pick.shot.number, (times.get(pick.shot.number) ?? 0) + 1);
    }
    const shots = this.shotsOf(group, filler);
    const least = Math.min(...shots.map((shot) => times.get(shot.number) ?? 0));
    const often = new Set(
      shots.map((shot) => shot.number).filter((number) => (times.get(number) ?? 0) > least),
    );
    const shot =
      pickOne(shots, this.how.use, this.wishFor(group, filler, often), this.how.dice) ??
      this.how.dice.pick(shots);
    return { shot, group, filler, frames: shotFrames(shot) };
  }

  put(pick: Pick): void {
    if (this.used.has(pick.shot.number)) this.warnings.add("shots-repeated");
    this.used.add(pick.shot.number);
    this.rows[pick.group]?.push(pick);
    this.gains[pick.group] = (this.gains[pick.group] ?? 0) + this.gainOf(pick);
    this.count += 1;
  }

  private overlapOf(pick: Pick): number {
    return Math.min(this.how.overlapFrames, Math.floor(pick.frames / 2));
  }

  private shotsOf(group: number, filler: boolean): readonly Shot[] {
    const { openings } = this.how;
    if (group === 0 && !filler && openings) return openings;
    return this.catalog.groups[group] ?? [];
  }

  private wishFor(group: number, filler: boolean, used: ReadonlySet<number>): Wish {
    const before = this.rows[group]?.at(-1) ?? this.rows[group - 1]?.at(-1);
    const after = this.rows[group + 1]?.[0];
    const neighbours = [before, after].flatMap((pick) => (pick ? [pick.shot] : []));
    const row = this.rows[group] ?? [];
    const shown = new Map<string, number>();
    for (const { shot } of row) {
      const { mediaId } = shot.media;
      shown.set(mediaId, (shown.get(mediaId) ?? 0) + 1);
    }
    return {
      used,
      neighbours,
      loose: this.how.loose,
      avoided: this.how.avoided,
      group,
      filler,
      inClip: (shot) => shown.get(shot.media.mediaId) ?? 0,
      opening: group === 0 && row.length === 0,
    };
  }
}

/**
 * Draws one shot for every group. Groups with few shots draw first, so that a source that is in
 * several groups is not repeated needlessly.
 */
export function pickBase(draft: ClipDraft): void {
  const order = draft.catalog.groups
    .map((_, group) => ({ group, size: draft.choiceOf(group) }))
    .sort((one, other) => one.size - other.size || one.group - other.group);
  for (const { group } of order)
    draft.put(draft.draw(group, false) ?? draft.drawAgain(group, false));
}
