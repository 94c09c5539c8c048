import { expect, it } from "vitest";
import { missingGlyphs } from "./glyphs";

it.each([
  ["Hello, 你好！龘", []],
  ["line\nbreak\u200b", []],
  ["sale 😀😀 now 🎉", ["😀", "🎉"]],
])("names each character of %j that our fonts lack, once", (text, missing) => {
  expect(missingGlyphs(text)).toEqual(missing);
});
