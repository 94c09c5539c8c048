import { expect, it, test } from "vitest";
import { scoreIn } from "@/lib/engine/plan/analysis/score-text";
import { boardStretches, steadyBoard } from "./steady-board";

it.each([
  ["IND 98 : 101 LAL 09:41", 98, 101],
  ["IND 98:101 LAL", 98, 101],
  ["11 - 9", 11, 9],
  ["LIU 2 11 / WANG 1 9", 11, 9],
  ["CHN 3 SWE 2", 3, 2],
  ["Q4 01:12 / LAL 101 / IND 98", 101, 98],
])("finds the score in %s", (text, first, second) => {
  expect(scoreIn(text)).toEqual({ first, second });
});

it.each(["09:41", "12:05:33", "LIVE", "CHANNEL 5", "Q4 1:12"])("finds no score in %s", (text) => {
  expect(scoreIn(text)).toBeNull();
});

const reads = (...texts: string[]) => texts.map((text, atSeconds) => ({ atSeconds, text }));
const textsOf = (...texts: string[]) => steadyBoard(reads(...texts)).map(({ text }) => text);

test("letters taken for digits, and digits taken for letters, are mended", () => {
  expect(textsOf("B0S 1O : 8 IND", "BOS 10 : 8 IND", "BOS 10 : 8 IND")).toEqual(
    Array.from({ length: 3 }, () => "BOS 10 : 8 IND"),
  );
  // Misread every time: a digit between letters is a letter.
  expect(textsOf("B0S 10 : 8 IND", "B0S 10 : 8 IND")).toEqual(["BOS 10 : 8 IND", "BOS 10 : 8 IND"]);
});

test("blanks that were lost beside the numbers come back", () => {
  expect(textsOf("IND 100:104B0S 09:46", "IND100:104B0S 09:45", "IND 100:104 BOS 09:44")).toEqual([
    "IND 100:104 BOS 09:46",
    "IND 100:104 BOS 09:45",
    "IND 100:104 BOS 09:44",
  ]);
});

test("a score that was read once, or is taken back, is left out; a new set is not", () => {
  const game = ["A 8 : 7 B", "A 8 : 7 B", "A 3 : 7 B", "A 8 : 7 B", "A 8 : 8 B", "A 8 : 8 B"];
  expect(textsOf(...game)).toEqual(game.filter((text) => text !== "A 3 : 7 B"));
  const twice = ["A 8 : 7 B", "A 8 : 7 B", "A 98 : 7 B", "A 98 : 7 B", "A 9 : 7 B", "A 9 : 7 B"];
  expect(textsOf(...twice)).toEqual(twice.filter((text) => text !== "A 98 : 7 B"));
  const sets = ["A 11 : 7 B", "A 11 : 7 B", "A 0 : 0 B", "A 0 : 0 B", "A 0 : 1 B", "A 0 : 1 B"];
  expect(textsOf(...sets)).toEqual(sets);
});

test("moments at which nothing can be read are left out, and stretches bridge them without the clock", () => {
  const steady = steadyBoard(
    reads("A 1 : 0 B 09:59", "", "A 1 : 0 B 09:57", "A 2 : 0 B 09:56", "A 2 : 0 B 09:55"),
  );
  expect(steady.map(({ atSeconds }) => atSeconds)).toEqual([0, 2, 3, 4]);
  expect(boardStretches(steady, 1)).toEqual([
    { fromSeconds: 0, toSeconds: 3, words: "A 1 : 0 B" },
    { fromSeconds: 3, toSeconds: 5, words: "A 2 : 0 B" },
  ]);
});
