import { fillGroups, fillWhole } from "./fill-clip";
import { type Demand, type Pick, ClipDraft, type Picks, pickBase } from "./pick-shots";
import { random } from "../arithmetic/seeded-random";
import type { Shot, ShotCatalog } from "./shots";

/** Random draws of a clip before the combinations are tried one by one. */
const randomAttempts = 12;
/** A batch has at most 100 outputs, so among 101 combinations of base shots one is unused. */
const combinationAttempts = 101;

/** A repeated shot may be bad luck of the drawing order, so this many draws try to avoid it. */
const repeatAttempts = 3;

type Attempt = { loose: boolean; base: Shot[] | null };

function signatureOf(picks: readonly Pick[]): string {
  return picks.map((pick) => pick.shot.number).join(" ");
}

/** Combination `number` of base shots: its digits, in mixed radix, are the shots of the groups. */
function baseOfCombination(catalog: ShotCatalog, number: number): Shot[] | null {
  let rest = number;
  const base = catalog.groups.map((shots) => {
    const shot = shots[rest % shots.length] as Shot;
    rest = Math.floor(rest / shots.length);
    return shot;
  });
  return rest === 0 ? base : null;
}

/**
 * Draws the shots of outputs one after the other. Use is spread evenly, and no two outputs have the
 * same shots in the same order while combinations are left. Outputs must be drawn in order from 0:
 * each draw depends on those before it, never on those after it.
 */
export class VariantPicker {
  private readonly use: Uint32Array;
  private readonly seen = new Set<string>();
  private next = 0;
  /** All combinations were tried once without finding an unused one. */
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
    for (let number = 0; number < randomAttempts; number += 1) {
      yield { attempt: { loose: number > 2, base: null }, number };
    }
    if (this.exhausted) return;
    for (let number = 0; number < combinationAttempts; number += 1) {
      const base = baseOfCombination(this.catalog, number);
      if (!base) return;
      yield { attempt: { loose: true, base }, number: randomAttempts + number };
    }
  }

  private draw(demand: Demand, attempt: Attempt, index: number, number: number): Picks {
    const dice = random(this.seed, "shots", index, number);
    const draft = new ClipDraft(this.catalog, this.use, dice, attempt.loose, this.overlapFrames);
    if (attempt.base) {
      attempt.base.forEach((shot, group) =>
        draft.put({ shot, group, filler: false, frames: shot.to - shot.from }),
      );
    } else pickBase(draft);
    if (demand.kind === "whole") fillWhole(draft, demand, dice);
    else fillGroups(draft, demand.groupFrames);
    return { picks: draft.rows.flat(), warnings: draft.warnings };
  }
}
