import { expect, it } from "vitest";
import { readPageCursor, writePageCursor } from "./page-cursor";

const encoded = (text: string) => Buffer.from(text).toString("base64url");

it("continues where a page ended", () => {
  const last = { createdAt: new Date("2026-05-01T10:20:30.456Z"), id: "a1-b2" };
  expect(readPageCursor(writePageCursor(last))).toEqual(last);
});

it.each([
  "",
  "a".repeat(500),
  "%00",
  "__proto__",
  encoded("2020-01-01T00:00:00.000Z \0"),
  encoded("2020-01-01T00:00:00.000Z a\0b"),
  encoded(`2020-01-01T00:00:00.000Z ${"9".repeat(500)}`),
  encoded("2020-13-45T99:00:00.000Z a"),
  encoded("1 a"),
  encoded("+275760-09-13T00:00:00.000Z a"),
  encoded("2020-01-01T00:00:00.000Z \ud800"),
])("begins at the start for what nobody wrote: %s", (cursor) => {
  expect(readPageCursor(cursor)).toBeNull();
});
