import { expect, it } from "vitest";
import { planBatch } from "../plan-batch";
import { testRequest } from "../testing/plan";
import { isNothingLeft, warnOfLeftOut } from "./left-out";

const missing = (text: string) => (text.includes("ሀ") ? ["ሀ"] : []);

it.each([
  ["ሀ", true],
  [" ሀ ሀ ", true],
  ["ሀ!", false],
  ["a ሀ", false],
  ["   ", false],
])("tells of %j whether nothing would be left of it: %s", (text, is) => {
  expect(isNothingLeft(text, missing(text))).toBe(is);
});

it("warns about plans whose texts lose a character, and says that the character is still spoken", () => {
  const plan = (SpeechTextArray: string[]) =>
    warnOfLeftOut(
      planBatch(
        testRequest({
          input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["v"] }], SpeechTextArray },
        }),
      ),
      missing,
    )[0]?.Reelpress;
  expect(plan(["Good morning."])?.Warnings).not.toContain("characters-left-out");
  expect(plan(["Good ሀ morning."])?.Warnings).toContain("characters-left-out");
  expect(plan(["Good ሀ morning."])?.SpeechText).toContain("ሀ");
});
