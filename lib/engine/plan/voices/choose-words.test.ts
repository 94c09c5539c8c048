import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextsConfig } from "@/lib/ims/schema/config/texts-config";
import { pairUses } from "@/lib/ims/schema/texts/pair-order";
import { fitTogether, languageOf, type TextLanguage } from "@/lib/ims/schema/texts/text-language";
import type { PlainInput } from "../request/read-input";
import type { Script } from "../request/speech-mode";
import { wordsOf } from "./choose-words";

const bare: PlainInput = {
  groups: [],
  titles: [],
  subHeadings: [],
  speechTexts: [],
  stickers: [],
  music: [],
  backgroundImages: [],
};
const voiceLanguages: Record<string, TextLanguage> = { Ann: "en", Bob: "en", 小云: "zh" };

function words(
  titles: readonly string[],
  script: Script,
  texts: TextsConfig | undefined,
  count: number,
  { lines = [] as string[], voices = [] as string[], seed = "s" } = {},
) {
  const input = { ...bare, titles: [...titles], subHeadings: [{ level: 1, texts: lines }] };
  const rules = { texts, voiceLanguage: (voice: string) => voiceLanguages[voice] ?? null };
  return Array.from({ length: count }, (_, index) =>
    wordsOf({ input, script, voices, seed, rules }, index),
  );
}

const global = (texts: readonly string[]): Script => ({ mode: "global", texts: [...texts] });
const spread = (list: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts.values()];
};
const isEven = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts) <= 1;

const text = (kind: string) =>
  fc
    .integer({ min: 0, max: 999 })
    .map((number) =>
      kind === "zh" ? `文字${number}` : kind === "en" ? `Text ${number}` : `${number} %`,
    );
const textOf = (...kinds: string[]) => fc.constantFrom(...kinds).chain((kind) => text(kind));
const some = (most: number, ...kinds: string[]) =>
  fc.uniqueArray(textOf(...kinds), { minLength: 1, maxLength: most });

describe("pairs", () => {
  it("are never broken, and used as often as each other, give or take one", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        fc.string({ maxLength: 4 }),
        (numbers, count, isGrouped, seed) => {
          const of = (name: string) =>
            numbers.map((number) => (number % 2 ? `${name} ${number}` : `${name} 中文 ${number}`));
          const script: Script = isGrouped
            ? {
                mode: "grouped",
                groups: [
                  { kind: "speaks", texts: of("Script") },
                  { kind: "silent", seconds: 2 },
                  { kind: "speaks", texts: of("More") },
                ],
              }
            : global(of("Script"));
          const made = words(of("Title"), script, { Match: "Pairs" }, count, {
            lines: of("Line"),
            seed,
          });
          for (const { title, narration, subHeadings } of made) {
            const said = narration.filter((each) => each !== null);
            expect(said[0]).toBe(title.replace("Title", "Script"));
            if (isGrouped) expect(said[1]).toBe(title.replace("Title", "More"));
            expect(subHeadings[0]?.text).toBe(title.replace("Title", "Line"));
          }
          const uses = of("Title").map(
            (title) => made.filter((each) => each.title === title).length,
          );
          expect(isEven(uses)).toBe(true);
          expect(uses).toEqual(pairUses(numbers.length, count));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of unequal numbers are mixed by language instead", () => {
    const made = words(["A", "B", "题"], global(["One.", "二。"]), { Match: "Pairs" }, 8);
    for (const { title, narration } of made) {
      expect(title === "题").toBe(narration[0] === "二。");
    }
  });

  it("of two languages are not shown together, unless a person says that they are one", () => {
    expect(words(["Sale"], global(["特卖。"]), { Match: "Pairs" }, 1)[0]?.title).toBe("");
    const Languages = [{ Text: "Sale", Language: "zh" as const }];
    const made = words(["Sale"], global(["特卖。"]), { Match: "Pairs", Languages }, 1);
    expect(made[0]?.title).toBe("Sale");
  });
});

describe("texts matched by language", () => {
  it("never stand together in two languages, and go round evenly within each", () => {
    fc.assert(
      fc.property(
        some(7, "zh", "en", "none"),
        some(5, "zh", "en"),
        some(4, "zh", "en", "none"),
        fc.integer({ min: 1, max: 40 }),
        fc.string({ maxLength: 4 }),
        (titles, scripts, lines, count, seed) => {
          const voices = ["Ann", "小云", "Bob"];
          const made = words(titles, global(scripts), { Match: "Language" }, count, {
            lines,
            voices,
            seed,
          });
          for (const { title, narration, subHeadings, voice } of made) {
            const language = languageOf(narration[0] ?? "");
            expect(fitTogether(languageOf(title), language)).toBe(true);
            expect(fitTogether(languageOf(subHeadings[0]?.text ?? ""), language)).toBe(true);
            expect(voiceLanguages[voice ?? ""]).toBe(language);
          }
          // A text is left out only where none of its list fits.
          const able = (language: TextLanguage | null) =>
            titles.some((title) => fitTogether(languageOf(title), language));
          expect(
            made.every(
              ({ title, narration }) => title !== "" || !able(languageOf(narration[0] ?? "")),
            ),
          ).toBe(true);
          expect(
            isEven(
              scripts.map((script) => made.filter((each) => each.narration[0] === script).length),
            ),
          ).toBe(true);
          for (const language of ["zh", "en"] as const) {
            const fit = titles.filter((title) => fitTogether(languageOf(title), language));
            const ofLanguage = made.filter(
              ({ narration }) => languageOf(narration[0] ?? "") === language,
            );
            if (fit.length === 0 || fit.length === titles.length) continue;
            expect(
              isEven(fit.map((title) => ofLanguage.filter((each) => each.title === title).length)),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("of one language are drawn as without matching", () => {
    const titles = ["A", "B", "C", "50 %"];
    const script = global(["One.", "Two.", "Three."]);
    const options = { voices: ["Ann", "Bob"], lines: ["x", "y"] };
    expect(words(titles, script, { Match: "Language" }, 30, options)).toEqual(
      words(titles, script, undefined, 30, options),
    );
  });

  it("without a voice the title leads, and groups that draw by themselves keep to one language", () => {
    const silent = words(["Sale", "特卖"], { mode: "none" }, { Match: "Language" }, 12, {
      lines: ["Now", "现在"],
    });
    for (const { title, subHeadings } of silent)
      expect(title === "Sale").toBe(subHeadings[0]?.text === "Now");
    const grouped: Script = {
      mode: "grouped",
      groups: [
        { kind: "speaks", texts: ["One.", "一。"] },
        { kind: "speaks", texts: ["Two.", "二。", "Three."] },
      ],
    };
    for (const { narration } of words([], grouped, { Match: "Language" }, 24))
      expect(narration[0] === "一。").toBe(narration[1] === "二。");
  });

  it("keep a voice that no list knows", () => {
    const made = words([], global(["特卖。"]), { Match: "Language" }, 2, { voices: ["zhitian"] });
    expect(made.map(({ voice }) => voice)).toEqual(["zhitian", "zhitian"]);
    expect(spread(made.map(({ voice }) => voice ?? ""))).toEqual([2]);
  });
});
