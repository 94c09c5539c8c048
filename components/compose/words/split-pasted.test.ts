import { describe, expect, it } from "vitest";
import { isTable, mayBeSeveral } from "./is-table";
import { pastedRows, splitPasted } from "./split-pasted";

const clipboard = (text: string, html = "") => ({
  getData: (type: string) => (type === "text/html" ? html : text),
});

describe("splitPasted", () => {
  it.each([
    ["a\nb\r\nc\n", ["a", "b", "c"]],
    ["a\tb\nc\td", ["a", "b", "c", "d"]],
    ['"line one\nline two"\tb', ["line one line two", "b"]],
    ['"say ""hi"""\n', ['say "hi"']],
    ["  a  \n\n \n\tb", ["a", "b"]],
    ["春季上新，全场八折", ["春季上新，全场八折"]],
    ["10, 20, 30\n40", ["10, 20, 30", "40"]],
    ["", []],
  ])("reads %j", (text, rows) => expect(splitPasted(text)).toEqual(rows));
});

describe("pastedRows", () => {
  it("keeps the columns of a table, without those that are blank from top to bottom", () => {
    expect(pastedRows("Title\t\tScript\nA\t\tSay a\n\t\tSay b\n")).toEqual([
      ["Title", "Script"],
      ["A", "Say a"],
      ["", "Say b"],
    ]);
    expect(pastedRows("a\nb\n")).toEqual([["a"], ["b"]]);
  });
});

describe("isTable", () => {
  it("tells a paste from a spreadsheet apart from a text with paragraphs", () => {
    expect(isTable(clipboard("a\nb", "<table><tr><td>a</td></tr></table>"))).toBe(true);
    expect(isTable(clipboard("a\tb"))).toBe(true);
    expect(isTable(clipboard("First.\n\nSecond.", "<p>First.</p>"))).toBe(false);
  });
});

it("a paste is several texts when more than one line or cell holds something", () => {
  expect(["a\n\n", "\ta", "", "a b"].filter(mayBeSeveral)).toEqual([]);
  expect(["a\nb", "a\tb", "a\r\n\r\nb"].filter(mayBeSeveral)).toHaveLength(3);
});
