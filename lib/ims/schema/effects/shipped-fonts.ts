import type { Label } from "./effect";

/** Letters that a font has, as people name them. `latin`: with the accents of Western Europe. */
export const fontScripts = [
  "latin",
  "vietnamese",
  "cyrillic",
  "greek",
  "korean",
  "thai",
  "chinese",
] as const;
export type FontScript = (typeof fontScripts)[number];

export const fontStyles = ["sans", "heavy", "rounded", "serif", "hand"] as const;
export type FontStyle = (typeof fontStyles)[number];

/** Files below `node_modules`. A font of one weight has the same file twice. */
export type FontFilePaths = { regular: string; bold: string };

/** A font whose files come with the program. */
export type FontFiles = {
  /** The family name in both files, by which libass finds them. */
  family: string;
  files: FontFilePaths;
};

/** A family that ships with the embedded engine. Licences: NOTICE. */
export type ShippedFont = FontFiles & {
  /** Its name in `Font`. Only those that IMS lists too, such as `Roboto`, are known to the cloud. */
  id: string;
  label: Label;
  style: FontStyle;
  /** The scripts of its own letters. Other letters come from `pair`, then from `fallbackFonts`. */
  scripts: readonly FontScript[];
  /** The family of like looks that has the letters which this one lacks. */
  pair: string | null;
  /** The name of the font of IMS (9.5) that is nearest to it. */
  ims: string;
};

const google = (name: string, weight: string, file: string): string =>
  `@expo-google-fonts/${name}/${weight}/${file}_${weight}.ttf`;

const twoWeights = (name: string, file: string): FontFilePaths => ({
  regular: google(name, "400Regular", file),
  bold: google(name, "700Bold", file),
});

const oneWeight = (name: string, file: string, weight = "400Regular"): FontFilePaths => {
  const only = google(name, weight, file);
  return { regular: only, bold: only };
};

/** The font of every text that names none, and of names that are in no list. */
export const mainFont: ShippedFont = {
  id: "Noto Sans SC",
  family: "Noto Sans SC",
  label: { en: "Noto Sans", zh: "思源黑体" },
  style: "sans",
  scripts: ["latin", "vietnamese", "cyrillic", "greek", "chinese"],
  pair: null,
  ims: "Source Han Sans CN",
  files: twoWeights("noto-sans-sc", "NotoSansSC"),
};

/** The families to choose from, in the order of the list. */
export const shippedFonts: readonly ShippedFont[] = [
  mainFont,
  {
    id: "Noto Sans SC Black",
    family: "Noto Sans SC Black",
    label: { en: "Noto Sans Black", zh: "思源黑体 特粗" },
    style: "heavy",
    scripts: ["latin", "vietnamese", "cyrillic", "greek", "chinese"],
    pair: null,
    ims: "Source Han Sans CN",
    files: oneWeight("noto-sans-sc", "NotoSansSC", "900Black"),
  },
  {
    id: "ZCOOL QingKe HuangYou",
    family: "ZCOOL QingKe HuangYou",
    label: { en: "QingKe Poster", zh: "站酷庆科黄油体" },
    style: "heavy",
    scripts: ["chinese"],
    pair: "Anton",
    ims: "FZHei-B01S",
    files: oneWeight("zcool-qingke-huangyou", "ZCOOLQingKeHuangYou"),
  },
  {
    id: "Anton",
    family: "Anton",
    label: { en: "Anton", zh: "Anton 粗窄体" },
    style: "heavy",
    scripts: ["latin", "vietnamese"],
    pair: "ZCOOL QingKe HuangYou",
    ims: "Roboto Bold",
    files: oneWeight("anton", "Anton"),
  },
  {
    id: "Roboto",
    family: "Roboto",
    label: { en: "Roboto", zh: "Roboto" },
    style: "sans",
    scripts: ["latin", "vietnamese", "cyrillic", "greek"],
    pair: null,
    ims: "Roboto",
    files: twoWeights("roboto", "Roboto"),
  },
  {
    id: "Nunito",
    family: "Nunito",
    label: { en: "Nunito", zh: "Nunito 圆体" },
    style: "rounded",
    scripts: ["latin", "vietnamese", "cyrillic"],
    pair: "ZCOOL KuaiLe",
    ims: "Yuanti SC",
    files: twoWeights("nunito", "Nunito"),
  },
  {
    id: "ZCOOL KuaiLe",
    family: "ZCOOL KuaiLe",
    label: { en: "Happy Letters", zh: "站酷快乐体" },
    style: "rounded",
    scripts: ["chinese"],
    pair: "Nunito",
    ims: "HappyZcool-2016",
    files: oneWeight("zcool-kuaile", "ZCOOLKuaiLe"),
  },
  {
    id: "Noto Serif SC",
    family: "Noto Serif SC ExtraLight",
    label: { en: "Noto Serif", zh: "思源宋体" },
    style: "serif",
    scripts: ["latin", "chinese"],
    pair: "Playfair Display",
    ims: "Source Han Serif CN",
    files: {
      regular: "@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff",
      bold: "@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff",
    },
  },
  {
    id: "Playfair Display",
    family: "Playfair Display",
    label: { en: "Playfair", zh: "Playfair 衬线体" },
    style: "serif",
    scripts: ["latin", "vietnamese", "cyrillic"],
    pair: "Noto Serif SC",
    ims: "Source Han Serif CN",
    files: twoWeights("playfair-display", "PlayfairDisplay"),
  },
  {
    id: "Ma Shan Zheng",
    family: "Ma Shan Zheng",
    label: { en: "Brush", zh: "马善政毛笔楷书" },
    style: "hand",
    scripts: ["chinese"],
    pair: "Caveat",
    ims: "KaiTi",
    files: oneWeight("ma-shan-zheng", "MaShanZheng"),
  },
  {
    id: "Caveat",
    family: "Caveat",
    label: { en: "Caveat", zh: "Caveat 手写体" },
    style: "hand",
    scripts: ["latin", "cyrillic"],
    pair: "Ma Shan Zheng",
    ims: "KaiTi",
    files: twoWeights("caveat", "Caveat"),
  },
];

/**
 * The fonts of characters that the main font lacks, in this order. The main font takes its Latin letters
 * from Source Sans, a little larger: Source Sans therefore supplies accented, Vietnamese, Greek and
 * Cyrillic letters that match. Noto Sans has the rarer signs, such as currencies. Noto Sans KR has the
 * same Chinese characters as the main font. Then Thai, whose font has the baht sign, and arrows, stars,
 * squares, numbers in circles and signs of mathematics.
 */
export const fallbackFonts: readonly FontFiles[] = [
  { family: "Source Sans 3", files: twoWeights("source-sans-3", "SourceSans3") },
  { family: "Noto Sans", files: twoWeights("noto-sans", "NotoSans") },
  {
    // Both weights have this name; libass distinguishes them by the weight in the file.
    family: "Noto Sans KR Thin",
    files: {
      regular: "@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff",
      bold: "@fontsource/noto-sans-kr/files/noto-sans-kr-korean-700-normal.woff",
    },
  },
  { family: "Noto Sans Thai", files: twoWeights("noto-sans-thai", "NotoSansThai") },
  { family: "Noto Sans Symbols", files: twoWeights("noto-sans-symbols", "NotoSansSymbols") },
  {
    family: "Noto Sans Symbols 2",
    files: oneWeight("noto-sans-symbols-2", "NotoSansSymbols2"),
  },
  { family: "Noto Sans Math", files: oneWeight("noto-sans-math", "NotoSansMath") },
];

/** The fonts of IMS (9.5) and what the embedded engine draws them with. */
const drawnWith: Readonly<Record<string, string>> = {
  SimSun: "Noto Serif SC",
  "FZShuSong-Z01S": "Noto Serif SC",
  "FZFangSong-Z02S": "Noto Serif SC",
  "Source Han Serif CN": "Noto Serif SC",
  KaiTi: "Ma Shan Zheng",
  "FZKai-Z03S": "Ma Shan Zheng",
  "Yuanti SC": "ZCOOL KuaiLe",
  "HappyZcool-2016": "ZCOOL KuaiLe",
  "Roboto Bold": "Roboto",
};

/** Fonts of IMS that are drawn with the same design, under another name. */
const sameDesign = new Set(["Source Han Sans CN", "Source Han Serif CN", "Roboto", "Roboto Bold"]);

/** Names are compared without case, spaces and signs: `AlibabaPuHuiTi` is `Alibaba PuHuiTi`. */
const folded = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

const byName = new Map<string, ShippedFont>([
  ...shippedFonts.map((font): [string, ShippedFont] => [folded(font.id), font]),
  ...Object.entries(drawnWith).map(([name, id]): [string, ShippedFont] => [
    folded(name),
    shippedFonts.find((font) => font.id === id) ?? mainFont,
  ]),
]);

/**
 * The shipped font that a name in `Font` is drawn with: itself, the nearest to a font of IMS, or the
 * main font. `isBold`: the name asks for the bold face, whatever `FontFace` says.
 */
export function nearestFont(name: string): { font: ShippedFont; isBold: boolean } {
  return { font: byName.get(folded(name)) ?? mainFont, isBold: folded(name) === "robotobold" };
}

/** Whether the nearest shipped font has the very letters of the font that a name of IMS means. */
export const hasSameLetters = (name: string): boolean =>
  sameDesign.has(name) || nearestFont(name).font.id === name;

/** The name by which the cloud knows a font, for a name that only the embedded engine knows. */
export function imsFontName(name: string): string {
  return shippedFonts.find(({ id }) => id === name)?.ims ?? name;
}
