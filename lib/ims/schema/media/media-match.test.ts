import { describe, expect, it } from "vitest";
import { readMatch } from "./media-match";
import { matchProblems } from "./media-search-fields";

const nodeOf = (text: string) => {
  const reading = readMatch(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.node;
};

describe("the query language of SearchMedia", () => {
  it("reads the examples of the documentation", () => {
    expect(nodeOf(`Title = "China" and utcCreate = ["1693367158561","1693367158562"]`)).toEqual({
      kind: "and",
      parts: [
        { kind: "equals", field: "Title", value: "China", exact: false },
        {
          kind: "range",
          field: "utcCreate",
          from: { value: "1693367158561", inclusive: true },
          to: { value: "1693367158562", inclusive: true },
        },
      ],
    });
    expect(nodeOf("title = '中国' and mediaId == 'id'")).toMatchObject({
      parts: [{ value: "中国" }, { value: "id", exact: true }],
    });
    expect(nodeOf("title = 'x' and mediaType in ('video')")).toMatchObject({
      parts: [{}, { kind: "in", values: ["video"] }],
    });
  });

  it("binds and closer than or, and parentheses closest", () => {
    const field = (node: unknown) => (node as { field: string }).field;
    const loose = nodeOf("a = 1 or b = 2 and c = 3");
    expect(loose).toMatchObject({ kind: "or", parts: [{ field: "a" }, { kind: "and" }] });
    const tight = nodeOf("(a = 1 or b = 2) and c = 3");
    expect(tight).toMatchObject({ kind: "and", parts: [{ kind: "or" }, { field: "c" }] });
    expect(field(nodeOf("((a = 1))"))).toBe("a");
  });

  it("reads half-open and open-ended ranges", () => {
    expect(nodeOf("utcCreate = ('1', '2']")).toMatchObject({
      from: { value: "1", inclusive: false },
      to: { value: "2", inclusive: true },
    });
    expect(nodeOf("utcCreate = [,2)")).toMatchObject({
      from: null,
      to: { value: "2", inclusive: false },
    });
    expect(nodeOf("utcCreate = ['1','']")).toMatchObject({ from: { value: "1" }, to: null });
  });

  it("keeps quotes, signs and words inside quotes", () => {
    for (const text of [`it's`, `say "hi"`, "a and b", "100%_\\", "(x) = [y], 中文"]) {
      const quoted = `'${text.replace(/[\\']/g, "\\$&")}'`;
      expect(nodeOf(`title = ${quoted}`)).toMatchObject({ value: text });
    }
    expect(nodeOf(`title = "it's"`)).toMatchObject({ value: "it's" });
  });

  it.each([
    ["", "field"],
    ["title", "lacks ="],
    ["title =", "lacks a value"],
    ["title = 'x' and", "field"],
    ["title = 'x' mediaId == 'y'", `has "mediaId"`],
    ["(title = 'x'", 'lacks ")"'],
    ["title = 'x", "cannot be read"],
    ["title ＝ 'x'", "cannot be read"],
    ["title in ()", "lacks a value"],
    ["utcCreate = ['1'", 'lacks ","'],
    [`${"(".repeat(30)}a=1${")".repeat(30)}`, "nested"],
    [Array.from({ length: 101 }, () => "a = 1").join(" or "), "conditions"],
    ["a".repeat(5000), "longer"],
  ])("refuses %j", (text, message) => {
    expect(readMatch(text)).toEqual({
      ok: false,
      message: expect.stringContaining(message) as string,
    });
  });
});

describe("the conditions that a field allows", () => {
  it.each([
    "title = 'a' and description = 'b'",
    "TITLE = 'a'",
    "tagList in ('a','b')",
    "mediaId = 'x' or mediaId == 'y'",
    "status in ('2','3') and cateId == 44",
    "utcModified = ['1','2']",
    "mediaType in ('video','audio')",
    "mediaType = 'image'",
  ])("takes %j", (text) => {
    expect(matchProblems(nodeOf(text))).toEqual([]);
  });

  it.each([
    ["colour = 'red'", "colour"],
    ["title == 'a'", "title = 'part'"],
    ["title in ('a')", "title = 'part'"],
    ["tagList = 'a'", "tagList in"],
    ["mediaId in ('a')", "mediaId =="],
    ["utcCreate = '5'", "utcCreate = ['from','to']"],
    ["utcCreate = ['yesterday','']", "whole number"],
    ["status == 'Normal'", "whole number"],
    [`title = '${"x".repeat(61)}'`, "60"],
    ["mediaType = 'text'", "media type"],
    ["mediaType in ('video','image')", "pictures"],
    ["mediaType = 'image' or mediaType = 'audio'", "pictures"],
  ])("refuses %j", (text, message) => {
    expect(matchProblems(nodeOf(text)).join()).toContain(message);
  });
});
