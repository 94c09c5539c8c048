import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTogether, languageOf } from "@/lib/ims/schema/texts/text-language";
import { type ComposeForm, emptyComposeForm, newGroup } from "../compose-form";
import { composeFormSchema } from "../compose-form-schema";
import { fixTexts, pairProblems, textSpread, withWholePairs } from "./paired-texts";

const empty = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "Hook" });
const footage = [newGroup("Hook", [{ mediaId: "m", range: null }])];

function form(
  match: ComposeForm["speech"]["match"],
  titles: string[],
  texts: string[],
  more: { count?: number; said?: ComposeForm["speech"]["languages"]; lines?: string[] } = {},
): ComposeForm {
  const { count = 6, said = [], lines = [] } = more;
  return {
    ...empty,
    groups: footage,
    titles,
    subHeadings: [lines],
    speech: { ...empty.speech, match, texts, languages: said },
    output: { ...empty.output, count },
  };
}

const problemsOf = (of: ComposeForm) =>
  (composeFormSchema.safeParse(of).error?.issues ?? []).map(({ path, message }) => [
    path.join("."),
    message,
  ]);

describe("pairs of a form", () => {
  it.each<[string, ComposeForm, string[][]]>([
    ["whole pairs", form("pairs", ["A", "B"], ["One.", "Two."]), []],
    ["blank rows in both lists", form("pairs", ["A", "", "B", ""], ["One.", "", "Two."]), []],
    [
      "a blank title in the middle, though both lists have two texts",
      form("pairs", ["A", "", "C"], ["One.", "Two.", ""]),
      [
        ["titles.1", "pair-title"],
        ["speech.texts.2", "pair-script"],
      ],
    ],
    ["more titles", form("pairs", ["A", "B"], ["One."]), [["speech.texts.1", "pair-script"]]],
    ["no title at all", form("pairs", ["", ""], ["One.", "Two."]), []],
    ["two languages", form("pairs", ["Sale"], ["特卖。"]), [["titles.0", "pair-language"]]],
    [
      "two languages that a person calls one",
      form("pairs", ["Sale"], ["特卖。"], { said: [{ text: "Sale", language: "zh" }] }),
      [],
    ],
    ["the same, freely mixed", form(null, ["A", "B"], ["One."]), []],
  ])("%s", (_, of, problems) => expect(problemsOf(of)).toEqual(problems));

  it("hold in scripts of groups, each by itself", () => {
    const groups = [
      { ...newGroup("A", footage[0]?.media), speechTexts: ["One.", "Two."] },
      { ...newGroup("B", footage[0]?.media), speechTexts: ["One."] },
      newGroup("C", footage[0]?.media),
    ];
    const base = form("pairs", ["A", "B"], []);
    const of = { ...base, groups, speech: { ...base.speech, mode: "perGroup" as const } };
    expect(pairProblems(of)).toEqual([
      { path: ["groups", 1, "speechTexts", 1], message: "pair-script" },
    ]);
  });

  it("are shown as far as they are whole while they are being written", () => {
    const half = form("pairs", ["A", "B", ""], ["One.", "", "Three."], { lines: ["x", "y", "z"] });
    const shown = withWholePairs(half);
    expect([shown.titles, shown.speech.texts, shown.subHeadings]).toEqual([
      ["A"],
      ["One."],
      [["x"]],
    ]);
    expect(withWholePairs(form("pairs", ["A"], ["", "Two."])).speech.match).toBe("language");
    expect(problemsOf(shown)).toEqual([]);
  });
});

describe("the spread of texts", () => {
  it("says how many videos each pair has, by its row", () => {
    expect(textSpread(form("pairs", ["A", "", "C"], ["One.", "", "Three."], { count: 7 }))).toEqual(
      {
        kind: "pairs",
        pairs: [
          { row: 0, videos: 3 },
          { row: 2, videos: 4 },
        ],
      },
    );
  });

  it("says what each language has, where there are several", () => {
    const of = form("language", ["A", "B", "50 %"], ["One.", "二。", "三。"], { count: 4 });
    expect(textSpread(of)).toEqual({
      kind: "languages",
      languages: [
        { language: "en", titles: 3, scripts: 1, least: 1, most: 2 },
        { language: "zh", titles: 1, scripts: 2, least: 2, most: 3 },
      ],
    });
    expect(textSpread(form("language", ["A", "B"], ["One."]))).toBeNull();
    expect(textSpread(form(null, ["A"], ["二。"]))).toBeNull();
  });
});

describe("texts that are fixed before they are sent", () => {
  const text = fc.constantFrom("One", "Two", "Three", "一", "二", "三", "50 %");
  const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 6 });

  it("never stand together in two languages, and every script has its turn", () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        texts,
        fc.integer({ min: 1, max: 30 }),
        (titles, scripts, lines, count) => {
          const fixed = fixTexts(form("language", titles, scripts, { count, lines }));
          fc.pre(fixed !== null);
          expect(fixed).toHaveLength(count);
          for (const { title, scripts: said, lines: below } of fixed) {
            const language = languageOf(said[0] ?? "");
            for (const each of [title, ...below]) {
              expect(fitTogether(languageOf(each), language)).toBe(true);
            }
          }
          const uses = scripts.map(
            (script) => fixed.filter((each) => each.scripts[0] === script).length,
          );
          expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keep pairs, with the lines that go along", () => {
    const of = form("pairs", ["A", "B"], ["One.", "Two."], { count: 5, lines: ["x", "y"] });
    const fixed = fixTexts(of) ?? [];
    expect(fixed.map(({ title, scripts, lines }) => [title, ...scripts, ...lines].join())).toEqual([
      "A,One.,x",
      "B,Two.,y",
      "B,Two.,y",
      "A,One.,x",
      "A,One.,x",
    ]);
  });

  it("are none where the backend may mix them", () => {
    expect(fixTexts(form(null, ["A"], ["二。"]))).toBeNull();
    expect(fixTexts(form("language", ["A", "B"], ["One.", "Two."]))).toBeNull();
  });
});
