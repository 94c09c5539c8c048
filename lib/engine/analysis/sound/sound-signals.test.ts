import { describe, expect, it } from "vitest";
import { random } from "@/lib/engine/plan/arithmetic/seeded-random";
import { createBallHits } from "./ball-hits.mjs";
import { createFramer } from "@/lib/engine/signal/framer.mjs";
import { createOnsetStrength } from "./onset-strength.mjs";
import { pickBeats } from "./pick-beats.mjs";
import { createSpectrum } from "@/lib/engine/signal/power-spectrum.mjs";
import { createCrowdLevel, createLoudness } from "./sound-levels.mjs";
import { speechStretches } from "./speech-stretches.mjs";
import { type NoiseLevel, pingPongMatch } from "./testing/synthetic-match";

const rate = 16_000;

function sound(seconds: number, sample: (t: number) => number): Float32Array {
  return Float32Array.from({ length: seconds * rate }, (_, i) => sample(i / rate));
}

function noise(seconds: number, level: number): Float32Array {
  const dice = random("noise");
  const root = Math.sqrt(12);
  return sound(seconds, () => level * root * (dice.fraction() - 0.5));
}

/** Pushes parts of odd lengths, as they come from a pipe. */
function feed(listener: { push: (samples: Float32Array) => void }, samples: Float32Array): void {
  for (let at = 0; at < samples.length; at += 7919) listener.push(samples.subarray(at, at + 7919));
}

function crowdOf(samples: Float32Array): number {
  const spectrum = createSpectrum(512);
  const power = new Float32Array(256);
  const crowd = createCrowdLevel(spectrum.powerOfNoise);
  const spectra = createFramer(512, 160, (frame) => {
    spectrum.measure(frame, power);
    crowd.push(power);
  });
  feed(spectra, samples);
  const levels = crowd.finish().toSorted((a, b) => a - b);
  return levels[levels.length >> 1] ?? Number.NaN;
}

function beatsOf(samples: Float32Array): number[] {
  const spectrum = createSpectrum(512);
  const power = new Float32Array(256);
  const onsets = createOnsetStrength();
  const spectra = createFramer(512, 160, (frame) => {
    spectrum.measure(frame, power);
    onsets.push(power);
  });
  feed(spectra, samples);
  return pickBeats(onsets.finish(), 100).map((frame) => (frame * 160 + 256) / rate);
}

describe("levels of sound", () => {
  it("loudness is the level of each hop, and silence is the floor", () => {
    const loudness = createLoudness(1600);
    feed(
      loudness,
      sound(0.2, (t) => (t < 0.1 ? 0.1 : 0)),
    );
    expect(loudness.finish()).toEqual([-20, -96]);
  });

  it.each([
    ["noise counts with its level", noise(2, 0.1), -22, -19],
    ["a tone does not", sound(2, (t) => 0.3 * Math.sin(2 * Math.PI * 3000 * t)), -96, -60],
    [
      "a buzzer does not",
      sound(2, (t) =>
        [1, 3, 5, 7, 9, 11].reduce(
          (sum, n) => sum + (0.2 / n) * Math.sin(2 * Math.PI * 400 * n * t),
          0,
        ),
      ),
      -96,
      -60,
    ],
    [
      "a hiss of a twentieth of a second in every tenth does not",
      noise(2, 0.1).map((sample, i) => (i % 1600 < 800 ? sample : sample / 1000)),
      -96,
      -60,
    ],
  ])("crowd: %s", (_, samples, least, most) => {
    const level = crowdOf(samples);
    expect(level).toBeGreaterThanOrEqual(least);
    expect(level).toBeLessThanOrEqual(most);
  });
});

describe("hits of a ball", () => {
  it.each([
    ["quiet", 0.97, 0.9],
    ["loud", 0.75, 0.9],
  ] satisfies [NoiseLevel, number, number][])(
    "are found in a %s hall, and little else",
    (level, leastFound, leastRight) => {
      const match = pingPongMatch({ seed: "unit", level, seconds: 45 });
      const hits = createBallHits(rate);
      feed(hits, match.samples);
      const found = hits.finish().map(([at]) => at);
      const truth = match.hitsAt;
      expect(truth.length).toBeGreaterThan(30);
      const near = (at: number, list: readonly number[]) =>
        list.some((other) => Math.abs(other - at) < 0.012);
      expect(truth.filter((at) => near(at, found)).length / truth.length).toBeGreaterThanOrEqual(
        leastFound,
      );
      expect(found.filter((at) => near(at, truth)).length / found.length).toBeGreaterThanOrEqual(
        leastRight,
      );
    },
  );

  it("are not found in silence, in a tone or in even noise", () => {
    for (const samples of [
      new Float32Array(3 * rate),
      sound(3, (t) => 0.4 * Math.sin(2 * Math.PI * 700 * t)),
      noise(3, 0.2),
    ]) {
      const hits = createBallHits(rate);
      feed(hits, samples);
      expect(hits.finish()).toEqual([]);
    }
  });

  it("stand at their times also after the first ten seconds", () => {
    const times = Array.from({ length: 45 }, (_, k) => 1 + k * 0.55);
    const hits = createBallHits(rate);
    const hall = noise(27, 0.002);
    for (const at of times) {
      for (let i = 0; i < 480; i += 1) {
        const t = i / rate;
        const from = Math.round(at * rate) + i;
        hall[from] =
          (hall[from] ?? 0) + 0.3 * Math.exp(-t / 0.0045) * Math.sin(2 * Math.PI * 1300 * t);
      }
    }
    feed(hits, hall);
    const found = hits.finish().map(([at]) => at);
    expect(found).toHaveLength(times.length);
    for (const [k, at] of times.entries()) expect(found[k]).toBeCloseTo(at, 2);
  });
});

describe("beats of music", () => {
  const drum = (period: number) => (t: number) =>
    0.5 * Math.exp(-30 * (t % period)) * Math.sin(2 * Math.PI * 60 * (t % period)) +
    0.1 * Math.sin(2 * Math.PI * 220 * t) * (0.6 + 0.4 * Math.sin(t * 3));

  it.each([88, 112, 128, 150])("are within 40 ms of the drum at %i a minute", (tempo) => {
    const period = 60 / tempo;
    const beats = beatsOf(sound(24, drum(period)));
    expect(beats.length).toBeGreaterThan(0.9 * (24 / period));
    for (const beat of beats) {
      expect(Math.abs(beat - Math.round(beat / period) * period)).toBeLessThan(0.04);
    }
  });

  it("follow a change of tempo", () => {
    const slow = drum(60 / 90);
    const fast = drum(60 / 130);
    const beats = beatsOf(sound(48, (t) => (t < 24 ? slow(t) : fast(t - 24))));
    const gapsIn = (from: number, to: number) => {
      const inside = beats.filter((beat) => beat > from && beat < to);
      const gaps = inside.slice(1).map((beat, k) => beat - (inside[k] ?? 0));
      return gaps.toSorted((a, b) => a - b)[gaps.length >> 1];
    };
    expect(gapsIn(2, 18)).toBeCloseTo(60 / 90, 1);
    expect(gapsIn(32, 46)).toBeCloseTo(60 / 130, 1);
  });

  it("are not made up for noise or for a rally", () => {
    expect(beatsOf(noise(20, 0.1))).toEqual([]);
    expect(
      beatsOf(pingPongMatch({ seed: "beat", level: "middling", seconds: 40 }).samples),
    ).toEqual([]);
    expect(beatsOf(sound(2, drum(0.5)))).toEqual([]);
  });
});

describe("stretches of speech", () => {
  const at = (...parts: [probability: number, frames: number][]) =>
    parts.flatMap(([probability, frames]) => Array.from({ length: frames }, () => probability));

  it.each([
    ["nothing", at([0.1, 30]), []],
    ["a word group", at([0.1, 10], [0.9, 20], [0.1, 10]), [[1, 3]]],
    ["a doubtful frame within", at([0.9, 10], [0.4, 3], [0.9, 10]), [[0, 2.3]]],
    ["a breath of one frame", at([0.9, 10], [0.1, 1], [0.9, 10]), [[0, 2.1]]],
    [
      "a pause",
      at([0.9, 10], [0.1, 5], [0.9, 10]),
      [
        [0, 1],
        [1.5, 2.5],
      ],
    ],
    ["a click", at([0.1, 10], [0.9, 2], [0.1, 10]), []],
    ["speech to the end", at([0.1, 10], [0.9, 10]), [[1, 2]]],
  ])("%s", (_, probabilities, expected) => {
    const found = speechStretches(probabilities, 0.1).map((pair) =>
      pair.map((s) => Math.round(s * 10) / 10),
    );
    expect(found).toEqual(expected);
  });
});
