import { describe, expect, it } from "vitest";
import type { FoundText } from "../analysis/media-analysis";
import { bestMoments, momentPool, type SearchedMedia } from "./moments";
import { rateShots } from "./rate-shots";

const text = (source: FoundText["source"], words: string, at?: [number, number]): FoundText => ({
  source,
  words,
  language: "en",
  confidence: 1,
  ...(at ? { fromSeconds: at[0], toSeconds: at[1] } : {}),
});

/** Searches by given likenesses of words, so that the test says what is near. */
function search(media: readonly SearchedMedia[], near: Record<string, number>, limit = 10) {
  const pool = momentPool(media, 1000);
  const likeness = Float32Array.from(pool.texts, ({ words }) => near[words] ?? 0);
  return bestMoments(pool, rateShots(pool, { likeness, shared: new Map() }), limit).map(
    ({ mediaId, fromSeconds, toSeconds, reason }) =>
      `${mediaId} ${fromSeconds ?? "*"}-${toSeconds ?? "*"} ${reason.source}: ${reason.words}`,
  );
}

describe("searching for moments", () => {
  it("finds the caption of a film, with its time and its source", () => {
    const zoo = {
      mediaId: "clip4",
      texts: [
        text("name", "zoo visit"),
        text("subtitle", "the lions sleep", [4, 6]),
        text("ocr", "a red panda", [12, 15]),
      ],
    };
    const near = { "a red panda": 0.8, "zoo visit": 0.2, "the lions sleep": 0.1 };
    expect(search([zoo], near)).toEqual(["clip4 12-15 ocr: a red panda"]);
  });

  it("finds the whole of a file by its tag, once, although it has captions", () => {
    const tagged = {
      mediaId: "a",
      texts: [text("tag", "panda"), text("subtitle", "hello", [0, 2]), text("ocr", "bye", [8, 9])],
    };
    expect(search([tagged], { panda: 0.7 })).toEqual(["a *-* tag: panda"]);
  });

  it("leaves the whole out where a moment in it is nearer", () => {
    const both = { mediaId: "a", texts: [text("tag", "animal"), text("ocr", "panda", [3, 4])] };
    expect(search([both], { animal: 0.55, panda: 0.9 })).toEqual(["a 3-4 ocr: panda"]);
    expect(search([both], { animal: 0.9, panda: 0.85 })).toEqual(["a 3-4 ocr: panda"]);
    expect(search([both], { animal: 0.9, panda: 0.6 })).toEqual([
      "a *-* tag: animal",
      "a 3-4 ocr: panda",
    ]);
  });

  it("shows neighbouring captions as one moment, and far ones as two, the best first", () => {
    const film = {
      mediaId: "a",
      texts: [
        text("subtitle", "one", [10, 12]),
        text("subtitle", "two", [13, 14]),
        text("subtitle", "three", [60, 62]),
      ],
    };
    const near = { one: 0.55, two: 0.7, three: 0.6 };
    expect(search([film], near)).toEqual(["a 13-14 subtitle: two", "a 60-62 subtitle: three"]);
  });

  it("shows nothing below the floor, and at most five moments of one film", () => {
    const far = { mediaId: "a", texts: [text("tag", "car")] };
    expect(search([far], { car: 0.46 })).toEqual([]);
    const texts = Array.from({ length: 9 }, (_, at) =>
      text("ocr", `n${at}`, [at * 20, at * 20 + 1]),
    );
    const near = Object.fromEntries(texts.map(({ words }) => [words, 0.9]));
    const films = [
      { mediaId: "a", texts },
      { mediaId: "b", texts: [text("tag", "n0")] },
    ];
    const found = search(films, near);
    expect(found.filter((one) => one.startsWith("a"))).toHaveLength(5);
    expect(found).toContain("b *-* tag: n0");
  });

  it("takes a bounded number of texts, those of the first media first", () => {
    const media = ["a", "b", "c"].map((mediaId) => ({
      mediaId,
      texts: Array.from({ length: 50 }, (_, at) => text("ocr", `${mediaId}${at}`, [at, at + 1])),
    }));
    const pool = momentPool(media, 60);
    expect(pool.texts.length).toBeLessThan(65);
    expect(new Set(pool.shots.map((shot) => shot.mediaId))).toEqual(new Set(["a", "b"]));
  });
});
