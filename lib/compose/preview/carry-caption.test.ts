import { expect, it } from "vitest";
import { carryCaption } from "./carry-caption";

const script = "Fresh bread every day. Come and taste. Open until ten.";
const caption = "Come and taste.";

it.each([
  ["stays without a change", script, caption],
  ["has what is typed in it", script.replace("taste", "try"), "Come and try."],
  ["has what is typed at its end", script.replace("taste.", "taste it!"), "Come and taste it!"],
  ["stays while an earlier sentence is typed", script.replace("Fresh", "Warm"), caption],
  ["stays while a later sentence is typed", script.replace("ten", "eleven"), caption],
  ["goes with its words", script.replace("Come and taste.", ""), ""],
  ["is not guessed when it and another are replaced", "Something else.", null],
])("a caption %s", (_, now, shown) => {
  expect(carryCaption([script], [now], caption)).toBe(shown);
});

it("a caption in Chinese has what is typed in it", () => {
  expect(
    carryCaption(
      ["新鲜面包，每天出炉。欢迎品尝。"],
      ["新鲜面包，每天现做。欢迎品尝。"],
      "新鲜面包，每天出炉。",
    ),
  ).toBe("新鲜面包，每天现做。");
});

it("is not guessed when it is said twice, or a script more or less", () => {
  expect(carryCaption(["Hi. Hi."], ["Hi. Ho."], "Hi.")).toBeNull();
  expect(carryCaption(["Hi.", "Hi."], ["Hi.", "Ho."], "Hi.")).toBeNull();
  expect(carryCaption(["Hi."], ["Hi.", "Ho."], "Hi.")).toBeNull();
});
