import { fillGroups, fillWhole } from "./fill-clip";
import { type Demand, type Pick, ClipDraft, type Picks, pickBase } from "./pick-shots";
import type { Use } from "./pick-one";
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

/**
 * Combination `number` of base shots: its digits, in mixed radix, are the shots of the groups. The
 * first group in `order` has the lowest digit.
 */
function baseOfCombination(
  catalog: ShotCatalog,
  order: readonly number[],
  number: number,
): Shot[] | null {
  const base: Shot[] = Array.from({ length: order.length });
  let rest = number;
  for (const group of order) {
    const shots = catalog.groups[group] ?? [];
    base[group] = shots[rest % shots.length] as Shot;
    rest = Math.floor(rest / shots.length);
  }
  return rest === 0 ? base : null;
}

const sourceKey = (group: number, { media }: Shot, filler: boolean) =>
  `${group} ${filler} ${media.mediaId}`;

/** How often the outputs so far use each shot, and each source in each group. */
class BatchUse implements Use {
  private readonly shots: Uint32Array;
  private readonly sources = new Map<string, number>();

  constructor({ shotCount }: ShotCatalog) {
    this.shots = new Uint32Array(shotCount);
  }

  add({ shot, group, filler }: Pick): void {
    this.shots[shot.number] = this.ofShot(shot) + 1;
    const source = sourceKey(group, shot, filler);
    this.sources.set(source, (this.sources.get(source) ?? 0) + 1);
  }

  ofShot(shot: Shot): number {
    return this.shots[shot.number] ?? 0;
  }

  ofSource(group: number, shot: Shot, filler: boolean): number {
    return this.sources.get(sourceKey(group, shot, filler)) ?? 0;
  }
}

/**
 * Draws the shots of outputs one after the other. Use is spread evenly, and no two outputs show the
 * same shots in the same order while combinations are left. Outputs must be drawn in order from 0:
 * each draw depends on those before it, never on those after it.
 */
export class VariantPicker {
  private readonly use: BatchUse;
  /** What the outputs so far show. Shots that were drawn and then left out make no difference. */
  private readonly seen = new Set<string>();
  private next = 0;
  /** All combinations were tried once without finding an unused one. */
  private exhausted = false;

  constructor(
    private readonly catalog: ShotCatalog,
    private readonly seed: string,
    private readonly overlapFrames: number,
  ) {
    this.use = new BatchUse(catalog);
  }

  /** `show` leaves out the drawn shots that the clip is too short to show; its result is returned. */
  pickNext<Shown extends Picks>(demand: Demand, show: (drawn: Picks) => Shown): Shown {
    const index = this.next;
    this.next += 1;
    const shown = this.choose(demand, show, index);
    const signature = signatureOf(shown.picks);
    if (this.seen.has(signature)) shown.warnings.add("combinations-exhausted");
    this.seen.add(signature);
    for (const pick of shown.picks) this.use.add(pick);
    return shown;
  }

  private choose<Shown extends Picks>(
    demand: Demand,
    show: (drawn: Picks) => Shown,
    index: number,
  ): Shown {
    let used: Shown | null = null;
    let repeating: Shown | null = null;
    const visible = new Set<number>();
    for (const { attempt, number } of this.attempts(visible)) {
      const shown = show(this.draw(demand, attempt, index, number));
      for (const pick of shown.picks) visible.add(pick.group);
      if (this.seen.has(signatureOf(shown.picks))) used ??= shown;
      else if (number < repeatAttempts && shown.warnings.has("shots-repeated")) repeating ??= shown;
      else return shown;
    }
    if (repeating) return repeating;
    this.exhausted = true;
    // The first draw prefers the shots that the batch has shown least.
    return used ?? show(this.draw(demand, { loose: false, base: null }, index, 0));
  }

  /** The groups of `visible`, which the random draws showed, are varied first. */
  private *attempts(visible: ReadonlySet<number>): Generator<{ attempt: Attempt; number: number }> {
    for (let number = 0; number < randomAttempts; number += 1) {
      yield { attempt: { loose: number > 2, base: null }, number };
    }
    if (this.exhausted) return;
    const groups = [...this.catalog.groups.keys()];
    const order = [
      ...groups.filter((group) => visible.has(group)),
      ...groups.filter((group) => !visible.has(group)),
    ];
    for (let number = 0; number < combinationAttempts; number += 1) {
      const base = baseOfCombination(this.catalog, order, number);
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
