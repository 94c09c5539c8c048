import { describe, expect, it } from "vitest";
import { findWords } from "./find-words";

const gold = { Words: ["sale", "限时", "summer sale"], FontColor: "#FFD300" };
const red = { Words: ["50%"], FontColor: "#FF0000" };
const shown = (line: string) =>
  findWords(line, [gold, red])
    .map(({ text, list }) => (list ? `[${text}|${list.FontColor}]` : text))
    .join("");

describe("findWords", () => {
  it.each([
    ["Big Sale today", "Big [Sale|#FFD300] today"],
    ["The summer sale: 50% off", "The [summer sale|#FFD300]: [50%|#FF0000] off"],
    ["wholesale and sales", "wholesale and sales"],
    ["现在限时优惠sale！", "现在[限时|#FFD300]优惠[sale|#FFD300]！"],
    ["sale", "[sale|#FFD300]"],
    ["", ""],
  ])("%s → %s", (line, runs) => expect(shown(line)).toBe(runs));

  it("never changes the text itself", () => {
    for (const line of ["İstanbul sale", "a\\b {sale}", "SALE限时SALE"]) {
      const runs = findWords(line, [gold, red]);
      expect(runs.map(({ text }) => text).join("")).toBe(line);
    }
  });
});
