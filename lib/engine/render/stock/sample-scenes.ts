import { assDocument } from "../ass/ass-document";
import { circle, cupBowl, ellipse, hill, pill, ring, steam } from "../ass/sample-shapes";
import { lights, type Motion, shape, words } from "./sample-events";
import { fontFamily } from "../glyphs/fonts";

export type SampleLanguage = "en" | "zh";

/** A short clip: a slow gradient and shapes that move over it. */
export type SampleScene = {
  name: string;
  width: number;
  height: number;
  seconds: number;
  gradient: string[];
  events: (text: (words: { en: string; zh: string }) => string) => string[];
};

export type SampleGroup = { name: Record<SampleLanguage, string>; scenes: SampleScene[] };

const milliseconds = 5000;

function cup(x: number, y: number, size: number, color: string, shade: string): string[] {
  const handle: Motion = { from: [x + size * 0.5, y - size * 0.06] };
  return [
    shape(
      2,
      ellipse(size * 0.78, size * 0.1),
      "#000000",
      { from: [x, y + size * 0.47], tags: "\\blur12" },
      0.28,
    ),
    shape(3, ellipse(size * 0.72, size * 0.075), shade, { from: [x, y + size * 0.44] }),
    shape(3, ring(size * 0.24, size * 0.15), color, handle),
    shape(4, cupBowl(size), color, { from: [x, y] }),
    shape(5, ellipse(size * 0.5, size * 0.085), shade, { from: [x, y - size * 0.39] }),
    shape(6, ellipse(size * 0.44, size * 0.062), "#4A2A18", { from: [x, y - size * 0.385] }),
    ...[-0.2, 0.02, 0.24].map((shift, index) =>
      shape(
        7,
        steam(size * 0.62),
        "#FFFFFF",
        {
          from: [x + shift * size, y - size * (0.72 + 0.05 * index)],
          to: [x + (shift + 0.08) * size, y - size * (0.98 + 0.05 * index)],
          tags: "\\blur9\\fad(500,700)",
        },
        0.34,
      ),
    ),
  ];
}

function bean(index: number, width: number, height: number): string[] {
  const x = ((index * 0.618034 + 0.13) % 1) * width;
  const y = ((index * 0.414214 + 0.05) % 1) * height;
  const size = height * (0.035 + 0.025 * ((index * 0.37) % 1));
  const turn = (index * 67) % 360;
  const motion: Motion = {
    from: [x, y],
    to: [x + size, y + height * 0.12],
    tags: `\\frz${turn}\\t(0,${milliseconds},\\frz${turn + 80})`,
  };
  return [
    shape(2, ellipse(size, size * 0.68), "#8A5432", motion),
    shape(3, ellipse(size * 0.86, size * 0.09), "#3A1E10", motion),
  ];
}

const tall = { width: 720, height: 1280 };
const wide = { width: 1280, height: 720 };

export const sampleGroups: SampleGroup[] = [
  {
    name: { en: "Opening", zh: "开场" },
    scenes: [
      {
        name: "sunrise",
        ...tall,
        seconds: 5,
        gradient: ["0x2B1055", "0xD76D77", "0xFFAF7B"],
        events: (text) => [
          shape(
            1,
            circle(250),
            "#FFD59A",
            { from: [360, 900], to: [360, 640], tags: "\\blur40" },
            0.35,
          ),
          shape(2, circle(150), "#FFF1D6", { from: [360, 900], to: [360, 640], tags: "\\blur3" }),
          shape(3, hill(1100, 200), "#5B2A6E", { from: [300, 930] }),
          shape(4, hill(1400, 160), "#331447", { from: [460, 1060] }),
          words(text({ en: "Good morning", zh: "早安" }), [360, 500], 76),
        ],
      },
      {
        name: "new-day",
        ...wide,
        seconds: 4,
        gradient: ["0x0B486B", "0x3B8D99", "0xA8E6CF"],
        events: (text) => [
          ...lights(22, 1280, 720, "#FFFFFF"),
          words(text({ en: "A new day, a new cup", zh: "新的一天，从一杯开始" }), [640, 360], 72),
        ],
      },
    ],
  },
  {
    name: { en: "Product", zh: "产品" },
    scenes: [
      {
        name: "white-cup",
        ...tall,
        seconds: 5,
        gradient: ["0xF6D9B8", "0xE8A87C", "0xC38D9E"],
        events: () => [
          ...lights(10, 720, 1280, "#FFF4E0"),
          ...cup(345, 700, 330, "#FFFFFF", "#E9E2DA"),
        ],
      },
      {
        name: "three-cups",
        ...wide,
        seconds: 4,
        gradient: ["0xFFE29F", "0xFFA99F", "0xFF719A"],
        events: () => [
          ...cup(280, 390, 210, "#FF5E62", "#D9484C"),
          ...cup(630, 410, 250, "#FFFFFF", "#E9E2DA"),
          ...cup(990, 390, 210, "#2F80ED", "#2366BF"),
        ],
      },
      {
        name: "beans",
        ...tall,
        seconds: 4,
        gradient: ["0x2C1810", "0x5A3420", "0x8B5A2B"],
        events: () => Array.from({ length: 34 }, (_, index) => bean(index, 720, 1280)).flat(),
      },
      {
        name: "from-above",
        ...wide,
        seconds: 5,
        gradient: ["0x1D4350", "0x26657A", "0xA43931"],
        events: () => [
          shape(1, circle(300), "#000000", { from: [650, 380], tags: "\\blur30" }, 0.35),
          shape(2, circle(290), "#F4EFE8", { from: [640, 360] }),
          shape(3, circle(225), "#FFFFFF", { from: [640, 360], tags: "\\blur2" }),
          shape(4, circle(205), "#6B3E22", { from: [640, 360] }),
          ...[0, 1, 2, 3].map((index) =>
            shape(
              5,
              ring(170 - index * 42, 158 - index * 42),
              "#E9C9A3",
              {
                from: [640, 360],
                tags: `\\blur5\\t(0,${milliseconds},\\fscx${112 + index * 8}\\fscy${88 - index * 6}\\frz${90 + index * 40})`,
              },
              0.75 - index * 0.1,
            ),
          ),
        ],
      },
    ],
  },
  {
    name: { en: "Closing", zh: "结尾" },
    scenes: [
      {
        name: "offer",
        ...tall,
        seconds: 4,
        gradient: ["0xFF512F", "0xF09819", "0xDD2476"],
        events: (text) => [
          ...lights(14, 720, 1280, "#FFE9C9"),
          words(text({ en: "Two for one", zh: "买一送一" }), [360, 560], 92),
          shape(8, pill(420, 110), "#FFFFFF", { from: [360, 735], fade: true }),
          words(text({ en: "this week", zh: "仅限本周" }), [360, 735], 52, "#D6301E"),
        ],
      },
      {
        name: "see-you",
        ...wide,
        seconds: 4,
        gradient: ["0x0F2027", "0x203A43", "0x2C7744"],
        events: (text) => [
          ...lights(16, 1280, 720, "#BFFFD6"),
          shape(4, ring(86, 74), "#FFFFFF", { from: [640, 250], fade: true }),
          shape(5, cupBowl(70), "#FFFFFF", { from: [636, 258], fade: true }),
          words(text({ en: "See you soon", zh: "期待与你相见" }), [640, 450], 78),
        ],
      },
    ],
  },
];

/** The ASS script of a scene. */
export function sceneScript(scene: SampleScene, language: SampleLanguage): string {
  return assDocument(
    scene,
    fontFamily,
    scene.events((one) => one[language]),
  );
}
