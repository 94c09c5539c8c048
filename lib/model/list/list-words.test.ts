import { describe, expect, it } from "vitest";
import { draftList, jobList, mediaList, presetList } from "./list-specs";
import { allOf, isNarrowed, type ListSpec, readListWords, writeListWords } from "./list-words";

const plain = { q: "", sort: "newest", state: null, show: null };

it.each([
  [{}, plain],
  [
    { q: "口红 50%", sort: "z-a", state: "failed" },
    { ...plain, q: "口红 50%", sort: "z-a", state: "failed" },
  ],
  [{ sort: "by-magic", state: "__proto__", show: "all" }, plain],
  [{ q: ["a", "b"], sort: ["a-z"] }, plain],
  [{ q: "x".repeat(500) }, { ...plain, q: "x".repeat(120) }],
])("%j is read as %j", (params, words) => {
  expect(readListWords(jobList, params)).toEqual(words);
});

const specs: Record<string, ListSpec> = { jobList, presetList, draftList, mediaList };

describe.each(Object.entries(specs))("the words of %s", (_, spec) => {
  it("stand in the address as they are read from it, and the plain list has a plain one", () => {
    expect(writeListWords(spec, readListWords(spec, {}))).toBe("");
    for (const sort of spec.sorts) {
      for (const [name, values] of Object.entries(spec.filters)) {
        for (const value of values === "text" ? ["Autumn & 秋 = 1?", "#"] : values) {
          const words = readListWords(spec, { q: "a+b &", sort, [name]: value });
          expect(words).toMatchObject({ q: "a+b &", sort, [name]: value });
          const address = new URLSearchParams(writeListWords(spec, words));
          expect(readListWords(spec, Object.fromEntries(address))).toEqual(words);
        }
      }
    }
  });
});

it("showing everything keeps the sort, which leaves nothing out", () => {
  const words = readListWords(mediaList, { q: "a", folder: "F", sort: "longest" });
  expect(isNarrowed(mediaList, words)).toBe(true);
  const all = allOf(mediaList, words);
  expect(all.sort).toBe("longest");
  expect(isNarrowed(mediaList, all)).toBe(false);
  expect(isNarrowed(mediaList, readListWords(mediaList, { q: "  ", folder: " " }))).toBe(false);
});
