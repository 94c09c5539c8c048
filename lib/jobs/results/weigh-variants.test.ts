import { expect, it } from "vitest";
import { findVariation } from "@/lib/model/sheet/varied-columns";
import { weighVariants } from "./weigh-variants";

const rows = Array.from({ length: 12 }, (_, row) => [
  row % 2 ? "New" : "Sale",
  row % 4 < 2 ? "Kelly" : "Ryan",
]);
const variation = findVariation(["title", "voice"], rows);
/** `New` gets twice the clicks; the voice changes nothing. */
const results = rows.map(([title], index) => ({
  index,
  views: 10_000 + 37 * index,
  clicks: (title === "New" ? 400 : 200) + (index % 3),
}));

it("names the level that won in one column, and leaves the other open", () => {
  const [title, voice] = weighVariants(variation, results);
  expect(title).toMatchObject({
    column: "title",
    letter: "A",
    verdict: { kind: "winner", number: 2 },
  });
  expect(title?.levels.map(({ text, videos }) => [text, videos])).toEqual([
    ["New", 6],
    ["Sale", 6],
  ]);
  expect(voice?.verdict).toEqual({ kind: "open" });
});

it("says of which level too little is known, also when nothing came of it", () => {
  const [title] = weighVariants(
    variation,
    results.filter(({ index }) => index % 2 === 0),
  );
  expect(title?.verdict).toEqual({ kind: "not-enough", numbers: [2] });
  expect(title?.levels.at(-1)).toMatchObject({ number: 2, views: 0, rate: null, interval: null });
});

it("asks for more where the same videos answer several questions", () => {
  // With 4 videos each and this lead, one question is answered and three are not.
  const close = results.map((result, at) => ({
    ...result,
    clicks: 200 + (at % 2) * 30 + ((at * 7) % 5) * 12,
  }));
  const alone = weighVariants(findVariation(["title"], rows), close)[0]?.verdict.kind;
  const three = findVariation(
    ["title", "voice", "music", "hook"],
    rows.map((row, at) => [...row, at % 3 ? "a" : "b", at % 6 < 3 ? "c" : "d"]),
  );
  expect(three.varied).toHaveLength(4);
  expect([alone, weighVariants(three, close)[0]?.verdict.kind]).toEqual(["winner", "open"]);
});
