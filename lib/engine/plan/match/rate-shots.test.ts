import { describe, expect, it } from "vitest";
import type { TextSource } from "../analysis/media-analysis";
import { testMedia } from "../testing/plan";
import { poolOf } from "./match-pool";
import { rateShots } from "./rate-shots";
import type { SharedWords, TextScores } from "./text-scores";

type Text = { source: TextSource; words: string; near?: number; shared?: SharedWords };

/** Rates shots, one for each list of texts, as if their texts had been scored against a passage. */
function rate(shots: readonly (readonly Text[])[]) {
  const all = shots.flat();
  const pool = poolOf(
    shots.map((texts, index) => {
      const facts = testMedia(`m${index}`, { durationSeconds: 4 });
      const found = texts.map(({ source, words }) => ({
        source,
        words,
        language: "en" as const,
        confidence: 1,
      }));
      return { reference: facts.mediaId, facts, shots: null, texts: found };
    }),
    {},
    false,
  );
  const of = (words: string) => all.find((text) => text.words === words);
  const shared: TextScores["shared"] = new Map(
    pool.texts.flatMap(({ words }, index) => {
      const common = of(words)?.shared;
      return common ? [[index, common] as const] : [];
    }),
  );
  const likeness = Float32Array.from(pool.texts, ({ words }) => of(words)?.near ?? 0);
  return rateShots(pool, { likeness, shared });
}
const tag = (words: string, near = 0, share = 0): Text => ({
  source: "tag",
  words,
  near,
  ...(share > 0 ? { shared: { words: [words], share } } : {}),
});

describe("rating shots", () => {
  it("takes the nearest text of a shot, and names it as the reason", () => {
    const [shot] = rate([[tag("zoo", 0.2), tag("bear", 0.6)]]);
    expect(shot).toMatchObject({ score: expect.closeTo(0.6) as number, reason: { words: "bear" } });
  });

  it("prefers a tag that stands in the passage to a text that is only alike", () => {
    const [exact, vague] = rate([[tag("panda", 0.2, 1)], [tag("sleepy bear", 0.6)]]);
    expect(exact?.score).toBeGreaterThan(vague?.score ?? 1);
    expect(exact?.reason?.words).toBe("panda");
  });

  it("counts a passing word of a long text less than likeness", () => {
    const long: Text = {
      source: "description",
      words: "officers with torches at night between two buildings",
      near: 0.2,
      shared: { words: ["night"], share: 0.2 },
    };
    const [passing, alike] = rate([[long], [tag("conveyor", 0.4)]]);
    expect(passing?.score).toBeLessThan(alike?.score ?? 0);
  });

  it("counts a word less when many shots have it, but never for nothing", () => {
    const sea = () => [tag("sea", 0.3, 1)];
    const everywhere = rate([sea(), sea(), sea(), sea()]);
    const [once] = rate([sea(), [tag("a")], [tag("b")], [tag("c")]]);
    expect(everywhere[0]?.score).toBeLessThan(once?.score ?? 0);
    expect(everywhere[0]?.score).toBeGreaterThan(0.45);
  });

  it("gives a shot without texts no score and no reason", () => {
    expect(rate([[]])).toEqual([{ shot: 0, score: 0, reason: null }]);
  });
});
