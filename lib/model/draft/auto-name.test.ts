import { describe, expect, it } from "vitest";
import { followName, freeName, type NameWords } from "./auto-name";

const words: NameWords = {
  fresh: (day) => `Batch of ${day}`,
  dated: (base, day) => `${base}, ${day}`,
};
const chinese: NameWords = {
  fresh: (day) => `${day} 的批次`,
  dated: (base, day) => `${base}，${day}`,
};
const none = { titles: [], folder: null };
const titled = (...titles: string[]) => ({ titles, folder: null });

describe("followName", () => {
  it.each([
    [
      "the first title",
      "Batch of 30 Nov",
      none,
      titled("", "Weekly offers"),
      "Weekly offers, 30 Nov",
    ],
    ["a number", "Batch of 30 Nov, 2", none, titled("Offers"), "Offers, 30 Nov, 2"],
    ["a changed title", "Offers, 30 Nov", titled("Offers"), titled("Sale"), "Sale, 30 Nov"],
    ["no title any more", "Offers, 30 Nov", titled("Offers"), none, "Batch of 30 Nov"],
    ["the folder", "Batch of 30 Nov", none, { titles: [], folder: "Shoes" }, "Shoes, 30 Nov"],
    [
      "a title before the folder",
      "Shoes, 30 Nov",
      { titles: [], folder: "Shoes" },
      { titles: ["New"], folder: "Shoes" },
      "New, 30 Nov",
    ],
  ])("follows %s", (_, name, before, after, expected) =>
    expect(followName(name, before, after, words)).toBe(expected),
  );

  it.each([
    ["a person's name", "Autumn campaign", none, titled("Offers")],
    ["a name with the date that a person gave", "Autumn, 30 Nov", none, titled("Offers")],
    ["a cleared name", "", none, titled("Offers")],
    ["what did not change", "Offers, 30 Nov", titled("Offers", "A"), titled("Offers", "B")],
  ])("leaves %s", (_, name, before, after) =>
    expect(followName(name, before, after, words)).toBe(name),
  );

  it("shortens a long title at a word, and speaks Chinese", () => {
    const long = "Everything must go before the end of the month in all of our shops";
    expect(followName("Batch of 1 Dec", none, titled(long), words)).toBe(
      "Everything must go before the end of the month…, 1 Dec",
    );
    expect(followName("12月1日 的批次", none, titled("春季上新"), chinese)).toBe(
      "春季上新，12月1日",
    );
  });
});

it("numbers a name that is taken", () => {
  expect(freeName("A", ["B"])).toBe("A");
  expect(freeName("A", ["A", "A, 2", "A, 4"])).toBe("A, 3");
});
