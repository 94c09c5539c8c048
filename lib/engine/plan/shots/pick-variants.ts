import { fillGroups, fillWhole } from "./fill-clip";
import { type Demand, type Pick, ClipDraft, type Picks, pickBase } from "./pick-shots";
import { random } from "../arithmetic/seeded-random";
import type { Shot, ShotCatalog } from "./shots";

/** Draws of whole clips before the combinations are gone through one by one. */
const chanceAttempts = 12;
/** At most 100 outputs have a clip, so one more first shots than that hold a fresh one. */
const listedAttempts = 101;

/** A shot that is shown twice may be bad luck in the order of drawing: so many tries without. */
const repeatAttempts = 3;

type Attempt = { loose: boolean; base: Shot[] | null };

function signatureOf(picks: readonly Pick[]): string {
  return picks.map((pick) => pick.shot.number).join(" ");
}

/** Combination `number` of first shots, counted as a number whose digits are the groups' shots. */
function listedBase(catalog: ShotCatalog, number: number): Shot[] | null {
  let rest = number;
  const base = catalog.groups.map((shots) => {
    const shot = shots[rest % shots.length] as Shot;
    rest = Math.floor(rest / shots.length);
    return shot;
  });
  return rest === 0 ? base : null;
}

/**
 * Draws the shots of outputs one after the other, so that use is spread evenly and no two outputs
 * have the same shots in the same order while there are combinations left. Outputs must be asked
 * in order from 0: what one draws depends on those before it, never on those after it.
 */
export class VariantPicker {
  private readonly use: Uint32Array;
  private readonly seen = new Set<string>();
  private next = 0;
  /** All combinations were gone through once without finding a fresh one. */
  private exhausted = false;

  constructor(
    private readonly catalog: ShotCatalog,
    private readonly seed: string,
    private readonly overlapFrames: number,
  ) {
    this.use = new Uint32Array(catalog.shotCount);
  }

  pickNext(demand: Demand): Picks {
    const index = this.next;
    this.next += 1;
    const picks = this.choose(demand, index);
    const signature = signatureOf(picks.picks);
    if (this.seen.has(signature)) picks.warnings.add("combinations-exhausted");
    this.seen.add(signature);
    for (const pick of picks.picks)
      this.use[pick.shot.number] = (this.use[pick.shot.number] ?? 0) + 1;
    return picks;
  }

  private choose(demand: Demand, index: number): Picks {
    let fallback: Picks | null = null;
    for (const { attempt, number } of this.attempts()) {
      const picks = this.draw(demand, attempt, index, number);
      const fresh = !this.seen.has(signatureOf(picks.picks));
      if (fresh && (number >= repeatAttempts || !picks.warnings.has("shots-repeated")))
        return picks;
      fallback = picks;
    }
    this.exhausted = true;
    return fallback ?? this.draw(demand, { loose: true, base: null }, index, 0);
  }

  private *attempts(): Generator<{ attempt: Attempt; number: number }> {
    for (let number = 0; number < chanceAttempts; number += 1) {
      yield { attempt: { loose: number > 2, base: null }, number };
    }
    if (this.exhausted) return;
    for (let number = 0; number < listedAttempts; number += 1) {
      const base = listedBase(this.catalog, number);
      if (!base) return;
      yield { attempt: { loose: true, base }, number: chanceAttempts + number };
    }
  }

  private draw(demand: Demand, attempt: Attempt, index: number, number: number): Picks {
    const dice = random(this.seed, "shots", index, number);
    const board = new ClipDraft(this.catalog, this.use, dice, attempt.loose, this.overlapFrames);
    if (attempt.base) {
      attempt.base.forEach((shot, group) =>
        board.put({ shot, group, filler: false, frames: shot.to - shot.from }),
      );
    } else pickBase(board);
    if (demand.kind === "whole") fillWhole(board, demand, dice);
    else fillGroups(board, demand.groupFrames);
    return { picks: board.rows.flat(), warnings: board.warnings };
  }
}
