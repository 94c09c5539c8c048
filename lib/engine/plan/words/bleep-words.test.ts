import { describe, expect, it } from "vitest";
import { bleepWords, maskBleeps, splitAtBleeps } from "./bleep-words";
import { planBatch } from "../plan-batch";
import { testRequest } from "../testing/plan";
import { splitSentences } from "./split-sentences";

const special = [
  { Type: "Forbidden" as const, WordsList: ["damn", "最好"], SoundReplaceMode: "Beep" },
  { Type: "Forbidden" as const, WordsList: ["secret"], SoundReplaceMode: "None" },
  { Type: "Highlight" as const, WordsList: ["sale"] },
];
const shownOf = (text: string) =>
  splitSentences(bleepWords(text, special)).map(({ shown }) => shown);
const heardOf = (text: string) =>
  splitSentences(bleepWords(text, special)).map(({ spoken }) =>
    splitAtBleeps(spoken).map((part) => (part.kind === "words" ? part.text : part.sound)),
  );

describe("forbidden words", () => {
  it.each([
    ["A damn good sale.", ["A **** good sale."], [["A ", "tone", " good sale."]]],
    [
      "Damn! The secret.",
      ["****!", "The ******."],
      [
        ["tone", "!"],
        ["The ", "silence", "."],
      ],
    ],
    ["这是最好的咖啡。", ["这是**的咖啡。"], [["这是", "tone", "的咖啡。"]]],
    ["Goddamned secrets.", ["Goddamned secrets."], [["Goddamned secrets."]]],
    ['<sub alias="damn it">Oh no</sub> yes', ["Oh no yes"], [["tone", " it yes"]]],
    ["a \uFDD0b\uFDD2 c", ["a b c"], [["a b c"]]],
  ])("%s", (text, shown, heard) => {
    expect(shownOf(text)).toEqual(shown);
    expect(heardOf(text)).toEqual(heard);
  });

  it("change nothing in a text that has none", () => {
    const text = 'A sale <break time="1s"/> today \u{1F600}.';
    expect(bleepWords(text, special)).toBe(text);
    expect(bleepWords("A damn sale", [])).toBe("A damn sale");
    expect(splitAtBleeps("A sale.")).toEqual([{ kind: "words", text: "A sale." }]);
  });

  it("are bleeped also when a sentence ends inside one", () => {
    const lists = [{ Type: "Forbidden" as const, WordsList: ["bad. word"] }];
    const sentences = splitSentences(bleepWords("So bad. word there.", lists));
    const text = sentences.map(({ shown }) => shown).join(" ");
    const heard = sentences.flatMap(({ spoken }) =>
      splitAtBleeps(spoken).map((part) => (part.kind === "words" ? part.text : "")),
    );
    expect(text + heard.join(" ")).not.toMatch(/bad|word/);
    expect(maskBleeps("plain")).toBe("plain");
  });

  it("are bleeped for about as long as they take to say", () => {
    const [short, long] = ["damn", "最好"].map((word) =>
      splitAtBleeps(bleepWords(word, special)).find((part) => part.kind === "bleep"),
    );
    expect(short?.seconds).toBeCloseTo(0.25, 2);
    expect(long?.seconds).toBeCloseTo(0.49, 2);
  });

  it("appear nowhere in a plan, neither in its voice nor in its captions", () => {
    const input = {
      MediaGroupArray: [{ GroupName: "A", MediaArray: ["v1"] }],
      SpeechTextArray: ["A damn big sale. Come now."],
    };
    const editing = { SpeechConfig: { SpecialWordsConfig: special } };
    const plans = planBatch(testRequest({ input, editing, output: { Count: 2 } }));
    expect(plans[0]?.Reelpress.SpeechText).toBe("A **** big sale. Come now.");
    // In tests, the key of a voice measurement contains the text; real keys are hashes.
    const withoutKey = (key: string, value: unknown) => (key === "SpeechKey" ? "" : value);
    expect(JSON.stringify(plans, withoutKey)).not.toContain("damn");
  });
});
