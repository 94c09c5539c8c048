import { describe, expect, it } from "vitest";
import { aboutProblems, changeTags, readTags, tagsProblem } from "./about";

describe("tags", () => {
  it.each([
    ["red panda, zoo", ["red panda", "zoo"]],
    ["小熊猫，动物园、夏天；户外", ["小熊猫", "动物园", "夏天", "户外"]],
    [" a ,, a\nb\t", ["a", "b"]],
    ["two   words", ["two words"]],
    ["", []],
  ])("are read from %j", (text, tags) => {
    expect(readTags(text)).toEqual(tags);
  });

  it("are added once whatever their case, and removed whatever their case", () => {
    expect(changeTags(["Zoo", "old"], { add: ["zoo", "new"], remove: ["OLD"] })).toEqual([
      "Zoo",
      "new",
    ]);
    expect(changeTags(["a"], { add: ["b"], remove: ["b"] })).toEqual(["a", "b"]);
  });

  it("are limited as IMS limits them: in bytes, and in number", () => {
    expect(tagsProblem(["x".repeat(32)])).toBeNull();
    expect(tagsProblem(["一二三四五六七八九十"])).toBeNull();
    expect(tagsProblem(["一二三四五六七八九十一"])).toBe("tagLong");
    expect(tagsProblem(Array.from({ length: 16 }, (_, at) => `t${at}`))).toBeNull();
    expect(tagsProblem(Array.from({ length: 17 }, (_, at) => `t${at}`))).toBe("tagsMany");
  });
});

it("says what cannot be kept of a name and a description", () => {
  const fine = { title: "a.mp4", tags: [], description: "" };
  expect(aboutProblems(fine)).toEqual({});
  expect(aboutProblems({ ...fine, title: "  " })).toEqual({ title: "titleEmpty" });
  expect(aboutProblems({ ...fine, title: "名".repeat(43) })).toEqual({ title: "titleLong" });
  expect(aboutProblems({ ...fine, description: "x".repeat(1024) })).toEqual({});
  expect(
    aboutProblems({ title: "x".repeat(129), tags: [], description: "字".repeat(342) }),
  ).toEqual({
    title: "titleLong",
    description: "descriptionLong",
  });
});
