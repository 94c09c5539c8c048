import { random } from "../arithmetic/seeded-random";
import { framesPerSecond } from "../arithmetic/frames";
import {
  type Bounds,
  chooseStretches,
  longestStretch,
  mostOfSource,
  shortestStretch,
} from "./choose-stretches";
import { cellFrames } from "./energy";
import { energyIn, type Ground, sumsOf } from "./find-edges";
import { fitStretches } from "./fit-stretches";
import { type Stretch, stretchFrames } from "./mashup-source";

/** How far the energy of a passage is changed by chance, in the first draw of an output. */
const widestChance = 0.35;
/** Passages of 4 s rise and fall together. */
const passageCells = (4 * framesPerSecond) / cellFrames;
/** What an earlier output showed counts this much less, each time. */
const shownBefore = 0.12;
/** An output keeps at least this share of the energy of the best choice. */
const leastShare = 0.9;
const draws = 5;
/** What a clip shows that was too much like the one that is drawn counts this much less, each time. */
const avoidedLess = 0.3;
/** An output that must be other than earlier ones keeps at least this share of the energy. */
const leastShareApart = 0.6;
/** Half a second more or less is not noticed. */
const unseenFrames = 13;

export type Drawing = { seed: string; index: number };

type Felt = { draw: number; chance: number; avoided?: readonly Float64Array[] };

function energyOf(stretches: readonly Stretch[], grounds: readonly Ground[]): number {
  return stretches.reduce(
    (sum, { source, from, to }) => sum + energyIn(grounds[source] as Ground, from, to),
    0,
  );
}

/**
 * The best of the choices near the length, once they have it. A missing frame weighs as much as a frame
 * of full energy, and one too many three times as much.
 */
function bestFitted(
  grounds: readonly Ground[],
  felt: readonly Ground[],
  frames: number,
  bounds: Bounds,
): Stretch[] {
  let best: Stretch[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const chosen of chooseStretches(felt, frames, bounds)) {
    const fitted = fitStretches(chosen, frames, grounds, bounds.ofSource);
    const missing = frames - lengthOf(fitted);
    const worth = energyOf(fitted, felt) - Math.max(missing, -3 * missing);
    if (worth <= most) continue;
    best = fitted;
    most = worth;
  }
  return best;
}

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, stretch) => sum + stretchFrames(stretch), 0);

/**
 * Draws the stretches of one output after the other. The energy of passages is changed a little by
 * chance and by what earlier outputs showed, and the best choice under the changed energy is taken, as
 * long as it keeps nine tenths of the energy that the best choice of all has.
 */
export class MashupDrawer {
  private readonly shown: Float64Array[];
  /** The choice with the most energy, by its length in frames. */
  private readonly best = new Map<number, Stretch[]>();

  constructor(
    private readonly grounds: readonly Ground[],
    private readonly energies: readonly Float64Array[],
  ) {
    this.shown = energies.map((cells) => new Float64Array(cells.length));
  }

  /** `repeats` says whether another output had exactly these stretches. */
  draw(
    frames: number,
    drawing: Drawing,
    repeats: (stretches: readonly Stretch[]) => boolean,
  ): Stretch[] {
    let found: Stretch[] | null = null;
    for (let draw = 0; draw < draws; draw += 1) {
      const chance = widestChance * (1 - draw / draws);
      const drawn = this.tryDraw(frames, this.feltGrounds(drawing, { draw, chance }), leastShare);
      if (!drawn) continue;
      found ??= drawn;
      if (repeats(drawn)) continue;
      found = drawn;
      break;
    }
    return found ?? this.bestOf(frames, this.boundsOf(frames));
  }

  /**
   * Another draw of an output, away from stretches: those of videos that the draws before were too much like.
   * It may have less energy. Null when even so little cannot be kept.
   */
  drawApart(
    frames: number,
    drawing: Drawing,
    attempt: number,
    avoid: readonly Stretch[],
  ): Stretch[] | null {
    const how = { draw: draws + attempt, chance: widestChance, avoided: this.cellsOf(avoid) };
    return this.tryDraw(frames, this.feltGrounds(drawing, how), leastShareApart);
  }

  /** Lets stretches count as those of the next output. */
  note(stretches: readonly Stretch[]): void {
    this.countIn(this.shown, stretches);
  }

  private tryDraw(frames: number, felt: readonly Ground[], leastOfBest: number): Stretch[] | null {
    const bounds = this.boundsOf(frames);
    const best = this.bestOf(frames, bounds);
    const drawn = bestFitted(this.grounds, felt, frames, bounds);
    const missed = Math.abs(frames - lengthOf(drawn)) - Math.abs(frames - lengthOf(best));
    const isWeak = energyOf(drawn, this.grounds) < leastOfBest * energyOf(best, this.grounds);
    return isWeak || missed > unseenFrames ? null : drawn;
  }

  private boundsOf(frames: number): Bounds {
    return {
      shortest: Math.min(shortestStretch, frames),
      longest: Math.min(longestStretch, Math.max(frames, shortestStretch)),
      ofSource: mostOfSource(
        this.grounds.map(({ showable }) => showable.length),
        frames,
      ),
    };
  }

  private bestOf(frames: number, bounds: Bounds): Stretch[] {
    const known = this.best.get(frames);
    const best = known ?? bestFitted(this.grounds, this.grounds, frames, bounds);
    this.best.set(frames, best);
    return best;
  }

  private cellsOf(stretches: readonly Stretch[]): Float64Array[] {
    const counts = this.energies.map((cells) => new Float64Array(cells.length));
    this.countIn(counts, stretches);
    return counts;
  }

  private countIn(counts: readonly Float64Array[], stretches: readonly Stretch[]): void {
    for (const { source, from, to } of stretches) {
      const cells = counts[source];
      if (!cells) continue;
      const first = Math.floor(from / cellFrames);
      for (let cell = first; cell * cellFrames < to && cell < cells.length; cell += 1) {
        cells[cell] = (cells[cell] ?? 0) + 1;
      }
    }
  }

  /** The grounds with their energy changed: by chance, and less where it was shown or is avoided. */
  private feltGrounds({ seed, index }: Drawing, { draw, chance, avoided }: Felt): Ground[] {
    return this.grounds.map((ground, source) => {
      const dice = random(seed, "mashup", index, draw, source);
      let factor = 1;
      const cells = (this.energies[source] ?? new Float64Array()).map((energy, cell) => {
        if (cell % passageCells === 0) factor = 1 + chance * (2 * dice.fraction() - 1);
        const often = this.shown[source]?.[cell] ?? 0;
        const inTheWay = avoided?.[source]?.[cell] ?? 0;
        return energy * factor * (1 - shownBefore) ** often * (1 - avoidedLess) ** inTheWay;
      });
      return { ...ground, sums: sumsOf(cells) };
    });
  }
}
