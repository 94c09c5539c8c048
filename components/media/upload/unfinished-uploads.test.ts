import { expect, test } from "vitest";
import { fingerprintOf } from "../transfer/sending";
import { readUnfinished } from "./unfinished-uploads";

const now = Date.parse("2026-11-22T12:00:00Z");

function storageOf(entries: Record<string, string>) {
  const keys = Object.keys(entries);
  return {
    length: keys.length,
    key: (index: number) => keys[index] ?? null,
    getItem: (key: string) => entries[key] ?? null,
  };
}

const keyOf = (name: string, folder: string | null) =>
  `tus::${fingerprintOf(new File(["abc"], name, { lastModified: 5 }), folder)}::123`;
const entry = (creationTime: string) =>
  JSON.stringify({ size: 3, creationTime, uploadUrl: "/api/uploads/1" });

test("an upload of an earlier page is found under the fingerprint it was begun with", () => {
  const storage = storageOf({
    [keyOf("take | 2::b.mp4", "hook/day 1")]: entry("2026-11-22T11:00:00Z"),
    other: "x",
  });
  expect(readUnfinished(storage, now)).toMatchObject([
    { fileName: "take | 2::b.mp4", folder: "hook/day 1", sizeBytes: 3, url: "/api/uploads/1" },
  ]);
});

test("an entry that is too old, unreadable or of another program is left out", () => {
  const storage = storageOf({
    [keyOf("old.mp4", null)]: entry("2026-11-01T11:00:00Z"),
    [keyOf("broken.mp4", null)]: "{",
    [keyOf("without.mp4", null)]: JSON.stringify({ creationTime: "2026-11-22T11:00:00Z" }),
    "tus::else::1": entry("2026-11-22T11:00:00Z"),
  });
  expect(readUnfinished(storage, now)).toEqual([]);
});
