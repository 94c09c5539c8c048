import { describe, expect, it } from "vitest";
import type { RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import { type HeardSound, judgeSound } from "./judge-sound";
import { type SoundEvidence, traceRate } from "./sound-evidence";

const seconds = 4;
/** Reproducible noise, which correlates with itself and with nothing else. */
function noise(length: number, level: number, seed: number): Int16Array {
  let state = seed;
  return Int16Array.from({ length: length * traceRate }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return ((state / 2 ** 31) * level * 32_767) | 0;
  });
}
const silence = (length: number) => new Int16Array(length * traceRate);
const music = noise(seconds, 0.1, 7);
/** Changes the samples between two times in seconds. */
const change = (samples: Int16Array, from: number, to: number, make: (sample: number) => number) =>
  samples.map((sample, at) =>
    at >= from * traceRate && at < to * traceRate ? make(sample) : sample,
  );
const later = (samples: Int16Array, by: number) => {
  const moved = new Int16Array(samples.length);
  const lag = Math.round(by * traceRate);
  moved.set(
    samples.subarray(Math.max(0, -lag), samples.length - Math.max(0, lag)),
    Math.max(0, lag),
  );
  return moved;
};

const evidence = (more: Partial<SoundEvidence> = {}): SoundEvidence => ({
  seconds,
  lufs: -14,
  trace: music,
  gainDb: 0,
  heard: [],
  spoken: [],
  ...more,
});
const heard = (samples: Int16Array, more: Partial<HeardSound> = {}): HeardSound => ({
  samples,
  lufs: -14,
  truePeakDb: -1.2,
  ...more,
});
const notGood = (found: RuleFinding[]) =>
  found.flatMap(({ Rule, Verdict }) => (Verdict === "Good" ? [] : [`${Rule} ${Verdict}`]));
const voice = noise(1, 0.2, 99);

describe("sound", () => {
  it.each<[string, HeardSound, Partial<SoundEvidence>, string[]]>([
    ["as it was mixed", heard(music), {}, []],
    ["louder, as mastering makes it", heard(music.map((one) => one * 2)), { gainDb: 6 }, []],
    ["silent in the middle", heard(change(music, 1.5, 2, () => 0)), {}, ["Silence Wrong"]],
    ["silent for a moment", heard(change(music, 1.5, 1.7, () => 0)), {}, []],
    [
      "silent throughout",
      heard(silence(seconds), { lufs: null, truePeakDb: null }),
      {},
      ["Silence Wrong", "Loudness NotJudged", "Peak NotJudged"],
    ],
    ["a second late", heard(later(music, 1)), {}, ["Silence Wrong", "Offset Wrong"]],
    ["early", heard(later(music, -0.3)), {}, ["Silence Wrong", "Offset Wrong"]],
    ["late by less than anybody sees", heard(later(music, 0.02)), {}, []],
    ["another sound", heard(noise(seconds, 0.1, 8)), {}, ["Offset Wrong"]],
    ["clipped", heard(music, { truePeakDb: 1.3 }), {}, ["Clipping Wrong", "Peak Attention"]],
    ["a little high", heard(music, { truePeakDb: -0.6 }), {}, ["Peak Attention"]],
    ["too quiet", heard(music, { lufs: -17 }), {}, ["Loudness Attention"]],
    ["as soft as asked", heard(music, { lufs: -16.2 }), { lufs: -16 }, []],
    ["louder than asked", heard(music), { lufs: -16 }, ["Loudness Attention"]],
    [
      "a mix that lost its music",
      heard(silence(seconds)),
      { trace: silence(seconds), heard: [{ from: 1, to: 2 }] },
      ["Silence Wrong"],
    ],
    [
      "a mix that lost its voice",
      heard(silence(seconds)),
      { trace: silence(seconds), spoken: [{ atSeconds: 1, samples: voice }] },
      ["Silence Wrong"],
    ],
  ])("is judged: %s", (_name, sound, more, verdicts) => {
    expect(notGood(judgeSound(sound, evidence(more)))).toEqual(verdicts);
  });

  it("must hold the voice at its planned time, also under music", () => {
    const placed = (at: number) => {
      const mixed = music.map((one) => one / 4);
      voice.forEach((sample, index) => {
        const position = at * traceRate + index;
        mixed[position] = (mixed[position] ?? 0) + sample;
      });
      return mixed;
    };
    const right = evidence({ trace: placed(1), spoken: [{ atSeconds: 1, samples: voice }] });
    expect(notGood(judgeSound(heard(placed(1)), right))).toEqual([]);
    // The mix itself is wrong: the file matches the mix, but not the plan.
    const wrong = evidence({ trace: placed(2), spoken: [{ atSeconds: 1, samples: voice }] });
    expect(judgeSound(heard(placed(2)), wrong)).toContainEqual(
      expect.objectContaining({ Rule: "Offset", Verdict: "Wrong", Measured: 1 }),
    );
  });

  it("may be silent only where silence is planned", () => {
    const silent = evidence({ trace: silence(seconds) });
    const none = heard(silence(seconds), { lufs: null, truePeakDb: null });
    expect(judgeSound(none, silent).every(({ Verdict }) => Verdict === "NotJudged")).toBe(true);
    expect(notGood(judgeSound(heard(music), silent))).toContain("Offset Wrong");
  });
});
