import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemesOf, visibleText, withoutInvisible } from "./visible-text";

describe("visibleText", () => {
  it.each([
    ["direction marks", "\u202e新\u200f店\u2066开\u2069业\u061c", "新店开业"],
    ["controls", "a\u0000b\u0007c\u009f", "abc"],
    ["fillers", "a\u3164b\uffa0c\u115fd\u034f", "abcd"],
    ["a joiner between letters", "e\u200df 新\u200d店 \u200cx", "ef 新店 x"],
    ["a selector after a letter", "新\ufe0f店\ufe00 \u{e0100}a", "新店 a"],
    ["tags without a flag", "a\u{e0067}\u{e007f}b", "ab"],
    ["a mark that composes", "e\u0301", "é"],
    ["a byte order mark", "\ufeff新店", "\u2060新店"],
    ["every end of a line", "a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh"],
    ["a tab", "a\tb", "a b"],
    ["a family", "👨‍👩‍👧", "👨‍👩‍👧"],
    ["a heart on fire", "❤️‍🔥", "❤️‍🔥"],
    ["a skin tone", "👋🏽", "👋🏽"],
    ["a flag of a part of a country", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
    ["a keycap", "1️⃣ 2", "1️⃣ 2"],
    ["a profession of a skin tone", "👩🏽‍🚀", "👩🏽‍🚀"],
  ])("%s", (_, text, seen) => {
    expect(visibleText(text)).toBe(seen);
  });

  it("removes everything invisible for a voice", () => {
    expect(withoutInvisible("soft\u00adware \u200b新\u2060店\ufeff")).toBe("software 新店");
  });

  it("composes letters and marks that an invisible character separated", () => {
    expect(visibleText("e\u200d\u0301a\ufe0f\u200db")).toBe("éab");
  });

  it("does not change a text that is clean already", () => {
    expect(visibleText("🏽\u200d\ufe0f🏽\ufe0f")).toBe("🏽🏽");
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...Array.from("a1©❤👩🏽🚀🇨\u0301\u200d\ufe0f\u20e3\ufeff\u0000\u{e0067}\u{e007f}"),
          ),
          { maxLength: 8 },
        ),
        (all) => {
          const text = all.join("");
          expect(visibleText(visibleText(text))).toBe(visibleText(text));
        },
      ),
    );
  });
});

it("graphemesOf counts characters as a reader does", () => {
  expect(graphemesOf("a👨‍👩‍👧e\u0323\u0301🇨🇳1️⃣")).toEqual([
    "a",
    "👨‍👩‍👧",
    "e\u0323\u0301",
    "🇨🇳",
    "1️⃣",
  ]);
});
