import { expect, it } from "vitest";
import { missingGlyphs } from "./glyphs";

it.each([
  ["Hello, 你好！龘", []],
  ["line\nbreak\u200b", []],
  ["sale 😀😀 now 🎉", []],
  ["✅ 正品 ❤ 包邮 ⭐ ✨⚡❗ ☀️ ☕", []],
  ["👋🏽 👩🏽‍🚀 👨‍👩‍👧 ❤️‍🔥 1️⃣ 🇨🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿", []],
  ["Żółć Đặng ґанок Ελλάδα 한국어 ₹ № © ™", []],
  ["x 𓀀 y 𓀀 ሀ", ["𓀀", "ሀ"]],
  ["🇽🇽", ["🇽🇽"]],
])("names each character of %j that neither fonts nor pictures draw, once", (text, missing) => {
  expect(missingGlyphs(text)).toEqual(missing);
});
