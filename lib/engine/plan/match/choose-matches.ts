import { random, type Random } from "../arithmetic/seeded-random";
import type { MontageShot } from "@/lib/ims/schema/likeness/montage";
import type { Judge } from "../shots/pick-variants";
import { showsSome } from "../shots/shows-some";
import type { Shot } from "../shots/shots";
import type { ShownPicks } from "../length/fit-picks";
import { drawAgain } from "../variety/draw-again";
import type { MatchPool, PoolShot } from "./match-pool";
import { keepOrder } from "./keep-order";
import { type MatchRules, noRules } from "./match-rules";
import { lacking, type Passage, take, type Taken } from "./passage";
import { type Rating, scoreFloor } from "./rate-shots";
import { bestFirst, ShownTakes } from "./shown-takes";
import { asShown, type Matched, showMatched, signatureOf } from "./show-matched";

/** Outputs of one text differ by taking shots whose score is at most this much below the best one that is free. */
export const mostLoss = 0.15;
const chanceLoss = 0.1;
const lossPerUse = 0.025;
/** The footage that goes on where a shot ends is preferred to other footage that is as good. */
const goesOnBonus = 0.02;
/** Only the best shots of a passage are compared, which bounds the time. */
const candidatesPerPassage = 64;
const mostTaken = 600;
const attempts = 8;

/** More attempts, each of which takes worse shots, for what a person wants to have drawn again. */
const attemptsAgain = 48;
/** So many more, where a bound asks for shots that other videos do not show; each such video counts as so many uses. */
const attemptsApart = 32;
const usesPerAvoided = 4;

type How = {
  overlapFrames: number;
  /** None: the best shots are taken. */
  dice: Random | null;
  /** How many times farther from the best than usual shots may be. */
  farther: number;
  /** Shots that count as if other outputs had shown them often. */
  avoid: readonly MontageShot[];
};

type Draft = Matched & { shown: Set<number>; takes: ShownTakes };

function best(ratings: readonly Rating[], count: number): Rating[] {
  return [...ratings].sort((one, other) => other.score - one.score).slice(0, count);
}

/**
 * Chooses the shots of outputs one after the other, in order from output 0. The first output of a text
 * has the best shots; later ones are drawn among the good ones, and shots that were shown less come
 * first. `keepsOrder`: the shots of an output stand in the order of the sources and of their time.
 */
export class MatchChooser {
  private readonly use: Uint32Array;
  private readonly good = new WeakMap<readonly Rating[], Rating[]>();
  private readonly seen = new Set<string>();
  private next = 0;

  constructor(
    private readonly pool: MatchPool,
    private readonly seed: string,
    private readonly keepsOrder: boolean,
  ) {
    this.use = new Uint32Array(pool.shots.length);
  }

  /** With a judge, shots are drawn ever farther from the best ones, and from those that were in the way. */
  *chooseNext(
    passages: readonly Passage[],
    overlapFrames: number,
    rules: MatchRules = noRules,
    judge?: Judge<ShownPicks>,
  ): Generator<void, Matched> {
    const index = this.next;
    const times = { plain: rules.isAgain ? attemptsAgain : attempts, more: attemptsApart };
    const { drawn, isRepeat } = yield* drawAgain(times, judge, (attempt, avoid) => {
      const isFirst = index === 0 && attempt === 0;
      const dice = isFirst ? null : random(this.seed, "match", index, attempt);
      const farther = Math.max(1, attempt / attempts);
      const matched = this.draw(passages, { overlapFrames, dice, farther, avoid, ...rules });
      const shown = showMatched(asShown(matched, rules.isPinned), passages);
      return { drawn: matched, shown, isRepeat: this.seen.has(signatureOf(matched.taken)) };
    });
    if (isRepeat) drawn.warnings.add("combinations-exhausted");
    this.note(drawn.taken);
    return asShown(drawn, rules.isPinned);
  }

  /** Lets shots count as those of the next output. */
  note(taken: readonly (readonly Taken[])[]): void {
    this.next += 1;
    this.seen.add(signatureOf(taken));
    for (const { rating } of taken.flat()) {
      if (rating) this.use[rating.shot] = (this.use[rating.shot] ?? 0) + 1;
    }
  }

  private draw(
    passages: readonly Passage[],
    { overlapFrames, dice, farther, avoid, banned }: MatchRules & How,
  ): Matched {
    const takes = new ShownTakes(this.pool);
    const draft: Draft = { taken: [], warnings: new Set(), shown: new Set(banned), takes };
    draft.taken = passages.map(({ chosen, ratings }, passage) =>
      chosen.map((shot) => {
        const same = this.stretchesIn(shot);
        for (const index of same) {
          draft.shown.add(index);
          takes.add(index, passage);
        }
        return take(shot, shot.to - shot.from, ratings[same[0] ?? -1] ?? null, "hand");
      }),
    );
    const losses = new Map<number, number>();
    const lossOf = (shot: number) => {
      const known = losses.get(shot);
      if (known !== undefined) return known;
      const { media, ...stretch } = (this.pool.shots[shot] as PoolShot).shot;
      const inTheWay = avoid.filter((one) => showsSome(one, media.mediaId, stretch)).length;
      const used = ((this.use[shot] ?? 0) + inTheWay * usesPerAvoided) * lossPerUse;
      const chance = dice ? dice.fraction() * chanceLoss : 0;
      const loss = Math.min(mostLoss * farther, chance * farther + used);
      losses.set(shot, loss);
      return loss;
    };
    const isOrdered = this.keepsOrder && this.takeInOrder(passages, draft, overlapFrames, lossOf);
    if (this.keepsOrder && !isOrdered) draft.warnings.add("order-not-kept");
    if (!isOrdered) this.takeBest(passages, draft, overlapFrames, lossOf);
    const turnDice = dice ?? random(this.seed, "match-turn");
    this.fill(passages, draft, { overlapFrames, dice: turnDice, banned });
    return { taken: draft.taken, warnings: draft.warnings };
  }

  /** The shots of the pool that a chosen stretch shows some of; they are not shown again. */
  private stretchesIn(chosen: Shot): number[] {
    return [...this.pool.shots.entries()].flatMap(([index, { shot }]) => {
      const isSame = shot.media.mediaId === chosen.media.mediaId;
      return isSame && shot.from < chosen.to && chosen.from < shot.to ? [index] : [];
    });
  }

  /** In each round every passage that is too short gets one shot, the surest passage first. */
  private takeBest(
    passages: readonly Passage[],
    draft: Draft,
    overlapFrames: number,
    lossOf: (shot: number) => number,
  ): void {
    const good = passages.map(({ ratings }) => this.goodOf(ratings));
    for (let hasTaken = true; hasTaken; ) {
      hasTaken = false;
      const waiting = new Set(
        passages.flatMap((passage, index) =>
          lacking(passage, draft.taken[index] ?? [], overlapFrames) > 0 ? [index] : [],
        ),
      );
      const pairs = [...waiting].flatMap((index) =>
        (good[index] ?? []).map((rating) => ({
          index,
          rating,
          value: rating.score - lossOf(rating.shot) + this.bonus(draft.taken[index] ?? [], rating),
        })),
      );
      const inTurn = bestFirst(pairs, ({ index, rating: { shot } }) =>
        waiting.has(index) ? draft.takes.lossOf(shot, index) : 0,
      );
      for (const { index, rating } of inTurn) {
        if (!waiting.has(index) || draft.shown.has(rating.shot)) continue;
        this.add(draft, passages, index, rating, "match", overlapFrames);
        waiting.delete(index);
        hasTaken = true;
      }
    }
  }

  private goodOf(ratings: readonly Rating[]): Rating[] {
    const found =
      this.good.get(ratings) ??
      best(ratings, candidatesPerPassage).filter(({ score }) => score >= scoreFloor);
    this.good.set(ratings, found);
    return found;
  }

  private bonus(taken: readonly Taken[], { shot }: Rating): number {
    const next = this.pool.shots[shot]?.shot;
    const goesOn = taken.some(
      (one) => one.shot.media.mediaId === next?.media.mediaId && one.shot.to === next.from,
    );
    return goesOn ? goesOnBonus : 0;
  }

  /** False, and nothing taken, when the shots do not suffice in their order. */
  private takeInOrder(
    passages: readonly Passage[],
    draft: Draft,
    overlapFrames: number,
    lossOf: (shot: number) => number,
  ): boolean {
    const open = [...passages.keys()].filter((index) => (draft.taken[index] ?? []).length === 0);
    const lengths = this.pool.shots.map(({ shot }, index) =>
      draft.shown.has(index) ? 0 : shot.to - shot.from - overlapFrames,
    );
    const runs = keepOrder(
      open.map((index) => {
        const { frames, ratings } = passages[index] as Passage;
        const worths = Float64Array.from(ratings, ({ score, shot }) =>
          score < scoreFloor ? Math.max(0, score) / 10 : score - lossOf(shot),
        );
        return { frames, worths };
      }),
      lengths.map((frames) => Math.max(0, frames)),
    );
    if (!runs) return false;
    runs.forEach(({ from, to }, position) => {
      const index = open[position] ?? 0;
      for (let shot = from; shot < to; shot += 1) {
        const rating = passages[index]?.ratings[shot];
        if (!rating || draft.shown.has(shot)) continue;
        const by = rating.score >= scoreFloor ? "match" : "turn";
        this.add(draft, passages, index, rating, by, overlapFrames);
      }
    });
    return true;
  }

  /** Fills passages that are still too short: with what is near, then in turn, other takes first, then with shots again. */
  private fill(
    passages: readonly Passage[],
    draft: Draft,
    {
      overlapFrames,
      dice,
      banned,
    }: { overlapFrames: number; dice: Random; banned: ReadonlySet<number> },
  ): void {
    const turn = dice.shuffle([...this.pool.shots.keys()]);
    turn.sort((one, other) => (this.use[one] ?? 0) - (this.use[other] ?? 0));
    let count = draft.taken.flat().length;
    for (const [index, passage] of passages.entries()) {
      const taken = () => draft.taken[index] ?? [];
      if (!taken().some(({ by }) => by !== "turn")) draft.warnings.add("match-missing");
      while (lacking(passage, taken(), overlapFrames) > 0 && count < mostTaken) {
        const rating = this.nextFiller(passage, index, draft, turn, banned);
        if (!rating) break;
        this.add(draft, passages, index, rating, "turn", overlapFrames);
        count += 1;
      }
    }
  }

  private nextFiller(
    { ratings }: Passage,
    index: number,
    draft: Draft,
    turn: readonly number[],
    banned: ReadonlySet<number>,
  ): Rating | undefined {
    const taken = draft.taken[index] ?? [];
    const losses = ratings.map(({ shot }) =>
      draft.shown.has(shot) ? Infinity : draft.takes.lossOf(shot, index),
    );
    const least = losses.reduce((some, loss) => Math.min(some, loss), Infinity);
    const isFree = (shot: number) => least < Infinity && losses[shot] === least;
    if (taken.length > 0) {
      const near = best(
        ratings.filter(({ shot }) => isFree(shot)),
        1,
      )[0];
      if (near && near.score > 0) return near;
    }
    const free = turn.find(isFree);
    if (free !== undefined) return ratings[free];
    draft.warnings.add("shots-repeated");
    const last = taken.at(-1)?.rating?.shot;
    const allowed = ratings.filter(({ shot }) => !banned.has(shot));
    if (allowed.length === 0) draft.warnings.add("ban-not-kept");
    const [first, second] = best(allowed.length > 0 ? allowed : ratings, 2);
    return first?.shot === last ? (second ?? first) : first;
  }

  private add(
    draft: Draft,
    passages: readonly Passage[],
    index: number,
    rating: Rating,
    by: Taken["by"],
    overlapFrames: number,
  ): void {
    const { shot } = this.pool.shots[rating.shot] as PoolShot;
    const taken = draft.taken[index] ?? [];
    const wanted = lacking(passages[index] as Passage, taken, overlapFrames) + overlapFrames;
    taken.push(take(shot, wanted, rating, by));
    draft.shown.add(rating.shot);
    draft.takes.add(rating.shot, index);
  }
}
