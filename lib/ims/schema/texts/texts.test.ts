import { describe, expect, it } from "vitest";
import { pairAt, pairUses } from "./pair-order";
import { detectLanguage, fitTogether, languageOf } from "./text-language";

describe("the language of a text", () => {
  it.each([
    ["Fresh today", "en"],
    ["今日新鲜", "zh"],
    ["iPhone 新品", "zh"],
    ["今日セール", "ja"],
    ["오늘만 할인", "ko"],
    ["Только сегодня", "ru"],
    ["ลดราคา", "th"],
    ["Chỉ hôm nay", "vi"],
    ["Café, 5 €", "en"],
    ["50 % 🔥", null],
    ["", null],
  ])("%s", (text, language) => expect(detectLanguage(text)).toBe(language));

  it("is what a person says, of exactly this text", () => {
    const said = [{ Text: "Hola", Language: "es" as const }];
    expect(languageOf(" Hola ", said)).toBe("es");
    expect(languageOf("Hola a todos", said)).toBe("en");
  });

  it("fits every other where a text has none", () => {
    expect([fitTogether(null, "zh"), fitTogether("zh", "zh"), fitTogether("en", "zh")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

it("pairs go round, each round from the next one on", () => {
  expect(Array.from({ length: 9 }, (_, index) => pairAt(index, 3))).toEqual([
    0, 1, 2, 1, 2, 0, 2, 0, 1,
  ]);
  expect(pairUses(3, 8)).toEqual([3, 2, 3]);
  expect(pairUses(1, 4)).toEqual([4]);
  expect(pairUses(0, 4)).toEqual([]);
});
