import { describe, expect, it } from "vitest";
import { soundsOf, timeWords } from "./flite-words.mjs";
import { findPauses } from "./pauses.mjs";

describe("the words of Flite", () => {
  it("begin and end with their sounds, also where these change within a sentence", () => {
    const apart = soundsOf("pau:0.2 dh:0.3 ax:0.4 pau:0.6 eh:0.7 n:0.8 d:0.9 pau:1.1");
    const said = soundsOf("pau:0.1 dh:0.2 iy:0.3 pau:0.5 eh:0.6 n:0.7 pau:0.8");
    expect(timeWords(["the", "end"], apart, said)).toEqual([
      ["the", 0.1, 0.3],
      ["end", 0.5, 0.7],
    ]);
  });

  it("are not known when they cannot be told apart", () => {
    const sounds = soundsOf("pau:0.2 dh:0.3 ax:0.4 pau:0.6");
    expect(timeWords(["the", "end"], sounds, sounds)).toEqual([]);
  });
});

describe("pauses", () => {
  const voice = (seconds: number, level = 0.5) =>
    Array.from({ length: Math.round(seconds * 8000) }, (_, i) => level * Math.sin(i));
  const pauses = (...parts: number[][]) => findPauses(Float32Array.from(parts.flat()), 8000);

  it("are found between the first and the last sound", () => {
    const found = pauses(voice(0.1, 0), voice(0.5), voice(0.3, 0.002), voice(0.5), voice(0.2, 0));
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBeCloseTo(0.6, 1);
    expect(found[0]?.[1]).toBeCloseTo(0.9, 1);
  });

  it("are longer than the closed mouth of a consonant", () => {
    expect(pauses(voice(0.5), voice(0.05, 0), voice(0.5))).toEqual([]);
  });
});
