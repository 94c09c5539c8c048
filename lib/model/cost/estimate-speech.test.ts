import { describe, expect, it } from "vitest";
import { estimateSpeechSeconds } from "./estimate-speech";

describe("estimateSpeechSeconds", () => {
  it("counts Chinese by characters, English by words, and halves at double speed", () => {
    expect(estimateSpeechSeconds("春".repeat(47), 1)).toBeCloseTo(10);
    expect(estimateSpeechSeconds(Array(26).fill("word").join(" "), 1)).toBeCloseTo(10);
    expect(estimateSpeechSeconds("春".repeat(47), 2)).toBeCloseTo(5);
  });

  it("does not read markup aloud", () => {
    expect(estimateSpeechSeconds('<break time="500ms"/>one', 1)).toBeCloseTo(1 / 2.6);
  });
});
