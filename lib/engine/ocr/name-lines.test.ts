import { expect, test } from "vitest";
import { nameLines } from "./name-lines";

const line = (text: string, fromSeconds: number, toSeconds: number) => ({
  text,
  fromSeconds,
  toSeconds,
  confidence: 0.9,
  x: 0,
  y: 0,
  width: 10,
  height: 10,
});
const seen = (
  words: string,
  fromSeconds: number,
  toSeconds: number,
  role?: "title" | "credits",
) => ({
  words,
  fromSeconds,
  toSeconds,
  confidence: 0.9,
  ...(role ? { role } : {}),
});

test("a title that was followed has its exact times, and stands once", () => {
  const title = [seen("The Last Harbour", 0, 4, "title")];
  expect(nameLines(title, [line("The Last Harbour", 1.04, 4.96)], 4)).toMatchObject([
    { words: "The Last Harbour", fromSeconds: 1.04, toSeconds: 4.96, role: "title" },
  ]);
});

test("rolling credits that pass through the band are no captions, known to the list or not", () => {
  const list = [seen("Camera Peter Novak", 26, 40, "credits")];
  const passing = [line("Camera Peter Novak", 30, 31), line("Editor Paul Weber", 33, 34)];
  expect(nameLines(list, passing, 4)).toMatchObject([
    { words: "Camera Peter Novak", fromSeconds: 26 },
    { words: "Editor Paul Weber", role: "credits" },
  ]);
});

test("a caption is a caption, also when a frame saw its text as something else long before", () => {
  const mark = [seen("Snow again", 100, 110)];
  expect(nameLines(mark, [line("Snow again", 2, 4)], 4)[1]).toMatchObject({ role: "caption" });
  expect(nameLines([], [line("MYTV", 0, 60)], 4)[0]).not.toHaveProperty("role");
});
