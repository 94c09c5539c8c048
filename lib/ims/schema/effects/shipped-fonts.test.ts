import { existsSync } from "node:fs";
import path from "node:path";
import * as fontkit from "fontkit";
import { expect, it } from "vitest";
import { fonts } from "./fonts";
import {
  fallbackFonts,
  type FontScript,
  hasSameLetters,
  imsFontName,
  nearestFont,
  shippedFonts,
} from "./shipped-fonts";

const fileOf = (file: string) => path.resolve("node_modules", file);
const samples: Readonly<Record<FontScript, string>> = {
  latin: "AZaz09.,!?%éñßüÇ€",
  vietnamese: "ăđơưếỗ",
  cyrillic: "Жжяю",
  greek: "Ωλξα",
  korean: "가나",
  thai: "กขฃ",
  chinese: "你好今天优惠价格，。！？《》：新品上市限时",
};

it.each(shippedFonts)(
  "$id has the scripts that its row says, in both weights, and no other",
  (font) => {
    for (const file of new Set(Object.values(font.files))) {
      const opened = fontkit.openSync(fileOf(file));
      if (!("unitsPerEm" in opened)) throw new TypeError("a collection");
      const has = (text: string) =>
        Array.from(text).every((one) => opened.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
      const scripts = Object.entries(samples).filter(([, text]) => has(text));
      expect(scripts.map(([script]) => script)).toEqual([...font.scripts]);
      // Whoever ships a font may embed and install it.
      expect(opened["OS/2"].fsType.noEmbedding).toBe(false);
    }
  },
);

it("the files of every fallback font are there", () => {
  const files = fallbackFonts.flatMap((font) => Object.values(font.files));
  expect(files.filter((file) => !existsSync(fileOf(file)))).toEqual([]);
});

it.each([
  ["Anton", "Anton", false],
  ["anton", "Anton", false],
  ["SimSun", "Noto Serif SC", false],
  ["Source Han Serif CN", "Noto Serif SC", false],
  ["KaiTi", "Ma Shan Zheng", false],
  ["Yuanti SC", "ZCOOL KuaiLe", false],
  ["AlibabaPuHuiTi", "Noto Sans SC", false],
  ["Roboto Bold", "Roboto", true],
  ["Comic Sans", "Noto Sans SC", false],
  ["", "Noto Sans SC", false],
])("the font %j is drawn with %s", (name, id, isBold) => {
  const nearest = nearestFont(name);
  expect([nearest.font.id, nearest.isBold]).toEqual([id, isBold]);
});

it("every shipped font has a name that the cloud knows, and names of the cloud stay", () => {
  const listed = fonts.map(({ id }) => id);
  expect(shippedFonts.filter(({ id }) => !listed.includes(imsFontName(id)))).toEqual([]);
  expect(listed.filter((id) => imsFontName(id) !== id)).toEqual([]);
});

it("says which fonts of the cloud keep their letters", () => {
  expect(fonts.map(({ id }) => id).filter(hasSameLetters)).toEqual([
    "Source Han Sans CN",
    "Source Han Serif CN",
    "Roboto",
    "Roboto Bold",
  ]);
});
