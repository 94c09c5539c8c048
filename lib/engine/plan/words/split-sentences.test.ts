import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./split-sentences";

const shown = (text: string) => splitSentences(text).map((sentence) => sentence.shown);

describe("splitSentences", () => {
  it.each([
    ["Chinese ends", "你好。再见！真的吗？是；好", ["你好。", "再见！", "真的吗？", "是；", "好"]],
    ["English ends", "Hello there. Really? Yes! Go", ["Hello there.", "Really?", "Yes!", "Go"]],
    ["decimals", "It is 3.5 m. Yes, 12.75.", ["It is 3.5 m.", "Yes, 12.75."]],
    ["Chinese decimals", "重量3.5千克。好的", ["重量3.5千克。", "好的"]],
    [
      "abbreviations",
      "Use fruit, e.g. apples. Mr. Li agrees.",
      ["Use fruit, e.g. apples.", "Mr. Li agrees."],
    ],
    ["an abbreviation that ends", "Tea, milk, etc. Then stir.", ["Tea, milk, etc.", "Then stir."]],
    ["initials", "J. Smith of the U.S. Army came.", ["J. Smith of the U.S. Army came."]],
    ["numbered things", "See No. 5 there. No. Never.", ["See No. 5 there.", "No.", "Never."]],
    ["addresses", "Visit shop.example.com/a?b=c today.", ["Visit shop.example.com/a?b=c today."]],
    ["closing quotes", "他说：“走吧。”然后走了。", ["他说：“走吧。”", "然后走了。"]],
    ["repeated marks", "What?! No... Well。。。好", ["What?!", "No...", "Well。。。", "好"]],
    ["lines", "One line\nanother\n\nthird", ["One line", "another", "third"]],
    ["mixed", "We love 咖啡. 真好喝！Buy now.", ["We love 咖啡.", "真好喝！", "Buy now."]],
    ["marks alone join", "好的。……！ Yes.", ["好的。……！", "Yes."]],
  ])("splits at %s", (_name, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it("gives nothing for a text without a word", () => {
    for (const text of ["", "  ", "！！！", "…", "<speak></speak>", '<break time="1s"/>']) {
      expect(splitSentences(text)).toEqual([]);
    }
  });

  it("speaks an alias and shows the word", () => {
    expect(
      splitSentences('<speak>The <sub alias="World Trade Org">WTO</sub> met.</speak>'),
    ).toEqual([{ spoken: "The World Trade Org met.", shown: "The WTO met.", pauseSeconds: 0 }]);
  });

  it("pauses at a break for the length that the break names", () => {
    const sentences = splitSentences('One<break time="1500ms"/>two. <break time="2s"/>Three.');
    expect(sentences.map(({ shown: text, pauseSeconds }) => [text, pauseSeconds])).toEqual([
      ["One", 1.5],
      ["two.", 2],
      ["Three.", 0],
    ]);
  });

  it("ends a sentence at an <s>, and reads entities", () => {
    expect(shown("<speak><s>Salt &amp; pepper</s><s>3 &lt; 5</s></speak>")).toEqual([
      "Salt & pepper",
      "3 < 5",
    ]);
  });

  it("keeps a bare < that opens no tag", () => {
    expect(shown("a < b and c > d")).toEqual(["a < b and c > d"]);
  });

  it("loses no character but white space, and has no empty sentence", () => {
    const part = fc.constantFrom(
      "好",
      "咖啡",
      "，",
      "。",
      "！",
      "Mr.",
      "a",
      "B",
      "3.5",
      " ",
      ".",
      "?",
      "\n",
      "”",
      "…",
      "e.g.",
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = `字${parts.join("")}`;
        const sentences = splitSentences(text);
        const bare = (value: string) => value.replaceAll(/\s+/g, "");
        expect(bare(sentences.map((sentence) => sentence.shown).join(""))).toBe(bare(text));
        for (const sentence of sentences) expect(sentence.spoken).toMatch(/[\p{L}\p{N}]/u);
        expect(sentences.at(-1)?.pauseSeconds).toBe(0);
      }),
    );
  });
});
