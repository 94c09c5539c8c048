import type { MontageShot } from "@/lib/ims/schema/likeness/montage";
import { random } from "../arithmetic/seeded-random";
import { BatchUse } from "./batch-use";
import { baseOfCombination, combinationsOf } from "./combinations";
import { drawClip } from "./draw-clip";
import type { Demand, Pick, Picks } from "./pick-shots";
import type { Shot, ShotCatalog } from "./shots";
import { unknownAppeal } from "./source-shots";
import { SourceTurns } from "./source-turns";
import { showsSome } from "./shows-some";

/** The shots that an output may show, and those of them that may open it; any may where null. */
export type Showable = { catalog: ShotCatalog; openings: readonly Shot[] | null };

/** Random draws of a clip before the combinations are tried one by one. */
const randomAttempts = 12;
/** At least so many combinations are tried; among one more than there are draws, one is unused. */
const combinationAttempts = 101;
/** A repeated shot may be bad luck of the drawing order, so this many draws try to avoid it. */
const evenAttempts = 3;

/**
 * For a clip that must not be like others: draws that avoid the shots of those that the draws before were
 * too much like, and then combinations. The more clips one after the other had none, the fewer are tried.
 */
const noAttempts = { avoiding: 0, combinations: 0 };
const boundAttempts = [
  { avoiding: 24, combinations: 300 },
  { avoiding: 8, combinations: 16 },
  { avoiding: 8, combinations: 16 },
  { avoiding: 8, combinations: 16 },
  { avoiding: 6, combinations: 4 },
] as const;

/** What is wrong with a draw: an excess of 0 is nothing, and larger is worse. */
export type Judgement = {
  excess: number;
  /** The shots of the video that it is too much like. */
  rival: readonly MontageShot[];
};

/** Judges what a clip would show. When it is worse than `limit`, it need not be looked at further. */
export type Judge<Shown> = (shown: Shown, limit: number) => Judgement;

/** What the attempts learn from each other. */
type Learnt = {
  /** The groups that the random draws showed: these are varied first. */
  visible: Set<number>;
  /** How often a draw was too much like a video that shows some of a shot, by the number of the shot. */
  avoided: Map<number, number>;
};

type Attempt = { loose: boolean; base?: Shot[]; avoids?: true; takesTurns?: true };

function signatureOf(picks: readonly Pick[]): string {
  return picks.map((pick) => pick.shot.number).join(" ");
}

const accepted: Judgement = { excess: 0, rival: [] };

/**
 * Draws the shots of outputs one after the other. Sources take turns, use of their shots is spread evenly,
 * and no two outputs show the same shots in the same order while combinations are left. Outputs must be
 * drawn in order from 0: each draw depends on those before it, never on those after it.
 */
export class VariantPicker {
  private readonly ofSource: ReadonlyMap<string, readonly Shot[]>;
  private readonly use: BatchUse;
  private readonly turns: SourceTurns;
  /** What the outputs so far show. Shots that were drawn and then left out make no difference. */
  private readonly seen = new Set<string>();
  private next = 0;
  /** Where all combinations were tried once without finding an unused one. */
  private readonly exhausted = new WeakSet<ShotCatalog>();
  /** What the next output may show. */
  private allowed: Showable;
  /** So many draws one after the other gave no video that may stand beside the others. */
  private inVain = 0;

  constructor(
    private readonly catalog: ShotCatalog,
    private readonly seed: string,
    private readonly overlapFrames: number,
  ) {
    const ofSource = new Map<string, Shot[]>();
    for (const shot of new Set(catalog.groups.flat())) {
      const known = ofSource.get(shot.media.mediaId);
      if (known) known.push(shot);
      else ofSource.set(shot.media.mediaId, [shot]);
    }
    this.ofSource = ofSource;
    this.use = new BatchUse(catalog);
    this.turns = new SourceTurns(catalog, seed);
    this.allowed = { catalog, openings: null };
  }

  /**
   * Yields between two draws of a clip that must be drawn again. `show` leaves out the drawn shots that the clip is too short to show; its result is returned. With a
   * judge, clips are drawn until one is without excess; when none is, the one with the least is returned.
   */
  *pickNext<Shown extends Picks>(
    demand: Demand,
    show: (drawn: Picks) => Shown,
    judge?: Judge<Shown>,
    allowed: Showable = { catalog: this.catalog, openings: null },
  ): Generator<void, Shown> {
    this.allowed = allowed;
    const shown = yield* this.choose(demand, show, this.next, judge);
    if (this.seen.has(signatureOf(shown.picks))) shown.warnings.add("combinations-exhausted");
    this.note(shown.picks);
    return shown;
  }

  /** Lets shots count as those of the next output. */
  note(picks: readonly Pick[]): void {
    this.next += 1;
    this.seen.add(signatureOf(picks));
    for (const pick of picks) this.use.add(pick);
  }

  /** Shots by how seldom the outputs so far show them; of those, sharp and moving ones come first. */
  ranked(shots: readonly Shot[]): Shot[] {
    const appealOf = ({ appeal = unknownAppeal }: Shot) => appeal;
    return [...shots].sort(
      (one, other) =>
        this.use.ofShot(one) - this.use.ofShot(other) || appealOf(other) - appealOf(one),
    );
  }

  private *choose<Shown extends Picks>(
    demand: Demand,
    show: (drawn: Picks) => Shown,
    index: number,
    judge: Judge<Shown> | undefined,
  ): Generator<void, Shown> {
    const learnt: Learnt = { visible: new Set(), avoided: new Map() };
    const refused = new Set<string>();
    let used: Shown | null = null;
    let repeating: Shown | null = null;
    let best: Shown | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const { attempt, number } of this.attempts(learnt, judge !== undefined, index)) {
      const shown = show(this.draw(demand, attempt, index, number, learnt.avoided));
      for (const pick of shown.picks) learnt.visible.add(pick.group);
      const signature = signatureOf(shown.picks);
      if (this.seen.has(signature)) used ??= shown;
      if (this.seen.has(signature) || refused.has(signature)) continue;
      const { excess, rival } = judge?.(shown, least) ?? accepted;
      if (excess > 0) {
        if (excess < least) [best, least] = [shown, excess];
        refused.add(signature);
        this.learn(rival, learnt);
        yield;
        continue;
      }
      this.inVain = Math.max(Math.min(this.inVain, 1), this.inVain - 1);
      if (!shown.warnings.has("shots-repeated")) return shown;
      repeating ??= shown;
      if (number >= evenAttempts) return repeating;
    }
    if (repeating) return repeating;
    if (best) {
      this.inVain += 1;
      return best;
    }
    this.exhausted.add(this.allowed.catalog);
    // The first draw prefers the shots that the batch has shown least.
    return used ?? show(this.draw(demand, { loose: false }, index, 0, learnt.avoided));
  }

  /** The shots of the catalog that show some of what a rival shows are avoided from now on. */
  private learn(rival: readonly MontageShot[], { avoided }: Learnt): void {
    const met = new Set<number>();
    for (const shown of rival) {
      for (const shot of this.ofSource.get(shown.source) ?? []) {
        if (showsSome(shown, shot.media.mediaId, shot)) met.add(shot.number);
      }
    }
    for (const number of met) avoided.set(number, (avoided.get(number) ?? 0) + 1);
  }

  private *attempts(
    { visible }: Learnt,
    isJudged: boolean,
    index: number,
  ): Generator<{ attempt: Attempt; number: number }> {
    let number = 0;
    for (; number < randomAttempts; number += 1) {
      const even = number < evenAttempts;
      yield { attempt: even ? { loose: false, takesTurns: true } : { loose: true }, number };
    }
    const bound = boundAttempts[Math.min(this.inVain, boundAttempts.length - 1)] ?? noAttempts;
    if (isJudged) {
      for (let draw = 0; draw < bound.avoiding; draw += 1, number += 1) {
        yield { attempt: { loose: draw % 2 === 1, avoids: true }, number };
      }
    }
    const { catalog, openings } = this.allowed;
    if (this.exhausted.has(catalog)) return;
    const groups = [...catalog.groups.keys()];
    const order = [
      ...groups.filter((group) => visible.has(group)),
      ...groups.filter((group) => !visible.has(group)),
    ];
    const opened = openings
      ? { ...catalog, groups: catalog.groups.with(0, [...openings]) }
      : catalog;
    const more = Math.max(combinationAttempts, this.seen.size + 1);
    const most = isJudged ? bound.combinations : more;
    for (const combination of combinationsOf(
      opened,
      most,
      isJudged ? `${this.seed}/${index}` : null,
    )) {
      const base = baseOfCombination(opened, order, combination);
      yield { attempt: { loose: true, base }, number };
      number += 1;
    }
  }

  private draw(
    demand: Demand,
    attempt: Attempt,
    index: number,
    number: number,
    avoided: ReadonlyMap<number, number>,
  ): Picks {
    const how = {
      openings: this.allowed.openings,
      use: this.use,
      dice: random(this.seed, "shots", index, number),
      loose: attempt.loose,
      overlapFrames: this.overlapFrames,
      ...(attempt.takesTurns && {
        turnOf: (group: number) => this.turns.sourceOf(group, index),
      }),
      ...(attempt.avoids && { avoided }),
    };
    return drawClip(this.allowed.catalog, demand, how, attempt.base);
  }
}
