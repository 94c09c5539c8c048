import { expect, it } from "vitest";
import { noTeamWordLists, teamWordListsSchema, wordListLimits } from "../words/word-list";
import { freshBrand } from "./brand-kit";
import { withBrandWords as withWords } from "./brand-words";

const withBrandWords = (...given: Parameters<typeof withWords>) => {
  const team = withWords(...given);
  if (!team) throw new Error("no room");
  return team;
};

const kit = (bannedWords: string[], name = "Acme") => ({
  kitId: "0f0e-1",
  name,
  isDefault: false,
  brand: { ...freshBrand, bannedWords },
});
const said = (team: typeof noTeamWordLists) =>
  team.own.map(({ name, words }) => [name, words.map(({ word }) => word)]);

it("a kit's banned words are a word list of its name, for as long as it has some", () => {
  const first = withBrandWords(noTeamWordLists, kit(["cheap", "best"]));
  expect(teamWordListsSchema.safeParse(first).success).toBe(true);
  expect(said(first)).toEqual([["Acme", ["cheap", "best"]]]);
  const renamed = withBrandWords(first, kit(["best"], "Acme Group"));
  expect(said(renamed)).toEqual([["Acme Group", ["best"]]]);
  expect(said(withBrandWords(renamed, kit([])))).toEqual([]);
});

it("what was written beside a word stays when the kit is saved again", () => {
  const first = withBrandWords(noTeamWordLists, kit(["cheap"]));
  const [list] = first.own;
  const noted = {
    ...first,
    own: [{ ...list!, words: [{ ...list!.words[0]!, suggestion: "fair" }] }],
  };
  expect(withBrandWords(noted, kit(["cheap", "bad"])).own[0]?.words[0]?.suggestion).toBe("fair");
});

it("where no list has room, nothing is changed", () => {
  const own = Array.from({ length: wordListLimits.ownLists }, (_, index) => ({
    id: `own-${index}`,
    name: "n",
    words: [],
  }));
  expect(withWords({ ...noTeamWordLists, own }, kit(["cheap"]))).toBeNull();
});
