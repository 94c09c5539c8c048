import { describe, expect, it } from "vitest";
import { createTextScorer } from "./score-texts";
import { matchRanks } from "./testing/match-ranks";
import { sentencesOfShots } from "./testing/sentences-of-shots";
import { createMeaningReader } from "./text-meaning";

const score = createTextScorer(createMeaningReader());
const never = new AbortController().signal;

describe("the meaning of texts", () => {
  it("finds most shots by sentences that share no word with what is written about them", async () => {
    const ranks = await matchRanks(score);
    const shareOf = (language: string, most: number) => {
      const own = ranks.filter((_, index) => sentencesOfShots[index]?.language === language);
      return own.filter((rank) => rank <= most).length / own.length;
    };
    for (const language of ["en", "zh"]) {
      expect([language, shareOf(language, 1)]).toEqual([language, expect.toSatisfy(atLeast(0.7))]);
      expect([language, shareOf(language, 3)]).toEqual([language, expect.toSatisfy(atLeast(0.9))]);
    }
  });

  it("takes no Chinese text for near an English sentence because its glosses are vague", async () => {
    const english = sentencesOfShots.filter(({ language }) => language === "en");
    const tags = sentencesOfShots.flatMap(({ tags: [first = ""] }) => first);
    const scores = await score(
      english.map(({ sentence }) => sentence),
      tags,
      never,
    );
    const wrong = scores.flatMap(({ likeness }, row) =>
      sentencesOfShots
        .map(({ sentence, language }, at) => ({ sentence, language, near: likeness[at] ?? 0 }))
        .filter(({ sentence }) => sentence !== english[row]?.sentence)
        .toSorted((one, other) => other.near - one.near)
        .slice(0, 5),
    );
    const chinese = wrong.filter(({ language }) => language === "zh").length / wrong.length;
    // Half of the shots are Chinese.
    expect(chinese).toBeLessThan(0.6);
    expect(chinese).toBeGreaterThan(0.4);
  });

  it("knows a word in another form, in traditional script, and as the head of a longer one", async () => {
    const [english, traditional, head] = await score(
      ["The dogs were running home.", "大熊貓坐在地上吃竹子。", "小猫睡着了"],
      ["dog run", "大熊猫", "猫"],
      never,
    );
    expect(english?.shared.get(0)).toEqual({ words: ["dog", "run"], share: 1 });
    expect(traditional?.shared.get(1)).toEqual({ words: ["大熊猫"], share: 1 });
    expect(traditional?.likeness[1]).toBeGreaterThan(0.5);
    expect(head?.shared.get(2)).toEqual({ words: ["猫"], share: 1 });
  });

  it("finds nothing in what says nothing, and keeps unrelated texts below the floor", async () => {
    const texts = ["", "🙂", "2024", "the tax form must be signed"];
    const [panda] = await score(["A panda sleeps in a tree."], texts, never);
    expect([...(panda?.likeness ?? [])].slice(0, 3)).toEqual([0, 0, 0]);
    expect(panda?.likeness[3]).toBeLessThan(0.3);
    expect(panda?.shared.size).toBe(0);
  });

  it("scores an English tag for a Chinese sentence, less surely than the word itself", async () => {
    const [chinese] = await score(["熊猫在睡觉"], ["panda", "熊猫", "tractor"], never);
    expect(chinese?.shared.get(0)?.share).toBe(0.5);
    expect(chinese?.shared.get(1)?.share).toBe(1);
    expect(chinese?.likeness[0]).toBeGreaterThan(chinese?.likeness[2] ?? 1);
  });
});

const atLeast = (bar: number) => (value: number) => value >= bar;
