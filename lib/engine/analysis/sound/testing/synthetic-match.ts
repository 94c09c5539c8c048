import { type Random, random } from "@/lib/engine/plan/arithmetic/seeded-random";

/** 16 kHz, one channel: what the sound pass reads. */
export const matchRate = 16_000;

/** How loud the hall and the commentary are. The ball and the cheers are as loud at every level. */
export type NoiseLevel = "quiet" | "middling" | "loud";

/** Root mean square amplitudes of what covers the ball. */
const levels = {
  quiet: { hall: 0.004, murmur: 0.003, voice: 0.02 },
  middling: { hall: 0.006, murmur: 0.01, voice: 0.05 },
  loud: { hall: 0.01, murmur: 0.025, voice: 0.09 },
} as const satisfies Record<NoiseLevel, object>;

export type MatchOrder = {
  seed: string;
  level: NoiseLevel;
  seconds: number;
  /** Speech that is mixed in sentence by sentence; a drawn voice when absent. */
  speech?: readonly Float32Array[];
};

export type Rally = { from: number; to: number; hits: number };
export type Cheer = { from: number; to: number };
export type Sentence = { from: number; to: number };

const noise = (dice: Random) => dice.fraction() + dice.fraction() + dice.fraction() - 1.5;
/** The root mean square of `noise`. */
const noiseRms = 0.5;

/** Adds a sound at a moment; what would lie outside is left out. */
function add(
  track: Float32Array,
  atSeconds: number,
  seconds: number,
  sample: (t: number) => number,
): void {
  const first = Math.round(atSeconds * matchRate);
  const count = Math.round(seconds * matchRate);
  for (let i = Math.max(0, -first); i < count && first + i < track.length; i += 1) {
    track[first + i] = (track[first + i] ?? 0) + sample(i / matchRate);
  }
}

/** The hall: dull rumble, and the murmur of a crowd that swells and fades. */
function addHall(track: Float32Array, dice: Random, level: NoiseLevel): void {
  const { hall, murmur } = levels[level];
  let dull = 0;
  let swell = 1;
  for (let i = 0; i < track.length; i += 1) {
    if (i % 4000 === 0) swell = 0.8 * swell + 0.2 * (0.5 + 1.4 * dice.fraction());
    const white = noise(dice) / noiseRms;
    dull += 0.08 * (noise(dice) / noiseRms - dull);
    track[i] = (track[i] ?? 0) + hall * 4 * dull + murmur * swell * white;
  }
}

/** A crowd: broad noise that rises fast and dies away, with claps in it. */
function addCheer(track: Float32Array, dice: Random, cheer: Cheer, amplitude: number): void {
  const seconds = cheer.to - cheer.from;
  const envelope = (t: number) => Math.min(1, t / 0.3) * Math.min(1, (seconds - t) / 0.9);
  add(track, cheer.from, seconds, (t) => amplitude * envelope(t) * (noise(dice) / noiseRms));
  const claps = Math.round(seconds * 25);
  for (let clap = 0; clap < claps; clap += 1) {
    const at = dice.fraction() * seconds;
    const peak = amplitude * 1.5 * envelope(at) * dice.fraction();
    add(
      track,
      cheer.from + at,
      0.02,
      (t) => peak * Math.exp(-t / 0.006) * (noise(dice) / noiseRms),
    );
  }
}

/** How loud the formants of the drawn voice are: most of speech lies below 1 kHz. */
const formantGains = [1, 0.3, 0.06] as const;

/** A voice of formants: syllables of a buzzing tone, with hisses and pops between them. */
export function drawnSentence(dice: Random, seconds: number): Float32Array {
  const out = new Float32Array(Math.round(seconds * matchRate));
  const pitch = 110 + 90 * dice.fraction();
  for (let at = 0; at < seconds - 0.1; ) {
    const length = 0.12 + 0.12 * dice.fraction();
    const formants = [350 + 350 * dice.fraction(), 1000 + 1200 * dice.fraction(), 2600];
    const tones = Array.from({ length: 26 }, (_, k) => {
      const hertz = pitch * (k + 1);
      const gain = formantGains.reduce(
        (sum, one, n) =>
          sum + one * Math.exp(-(((hertz - (formants[n] ?? 0)) / (110 + 60 * n)) ** 2)),
        0.3 / (k + 1) ** 2,
      );
      return { hertz, gain };
    });
    add(out, at, length, (t) => {
      const bend = t * (1 + 0.04 * Math.sin(9 * t));
      const buzz = tones.reduce(
        (sum, tone) => sum + tone.gain * Math.sin(2 * Math.PI * tone.hertz * bend),
        0,
      );
      return buzz * 0.6 * Math.sin((Math.PI * t) / length);
    });
    const between = dice.fraction();
    if (between < 0.35) add(out, at + length, 0.07, () => 0.08 * noise(dice));
    else if (between < 0.6) {
      add(out, at + length, 0.015, (t) => 0.2 * noise(dice) * Math.exp(-t / 0.004));
    }
    at += length + 0.03 + 0.05 * dice.fraction();
  }
  return out;
}

function rmsOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / Math.max(1, samples.length));
}

/** Commentary: sentences with pauses from the beginning to the end. */
function addCommentary(track: Float32Array, dice: Random, order: MatchOrder): Sentence[] {
  const sentences: Sentence[] = [];
  const target = levels[order.level].voice;
  for (let at = 0.5; at < order.seconds - 1; ) {
    const samples = order.speech?.length
      ? dice.pick(order.speech)
      : drawnSentence(dice, 1.2 + 2.5 * dice.fraction());
    const gain = target / Math.max(1e-6, rmsOf(samples));
    const seconds = samples.length / matchRate;
    add(track, at, seconds, (t) => gain * (samples[Math.round(t * matchRate)] ?? 0));
    sentences.push({ from: at, to: Math.min(order.seconds, at + seconds) });
    at += seconds + 0.4 + 2.2 * dice.fraction() ** 2;
  }
  return sentences;
}

/** A ball on a racket or on the table: a short ring, and what the hall throws back of it. */
function addHit(
  track: Float32Array,
  dice: Random,
  hit: { at: number; hertz: number; peak: number },
): void {
  const { at, hertz, peak } = hit;
  add(track, at, 0.03, (t) => peak * Math.exp(-t / 0.0045) * Math.sin(2 * Math.PI * hertz * t));
  add(track, at + 0.012, 0.3, (t) => 0.03 * peak * Math.exp(-t / 0.12) * (noise(dice) / noiseRms));
}

/**
 * Table tennis: rallies of 3 to 16 strokes, each with a bounce on the table; long ones are cheered.
 */
export function pingPongMatch(order: MatchOrder): {
  samples: Float32Array;
  rallies: Rally[];
  /** Every sound of the ball. */
  hitsAt: number[];
  cheers: Cheer[];
  sentences: Sentence[];
} {
  const dice = random(order.seed, "pingpong");
  const samples = new Float32Array(Math.round(order.seconds * matchRate));
  addHall(samples, dice, order.level);
  const sentences = addCommentary(samples, dice, order);
  const rallies: Rally[] = [];
  const hitsAt: number[] = [];
  const cheers: Cheer[] = [];
  for (let at = 3 + 2 * dice.fraction(); at < order.seconds - 12; ) {
    const strokes = 3 + dice.integer(14);
    let hits = 0;
    let to = at;
    const hit = (moment: number, hertz: number, peak: number) => {
      addHit(samples, dice, { at: moment, hertz, peak: peak * (0.5 + 0.4 * dice.fraction()) });
      hitsAt.push(moment);
      hits += 1;
      to = moment;
    };
    let t = at;
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      hit(t, 1100 + 300 * dice.fraction(), 0.5);
      if (dice.fraction() < 0.9) {
        hit(t + 0.16 + 0.05 * dice.fraction(), 2100 + 700 * dice.fraction(), 0.32);
      }
      t += 0.42 + 0.22 * dice.fraction();
    }
    rallies.push({ from: at, to, hits });
    if (strokes >= 9 || dice.fraction() < 0.4) {
      const cheer = { from: to + 0.3, to: to + 1.8 + strokes * 0.12 };
      cheers.push(cheer);
      addCheer(samples, dice, cheer, strokes >= 9 ? 0.08 + 0.01 * strokes : 0.03);
    }
    at = to + 4 + 4 * dice.fraction();
  }
  return { samples, rallies, hitsAt, cheers, sentences };
}

/** Basketball: cheers of 2 to 5 seconds, with a buzzer, music of the breaks and squeaking shoes between. */
export function basketballMatch(order: MatchOrder): {
  samples: Float32Array;
  cheers: Cheer[];
  sentences: Sentence[];
} {
  const dice = random(order.seed, "basketball");
  const samples = new Float32Array(Math.round(order.seconds * matchRate));
  addHall(samples, dice, order.level);
  const sentences = addCommentary(samples, dice, order);
  const cheers: Cheer[] = [];
  for (let at = 12 + 10 * dice.fraction(); at < order.seconds - 8; ) {
    const cheer = { from: at, to: at + 2 + 3 * dice.fraction() };
    cheers.push(cheer);
    addCheer(samples, dice, cheer, 0.09 + 0.15 * dice.fraction());
    at = cheer.to + 22 + 30 * dice.fraction();
  }
  const free = (seconds: number) => {
    for (;;) {
      const at = 2 + dice.fraction() * (order.seconds - seconds - 4);
      if (cheers.every((cheer) => at > cheer.to + 2 || at + seconds < cheer.from - 2)) return at;
    }
  };
  for (let k = 0; k < order.seconds / 100; k += 1) {
    add(samples, free(1), 1, (t) => 0.2 * Math.sign(Math.sin(2 * Math.PI * 400 * t)));
    const chord = [220, 277, 330];
    add(samples, free(6), 6, (t) => {
      const tone = chord.reduce((sum, hertz) => sum + Math.sin(2 * Math.PI * hertz * t), 0);
      return 0.06 * tone * (0.6 + 0.4 * Math.sign(Math.sin(2 * Math.PI * 2 * t)));
    });
  }
  for (let k = 0; k < order.seconds / 5; k += 1) {
    const hertz = 2500 + 1500 * dice.fraction();
    const peak = 0.08 * dice.fraction();
    add(
      samples,
      dice.fraction() * order.seconds,
      0.12,
      (t) => peak * Math.sin(2 * Math.PI * (hertz + 3000 * t) * t),
    );
  }
  return { samples, cheers, sentences };
}
