import { describe, expect, it } from "vitest";
import { factsOf } from "./field-facts";

describe("factsOf", () => {
  it.each([
    ["sound.footageVolume", { unit: "percent", min: 0, max: 1000, default: 0 }],
    ["groups.3.volume", { unit: "percent", min: 0, max: 1000, default: null }],
    ["speech.speed", { unit: "times", min: 0.5, max: 2, default: 1 }],
    ["look.caption.opacity", { unit: "percent", min: 0, max: 100, default: 100 }],
    ["look.subHeadingLevels.2.fontSize", { unit: "px", min: 8, max: 500, default: null }],
    ["speech.specialWords.0.look.fontSize", { unit: "px", min: 8, max: 500 }],
    ["look.stickers.1.frames", { unit: "frames", min: 0, max: 100 }],
    ["look.transitions.seconds", { unit: "seconds", min: 0.1, max: 5 }],
    ["look.vfx.probability", { unit: "percent", min: 0, max: 100 }],
    ["output.crf", { min: 0, max: 51 }],
    ["look.vfx.allow", { defaultChoice: false }],
    ["look.splitLong", { defaultChoice: null }],
    ["speech.clonedVoice", { unit: null, min: null, max: null }],
  ])("of %s are read from the contract", (path, facts) => {
    expect(factsOf(path)).toMatchObject(facts);
  });

  it.each([
    ["look.caption.motionIn", "EditingConfig.SpeechConfig.AsrConfig.AaiMotionInEffect"],
    ["look.subHeadingLevels.3.x", "EditingConfig.SubHeadingConfig.#.X"],
    ["look.title.fontSize", "EditingConfig.TitleConfig.FontSize"],
    ["seed", "UserData.Seed"],
    ["kind", null],
  ])("name the parameter of %s", (path, parameter) => {
    expect(factsOf(path).parameter).toBe(parameter);
  });
});
