import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakableParts, countLines, textWidth, wrapText } from "./wrap-text";

/** Latin letters are half as wide as Chinese characters. */
const measure = (character: string) => (/[\u0020-\u024f]/.test(character) ? 10 : 20);

describe("wrapText", () => {
  it.each([
    ["one line stays one line", "Hello", 100, ["Hello"]],
    ["words stay whole", "alpha beta gamma", 110, ["alpha beta", "gamma"]],
    ["lines are even, not filled from the top", "aa bb cc dd ee", 130, ["aa bb cc", "dd ee"]],
    [
      "a line feed breaks, of every kind",
      "1\n2\r\n3\u20284\u2029\n5",
      900,
      ["1", "2", "3", "4", "5"],
    ],
    ["a backslash is a letter", "C:\\temp\\new\\N{\\b1}\\h", 900, ["C:\\temp\\new\\N{\\b1}\\h"]],
    ["pasted zero-width spaces take no room", "\u200b\u200b新店开业\u200b\u200b", 80, ["新店开业"]],
    ["a zero-width space may break a word", "abcdef\u200bghijkl", 80, ["abcdef", "ghijkl"]],
    ["a soft hyphen is drawn where a line ends", "exam\u00adple", 60, ["exam-", "ple"]],
    ["and nowhere else", "exam\u00adple", 90, ["example"]],
    ["a soft hyphen needs its room", "ab abcd\u00adef", 75, ["ab", "abcdef"]],
    ["a word joiner holds", "新店\u2060开业", 60, ["新店开", "业"]],
    ["a no-break space holds", "aaaa 10\u00a0kg", 80, ["aaaa", "10 kg"]],
    ["a narrow one too", "aaaa 10\u202fkg", 80, ["aaaa", "10 kg"]],
    [
      "letters keep their marks",
      "e\u0323\u0301e\u0323\u0301e\u0323\u0301",
      40,
      ["ẹ\u0301ẹ\u0301", "ẹ\u0301"],
    ],
    ["an emoji keeps its parts", "👨‍👩‍👧👨‍👩‍👧", 20, ["👨‍👩‍👧", "👨‍👩‍👧"]],
    ["marks of direction are dropped", "\u202eabc\u202c\u200f", 100, ["abc"]],
    ["a word wider than a line is cut", "abcdefghij", 50, ["abcde", "fghij"]],
    ["no line begins with a comma", "今天天气真好，我们走", 130, ["今天天气", "真好，我们走"]],
    ["an opening bracket does not end a line", "他说“你好”对吧", 100, ["他说", "“你好”", "对吧"]],
    ["nor with one after a space", "alpha beta , gamma", 105, ["alpha", "beta ,", "gamma"]],
    ["nor with a sign after a number", "alpha at 50 % off", 115, ["alpha at", "50 % off"]],
    ["a dot may begin a word", "alpha .net", 60, ["alpha", ".net"]],
    ["nor does a cut word", "abcde,fghij", 50, ["abcd", "e,", "fghij"]],
    ["a comma without a space ends a line", "first,second", 70, ["first,", "second"]],
    ["but not within a number", "it is 12,345", 80, ["it is", "12,345"]],
    [
      "no short word is left alone on the last of three",
      "aaaaaa aaaa aaaaaa aaaa aa",
      120,
      ["aaaaaa", "aaaa aaaaaa", "aaaa aa"],
    ],
    ["nothing gives no line", "  ", 100, []],
  ])("%s", (_, text, width, lines) => {
    expect(wrapText(text, width, measure)).toEqual(lines);
  });

  it("loses no character and passes no edge, whatever the text", () => {
    const alphabet = "ab cd，。“”！天地人 e,.".split("");
    const texts = fc
      .array(fc.constantFrom(...alphabet), { maxLength: 60 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, measure);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(textWidth(line, measure)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

it("begins no line with closing and ends none with opening punctuation", () => {
  const texts = fc
    .array(
      fc.constantFrom(
        "ab",
        "efg",
        "天",
        "咖啡",
        " ",
        "，",
        "。",
        ", ",
        " ,",
        "“天”",
        "$12 ",
        "50%",
      ),
      {
        maxLength: 40,
      },
    )
    .map((all) => `a${all.join("")}`);
  fc.assert(
    fc.property(texts, fc.integer({ min: 120, max: 400 }), (text, width) => {
      // A run of marks that fills a line has no letter to stay with.
      fc.pre(!/[\s，。,”]{4}/.test(text));
      const lines = wrapText(text, width, measure);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。,”）%]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“$]$/);
    }),
  );
});

describe("countLines", () => {
  it("counts the lines that are drawn, whatever the text", () => {
    const alphabet = "ab cd，。“”！天地人咖啡 e,.\n\u00ad\u200b\u00a0".split("");
    const texts = fc
      .array(fc.constantFrom(...alphabet), { maxLength: 60 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, width) => {
        expect(countLines(text, width, measure)).toBe(wrapText(text, width, measure).length);
      }),
    );
  });
});

describe("breakableParts", () => {
  it("keeps words and clinging punctuation whole", () => {
    expect(breakableParts("喝咖啡，好。 Two cups (now)!")).toEqual([
      "喝",
      "咖啡，",
      "好。 ",
      "Two ",
      "cups ",
      "(now)!",
    ]);
    expect(breakableParts("他说“好”")).toEqual(["他", "说", "“好”"]);
    expect(breakableParts("一\u2060二 10\u00a0kg\nof\u00adten")).toEqual([
      "一\u2060二 ",
      "10\u00a0kg\n",
      "of\u00adten",
    ]);
  });
});
