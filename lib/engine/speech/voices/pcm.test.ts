import { describe, expect, it } from "vitest";
import { level, readWav, resample, trimSilence, writeWav } from "./pcm.mjs";

function tone(hertz: number, seconds: number, sampleRate: number, amplitude = 0.5): Float32Array {
  return Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / sampleRate),
  );
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

describe("wav", () => {
  it("reads back what it wrote, to half a quantisation step", () => {
    const samples = tone(440, 0.1, 22050);
    const back = readWav(writeWav(samples, 22050));
    expect(back.sampleRate).toBe(22050);
    expect(back.samples).toHaveLength(samples.length);
    const worst = samples.reduce((most, value, i) => {
      return Math.max(most, Math.abs(value - (back.samples[i] ?? 9)));
    }, 0);
    expect(worst).toBeLessThanOrEqual(0.5 / 32768 + 1e-7);
  });

  it("clips instead of wrapping around", () => {
    expect(readWav(writeWav(Float32Array.from([2, -2]), 8000)).samples[0]).toBeCloseTo(1, 3);
  });

  it("skips chunks it does not know and averages channels", () => {
    const mono = writeWav(Float32Array.from([0.5, -0.25]), 8000);
    const list = Buffer.from("LIST\u0003\u0000\u0000\u0000abc\u0000", "latin1");
    const stereo = Buffer.concat([mono.subarray(0, 36), list, mono.subarray(36)]);
    stereo.writeUInt16LE(2, 22);
    expect([...readWav(stereo).samples]).toEqual([0.125]);
  });

  it("refuses what is no 16-bit WAV", () => {
    expect(() => readWav(Buffer.from("ID3 something that is not a wave"))).toThrow("not a WAV");
  });
});

describe("trimSilence", () => {
  it("leaves 30 ms around the voice", () => {
    const silence = new Float32Array(16_000);
    const samples = Float32Array.from([...silence, ...tone(300, 0.5, 16_000), ...silence]);
    const seconds = trimSilence(samples, 16_000).length / 16_000;
    expect(seconds).toBeGreaterThan(0.555);
    expect(seconds).toBeLessThan(0.57);
  });

  it("leaves nothing of pure silence", () => {
    expect(trimSilence(new Float32Array(16_000), 16_000)).toHaveLength(0);
    expect(trimSilence(new Float32Array(0), 16_000)).toHaveLength(0);
  });
});

describe("resample", () => {
  it.each([16_000, 22_050, 44_100])("keeps length, pitch and level from %i Hz", (from) => {
    const result = resample(tone(1000, 0.5, from), from, 48_000);
    expect(result).toHaveLength(24_000);
    const middle = result.slice(2000, 22_000);
    expect(rms(middle)).toBeCloseTo(0.5 / Math.SQRT2, 3);
    const rising = middle.filter((value, i) => value >= 0 && (middle[i - 1] ?? 0) < 0).length;
    expect(rising / (middle.length / 48_000)).toBeCloseTo(1000, -1);
  });

  it("makes no mirror tones above the old half rate", () => {
    const result = resample(tone(3000, 0.5, 16_000), 16_000, 48_000).slice(2000, 22_000);
    // What is left after the tone itself is taken away, by projection.
    const part = (hertz: number) => {
      let re = 0;
      let im = 0;
      for (const [i, value] of result.entries()) {
        re += value * Math.cos((2 * Math.PI * hertz * i) / 48_000);
        im += value * Math.sin((2 * Math.PI * hertz * i) / 48_000);
      }
      return (2 * Math.hypot(re, im)) / result.length;
    };
    expect(part(3000)).toBeCloseTo(0.5, 2);
    expect(20 * Math.log10(part(13_000) / part(3000))).toBeLessThan(-60);
  });
});

describe("level", () => {
  it("applies the gain and lets no peak pass -1 dBFS", () => {
    const quiet = level(tone(300, 0.1, 16_000, 0.1), 6);
    expect(rms(quiet)).toBeCloseTo((0.1 / Math.SQRT2) * 10 ** (6 / 20), 3);
    const loud = level(tone(300, 0.1, 16_000, 0.9), 12);
    expect(Math.max(...loud)).toBeLessThanOrEqual(10 ** (-1 / 20));
  });
});
