import { describe, expect, it } from "vitest";
import { meantName } from "./meant-name";

const names = ["MediaGroupArray", "MediaArray", "SpeechTextArray", "MediaURL", "Volume", "In", "X"];

describe("the name that was meant", () => {
  it.each([
    ["mediaGroupArray", "MediaGroupArray"],
    ["media_group_array", "MediaGroupArray"],
    ["SpeechTextArry", "SpeechTextArray"],
    ["SpeechTxetArray", "SpeechTextArray"],
    ["MediaUrl", "MediaURL"],
    ["Volumes", "Volume"],
    ["x", "X"],
    ["MediaArays", "MediaArray"],
  ])("%s is a slip of %s", (given, meant) => expect(meantName(given, names)).toBe(meant));

  it.each([
    "SplitMode",
    "DurationAutoAdapt",
    "Source",
    "Ratio",
    "Spacing",
    "AaiMotionIn",
    "Out",
    "I",
    "",
    "Media",
    "a".repeat(100_000),
    "__proto__",
  ])("%s is none", (given) => expect(meantName(given, names)).toBeNull());
});
