import { random, type Random } from "@/lib/engine/plan/arithmetic/seeded-random";
import type { DrawnFilm } from "./drawn-films";
import { black, drawnScene, plainFrame, type Scene } from "./drawn-scenes";

/** 16 kHz, one channel. */
export const dramaRate = 16_000;
const filmRate = 25;

type Range = { from: number; to: number };

/** A film with sound, of which it is known where it is at its strongest and where somebody speaks. */
export type DrawnDrama = {
  film: DrawnFilm;
  /** Samples of `dramaRate`. */
  sound: Float32Array;
  peaks: readonly Range[];
  sentences: Range[];
};

export type DramaOrder = {
  name: string;
  seconds: number;
  /** Loud, moving and cut fast. Everything else is calm talk in long shots. */
  peaks: readonly Range[];
  /** Spoken sentences, without silence at their ends, in turn. */
  speech: readonly Float32Array[];
};

const isIn = (at: number, ranges: readonly Range[]) =>
  ranges.some(({ from, to }) => at >= from && at < to);

const between = (dice: Random, from: number, to: number) => from + (to - from) * dice.fraction();

function drawnPicture({ name, seconds, peaks }: DramaOrder, dice: Random): DrawnFilm {
  const shots: { scene: Scene; from: number }[] = [];
  const borders = peaks.flatMap(({ from, to }) => [from, to]);
  for (let at = 0; at < seconds - 0.4; ) {
    const isPeak = isIn(at, peaks);
    const [x, y] = [between(dice, -0.5, 0.5), between(dice, -0.2, 0.2)];
    const scene = drawnScene(
      () => dice.fraction(),
      isPeak
        ? { life: 1.6, camera: (time) => ({ x: x * time, y: y * time, zoom: 1 }) }
        : { life: 0.15 },
    );
    shots.push({ scene, from: Math.round(at * filmRate) });
    const next = at + (isPeak ? between(dice, 0.6, 1.1) : between(dice, 3.5, 6.5));
    // A peak begins and ends with a cut.
    at = borders.find((border) => border > at + 0.2 && border < next + 0.4) ?? next;
  }
  return {
    name,
    rate: filmRate,
    frames: Math.round(seconds * filmRate),
    draw: (index, canvas) => {
      const shot = shots.findLast(({ from }) => from <= index);
      return shot ? shot.scene(index / filmRate, canvas) : plainFrame(canvas, black);
    },
    cuts: shots.slice(1).map(({ from }) => from / filmRate),
    fades: [],
  };
}

function add(track: Float32Array, at: number, samples: ArrayLike<number>, gain: number): void {
  const first = Math.round(at * dramaRate);
  for (let i = 0; i < samples.length && first + i < track.length; i += 1) {
    track[first + i] = (track[first + i] ?? 0) + gain * (samples[i] ?? 0);
  }
}

/** A blow: a deep tone and noise that die away. */
function drawnBlow(dice: Random): Float32Array {
  return Float32Array.from({ length: dramaRate * 0.3 }, (_, i) => {
    const time = i / dramaRate;
    const deep = Math.sin(2 * Math.PI * 70 * time) * Math.exp(-time / 0.08);
    return 0.7 * deep + 0.3 * (2 * dice.fraction() - 1) * Math.exp(-time / 0.03);
  });
}

function rmsOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / Math.max(1, samples.length));
}

function addSpeech(
  track: Float32Array,
  { seconds, peaks, speech }: DramaOrder,
  dice: Random,
): Range[] {
  const sentences: Range[] = [];
  for (let at = 0.5, turn = 0; ; turn += 1) {
    const spoken = speech[turn % speech.length];
    const to = at + (spoken?.length ?? 0) / dramaRate;
    if (!spoken || to > seconds - 0.3) return sentences;
    const isPeak = isIn((at + to) / 2, peaks);
    add(track, at, spoken, (isPeak ? 0.16 : 0.05) / Math.max(1e-6, rmsOf(spoken)));
    sentences.push({ from: at, to });
    at = to + (isPeak ? between(dice, 0.3, 0.7) : between(dice, 0.4, 1.6));
  }
}

/** Draws a drama from a seed: its picture as a function of the frame, its sound as samples. */
export function drawnDrama(order: DramaOrder): DrawnDrama {
  const { name, seconds, peaks } = order;
  const dice = random("drawn-drama", name);
  const film = drawnPicture(order, dice);
  const sound = Float32Array.from(
    { length: Math.round(seconds * dramaRate) },
    () => 0.004 * (2 * dice.fraction() - 1),
  );
  for (const { from, to } of peaks) {
    for (let at = from; at < to - 0.3; at += between(dice, 0.3, 0.6)) {
      add(sound, at, drawnBlow(dice), between(dice, 0.25, 0.5));
    }
  }
  const sentences = addSpeech(sound, order, dice);
  return { film, sound, peaks, sentences };
}
