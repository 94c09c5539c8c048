import { describe, expect, it } from "vitest";
import { type KeyType, type ListPosition, readListCursor, writeListCursor } from "./list-cursor";

const encoded = (text: string) => Buffer.from(text).toString("base64url");

const ends: [KeyType, ListPosition][] = [
  ["timestamptz", { key: "2026-05-01T10:20:30.456Z", id: "a1-b2" }],
  ["text", { key: '春季 0012 "quoted" 🎬', id: "x" }],
  ["text", { key: "", id: "x" }],
  ["float8", { key: 12.345678901234567, id: "x" }],
  ["float8", { key: -1, id: "x" }],
  ["int", { key: 0, id: "x" }],
];

it.each(ends)("continues where a page ended: %s %j", (type, last) => {
  expect(readListCursor("sort", type, writeListCursor("sort", last))).toEqual(last);
});

describe.each(["timestamptz", "text", "float8", "int"] as const)("a list by %s", (type) => {
  it.each([
    "",
    "a".repeat(500),
    "%00",
    "__proto__",
    encoded("{}"),
    encoded('["sort"]'),
    encoded('["sort",null,"a"]'),
    encoded('["sort",{"toString":1},"a"]'),
    encoded('["sort",["a"],"a"]'),
    encoded('["sort",1e999,"a"]'),
    encoded('["sort","2020-13-45T99:00:00.000Z\\u0000","a"]'),
    encoded('["sort","a\\u0000","a"]'),
    encoded('["sort","\\ud800","a"]'),
    encoded(`["sort","${"9".repeat(5_000)}","a"]`),
    encoded('["sort","2020-01-01T00:00:00.000Z","a\\u0000b"]'),
    encoded('["sort",1,"\\ud800"]'),
    encoded(`["sort",1,"${"9".repeat(500)}"]`),
    encoded('["sort",1,""]'),
  ])("begins at its start for what nobody wrote: %s", (cursor) => {
    expect(readListCursor("sort", type, cursor)).toBeNull();
  });
});

it.each([
  ["timestamptz", "tomorrow"],
  ["timestamptz", "+275760-09-13T00:00:00.000Z"],
  ["int", 1.5],
  ["int", 1e12],
  ["int", "1"],
  ["float8", "1"],
] as const)("takes no %s that is %j", (type, key) => {
  expect(readListCursor("sort", type, encoded(JSON.stringify(["sort", key, "a"])))).toBeNull();
});

it("does not continue a list that is sorted otherwise now", () => {
  const cursor = writeListCursor("a-z", { key: "m", id: "x" });
  expect(readListCursor("z-a", "text", cursor)).toBeNull();
});
