import { expect, it } from "vitest";
import {
  allSelected,
  extended,
  noSelection,
  type Selection,
  stillSelected,
  toggled,
} from "./selection";

const ids = ["a", "b", "c", "d", "e"];
const marked = (selection: Selection) => stillSelected(selection, ids).join("");
const after = (...steps: ((before: Selection) => Selection)[]) =>
  marked(steps.reduce((selection, step) => step(selection), noSelection));
const click = (id: string) => (before: Selection) => toggled(before, id);
const shift = (id: string) => (before: Selection) => extended(before, ids, id);

it.each<[string, string, ((before: Selection) => Selection)[]]>([
  ["a click marks, a second takes it back", "b", [click("a"), click("b"), click("a")]],
  ["a range runs either way", "bcd", [click("d"), shift("b")]],
  ["a shorter range takes the place of a longer one", "abc", [click("a"), shift("e"), shift("c")]],
  ["a range turns around its anchor", "bc", [click("c"), shift("e"), shift("b")]],
  ["a range keeps what was marked before it", "ade", [click("a"), click("d"), shift("e")]],
  ["a range without a beginning is the entry", "c", [shift("c")]],
  ["a range from an entry that is gone is the entry", "c", [click("gone"), shift("c")]],
])("%s", (_, expected, steps) => {
  expect(after(...steps)).toBe(expected);
});

it("nobody acts on what is not shown any more", () => {
  expect(stillSelected(allSelected(ids), ["e", "x", "b"])).toEqual(["e", "b"]);
});
