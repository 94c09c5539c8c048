import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyComposeForm } from "../form/compose-form";
import { replaceHit, wordFinder } from "./find-hits";
import { readWords } from "./read-words";
import { shippedLists } from "./shipped-lists";
import { formTextsWithHits, textsWithHits } from "./texts-with-hits";
import { listsInForce, noTeamWordLists, removedKey, type WordList } from "./word-list";

const find = wordFinder(shippedLists);
const words = (text: string) => find(text).map((hit) => hit.found);

describe("wordFinder, on what is harmless", () => {
  it.each([
    "最近新到的咖啡豆",
    "最后一天",
    "第一步，磨豆",
    "还记得第一口的味道吗？",
    "第一次来店里",
    "最多可选三件",
    "100%棉",
    "极限运动",
    "A first-class seat",
    "Best before 12 May",
    "best-before date",
    "Secure checkout, manicure and pedicure",
    "With best wishes",
    "It is bestowed on bestsellers",
    "Sweet treats for the family",
    "The cup that waits for you",
    "Good mornings start small. One cup, freshly made, ready when you are. Come by this week and try it.",
    "美好的早晨，从一件小事开始。一杯现做的咖啡，刚刚好等你来。这周就来尝一尝吧。",
  ])("says nothing: %s", (text) => expect(words(text)).toEqual([]));
});

describe("wordFinder, on what is listed", () => {
  it.each([
    ["全国最好的咖啡", ["最好"]],
    ["最近最好的一杯", ["最好"]],
    ["销量第一，第一次尝试", ["销量第一"]],
    ["我们是第一名", ["第一"]],
    ["最 佳 选 择", ["最 佳"]],
    ["国家级品质，绝对放心", ["国家级", "绝对"]],
    ["ＮＯ.１", ["ＮＯ.１"]],
    ["保本稳赚不赔", ["保本", "稳赚不赔"]],
    ["加微信领券", ["加微信"]],
    ["The BEST coffee", ["BEST"]],
    ["Simply the best. Best before May.", ["best"]],
    ["The world's best cup", ["world's best"]],
    ["We are #1 and No. 1", ["#1", "No. 1"]],
    ["Risk-free and guaranteed", ["Risk-free", "guaranteed"]],
    ["A cure, 100% safe", ["cure", "100% safe"]],
  ])("finds %s", (text, found) => expect(words(text)).toEqual(found));

  it("says where, by which rule, and what to write instead", () => {
    expect(find("全国最好的咖啡")).toEqual([
      {
        from: 2,
        to: 4,
        found: "最好",
        word: "最好",
        listId: "zh-absolutes",
        listName: "绝对化用语 · Absolutes (China)",
        source: "中华人民共和国广告法 第九条（三）",
        suggestion: "很好",
      },
    ]);
    expect(find("保本")[0]?.source).toBe("广告法 第二十五条");
  });

  it("names positions in the text as it stands, after emoji and full-width signs too", () => {
    const piece = fc.constantFrom("好", "😀", "ａ", "best", "最好", "第一步", " ", "x", "，");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        for (const { from, to, found } of find(text)) expect(text.slice(from, to)).toBe(found);
      }),
    );
  });

  it("finds every listed word by itself, and no suggestion is a listed word", () => {
    for (const list of shippedLists) {
      for (const { word, suggestion } of list.words) {
        expect([word, words(word).length > 0]).toEqual([word, true]);
        expect([suggestion, words(suggestion)]).toEqual([suggestion, []]);
      }
    }
  });
});

describe("replaceHit", () => {
  it.each([
    ["全国最好的咖啡", "全国很好的咖啡"],
    ["Best coffee in town", "Great coffee in town"],
    ["The best coffee", "The great coffee"],
  ])("writes the suggestion in place of the word: %s", (text, replaced) => {
    const [hit] = find(text);
    expect(hit && replaceHit(text, hit)).toBe(replaced);
  });
});

describe("listsInForce", () => {
  const own = { id: "own-brand", name: "Brand", words: readWords([["Rival", "us"], ["Other"]]) };

  it("takes out what the team took out, switches lists off, and adds the team's own", () => {
    const team = {
      ...noTeamWordLists,
      off: ["en-medical"],
      removed: [removedKey("en-superlatives", "perfect")],
      own: [own],
    };
    const mine = wordFinder(listsInForce(shippedLists, team));
    expect(mine("A perfect cure by Rival").map(({ found }) => found)).toEqual(["Rival"]);
    expect(mine("the best")).toHaveLength(1);
    expect(listsInForce(shippedLists, noTeamWordLists)).toEqual(shippedLists);
  });
});

describe("readWords", () => {
  it.each([
    [
      [["one"], [" two "], [""], ["one"]],
      ["one", "two"],
    ],
    [
      [
        ["word", "suggestion", "source"],
        ["cheap", "affordable", "rules"],
      ],
      ["cheap"],
    ],
    [
      [
        ["词", "建议"],
        ["最强", "很强"],
      ],
      ["最强"],
    ],
    [[["x".repeat(81)], []], []],
  ])("reads a list or a table: %j", (rows, expected) => {
    expect(readWords(rows).map(({ word }) => word)).toEqual(expected);
  });

  it("reads the suggestion and the source of a row", () => {
    expect(readWords([["cheap", "affordable", "house rules"]])).toEqual([
      { word: "cheap", suggestion: "affordable", source: "house rules", except: [] },
    ]);
  });
});

describe("texts with hits", () => {
  it("names the texts of a video, and those of a form that its videos may say", () => {
    const strip = { title: "The best cup", subHeadings: ["New"], script: "最好的一杯。" };
    expect(textsWithHits(strip, find).map(({ text }) => text)).toEqual([
      "The best cup",
      "最好的一杯。",
    ]);
    const form = {
      ...emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "g" }),
      titles: ["Fine", "The best"],
      subHeadings: [[], ["#1"]],
    };
    form.speech.texts = ["A cure"];
    expect(formTextsWithHits(form, find).map(({ path }) => path)).toEqual([
      "titles.1",
      "subHeadings.1.0",
      "speech.texts.0",
    ]);
    const silent = { ...form, speech: { ...form.speech, mode: "none" as const } };
    expect(formTextsWithHits(silent, find)).toHaveLength(2);
    expect(formTextsWithHits({ ...form, kind: "sports" }, find)).toEqual([]);
    // A mashup shows titles and speaks nothing.
    expect(formTextsWithHits({ ...form, kind: "mashup" }, find)).toHaveLength(2);
  });

  it("of a storyboard, takes what is said in the shots, and not what they show", () => {
    const form = emptyComposeForm({ name: "x", seed: "s", language: "en", groupName: "g" });
    form.kind = "match";
    // Matched texts are always spoken, whatever the voice of another kind was set to.
    form.speech.mode = "none";
    form.match.script = "shots";
    form.match.shots = [
      { text: "the best cup", speech: "", seconds: 2, name: "" },
      { text: "a cup", speech: "The best", seconds: null, name: "" },
    ];
    expect(formTextsWithHits(form, find).map(({ path }) => path)).toEqual(["match.shots.1.speech"]);
  });
});

it("finds one of two thousand words in a long script", () => {
  const many: WordList = {
    id: "own-many",
    name: "many",
    source: "",
    words: Array.from({ length: 2000 }, (_, index) => ({
      word: `word${index}`,
      suggestion: "",
      except: [],
      source: "",
    })),
  };
  const finder = wordFinder([many]);
  expect(finder(`${"some text here ".repeat(60)}word1999`)).toHaveLength(1);
});
