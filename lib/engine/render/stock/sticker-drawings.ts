import { assAlpha, assColor, escapeAss } from "../ass/ass-tags";
import { circle, ellipse, pill, ring } from "../ass/sample-shapes";
import { arc, card, heart, polygon, seal, sparkle, star } from "../ass/sticker-shapes";

/** A sticker: shapes on top of each other, on a transparent background. */
export type StickerDrawing = { width: number; height: number; events: readonly string[] };

type Look = { turn?: number; opacity?: number; blur?: number; border?: [string, number] };

function shape(
  layer: number,
  drawing: string,
  color: string,
  [x, y]: [number, number],
  { turn = 0, opacity = 1, blur = 0.6, border = ["#000000", 0] }: Look = {},
): string {
  const tags = `\\an7\\pos(${x},${y})\\frz${turn}\\blur${blur}\\bord${border[1]}\\shad0`;
  const paint = `\\3c${assColor(border[0])}\\1c${assColor(color)}\\1a${assAlpha(opacity)}\\p1`;
  return `Dialogue: ${layer},0:00:00.00,0:01:00.00,Default,,0,0,0,,{${tags}${paint}}${drawing}`;
}

type Type = {
  size: number;
  color: string;
  turn?: number;
  outline?: [string, number];
  spacing?: number;
};

function words(layer: number, text: string, [x, y]: [number, number], type: Type): string {
  const { size, color, turn = 0, outline = ["#000000", 0], spacing = 0 } = type;
  const position = `\\an5\\pos(${x},${y})\\frz${turn}\\fsp${spacing}`;
  const face = `\\b1\\fs${size}\\1c${assColor(color)}\\3c${assColor(outline[0])}\\bord${outline[1]}\\shad0\\blur0.5`;
  return `Dialogue: ${layer},0:00:00.00,0:01:00.00,Default,,0,0,0,,{${position}${face}}${escapeAss(text)}`;
}

/** The soft shadow under a shape, which makes a sticker stand out from the film. */
const shadow = (drawing: string, [x, y]: [number, number], turn = 0) =>
  shape(0, drawing, "#000000", [x, y + 10], { turn, opacity: 0.28, blur: 9 });

const middle: [number, number] = [300, 300];

/** The tail of a speech bubble, which points down and to the left. */
const tail = polygon([
  [-64, -70],
  [86, -60],
  [-92, 122],
]);

/** Sticker drawings by the name of the public media item. */
export const stickerDrawings: Readonly<Record<string, StickerDrawing>> = {
  "sale-burst": {
    width: 600,
    height: 600,
    events: [
      shadow(star(18, 272, 226), middle),
      shape(1, star(18, 272, 226), "#FFFFFF", middle),
      shape(2, star(18, 256, 212), "#F0332B", middle),
      shape(3, ring(186, 180), "#FFD84A", middle),
      words(4, "SALE", [300, 304], {
        size: 190,
        color: "#FFFFFF",
        turn: 8,
        outline: ["#B3150F", 5],
      }),
    ],
  },
  "new-badge": {
    width: 600,
    height: 600,
    events: [
      shadow(seal(20, 242, 12), middle),
      shape(1, seal(20, 242, 12), "#0E9F6E", middle),
      shape(2, ring(214, 206), "#FFFFFF", middle, { opacity: 0.9 }),
      shape(2, circle(196), "#0B8A5F", middle),
      shape(3, star(5, 34, 14), "#FFFFFF", [300, 168], { opacity: 0.95 }),
      shape(3, star(5, 24, 10), "#FFFFFF", [232, 182], { opacity: 0.85 }),
      shape(3, star(5, 24, 10), "#FFFFFF", [368, 182], { opacity: 0.85 }),
      words(4, "NEW", [300, 312], { size: 186, color: "#FFFFFF" }),
      shape(3, pill(150, 12), "#FFFFFF", [300, 418], { opacity: 0.9 }),
    ],
  },
  "half-price": {
    width: 600,
    height: 600,
    events: [
      shadow(circle(250), middle),
      shape(1, circle(250), "#FFC700", middle),
      shape(2, ring(236, 228), "#FFFFFF", middle),
      words(4, "-50%", [296, 304], { size: 226, color: "#1A1A1A", turn: 6, spacing: -4 }),
    ],
  },
  "limited-offer": {
    width: 720,
    height: 320,
    events: [
      shadow(card(640, 200, 46), [360, 160]),
      shape(1, card(640, 200, 46), "#E1251B", [360, 160]),
      shape(2, card(608, 168, 34), "#FFE9C2", [360, 160]),
      shape(3, card(598, 158, 30), "#E1251B", [360, 160]),
      words(4, "限时特惠", [360, 158], { size: 150, color: "#FFF3D6", spacing: 8 }),
    ],
  },
  "arrow-down": {
    width: 480,
    height: 600,
    events: [
      shadow(arrowDown(1.06), [240, 296]),
      shape(1, arrowDown(0.92), "#2F6BFF", [240, 294], { border: ["#FFFFFF", 16] }),
      shape(2, card(26, 190, 13), "#FFFFFF", [206, 190], { opacity: 0.22, blur: 3 }),
    ],
  },
  sparkles: {
    width: 600,
    height: 600,
    events: [
      ...glint(230, [270, 320]),
      ...glint(130, [456, 138]),
      ...glint(84, [122, 128]),
      ...glint(64, [486, 470]),
    ],
  },
  "wow-bubble": {
    width: 640,
    height: 600,
    events: [
      shadow(star(12, 262, 208), [320, 276]),
      shadow(tail, [256, 440]),
      shape(1, tail, "#FFE14A", [256, 440], { border: ["#1A1A1A", 16] }),
      shape(1, star(12, 256, 204), "#FFE14A", [320, 276], { border: ["#1A1A1A", 16] }),
      shape(2, star(12, 256, 204), "#FFE14A", [320, 276]),
      shape(2, tail, "#FFE14A", [256, 440]),
      words(4, "WOW!", [322, 280], {
        size: 168,
        color: "#FF4B33",
        turn: 7,
        outline: ["#1A1A1A", 6],
        spacing: -2,
      }),
    ],
  },
  heart: {
    width: 600,
    height: 600,
    events: [
      shadow(heart(440), [300, 302]),
      shape(1, heart(440), "#FFFFFF", [300, 302]),
      shape(2, heart(396), "#FF3B6B", [300, 300]),
      shape(3, ellipse(44, 28), "#FFFFFF", [190, 208], { turn: 32, opacity: 0.75, blur: 3 }),
      shape(3, circle(11), "#FFFFFF", [150, 258], { opacity: 0.7, blur: 2 }),
    ],
  },
  smile: {
    width: 600,
    height: 600,
    events: [
      shadow(circle(246), middle),
      shape(1, circle(246), "#FFCB2E", middle),
      shape(2, ellipse(140, 84), "#FFE99A", [300, 176], { opacity: 0.6, blur: 22 }),
      shape(3, ellipse(24, 38), "#3B2412", [222, 250]),
      shape(3, ellipse(24, 38), "#3B2412", [378, 250]),
      shape(4, circle(8), "#FFFFFF", [229, 236]),
      shape(4, circle(8), "#FFFFFF", [385, 236]),
      shape(3, ellipse(34, 20), "#FF8A5C", [160, 344], { opacity: 0.55, blur: 7 }),
      shape(3, ellipse(34, 20), "#FF8A5C", [440, 344], { opacity: 0.55, blur: 7 }),
      shape(3, arc(118, 22, 24, 156), "#3B2412", [300, 306]),
    ],
  },
};

function arrowDown(scale: number): string {
  const outline: [number, number][] = [
    [-76, -230],
    [76, -230],
    [76, 30],
    [184, 30],
    [0, 236],
    [-184, 30],
    [-76, 30],
  ];
  return polygon(outline.map(([x, y]): [number, number] => [x * scale, y * scale]));
}

/** A light with a glow behind it. */
function glint(radius: number, at: [number, number]): string[] {
  return [
    shape(1, circle(radius * 0.42), "#FFE8A3", at, { opacity: 0.4, blur: radius * 0.16 }),
    shape(2, sparkle(radius), "#FFD34D", at, { blur: 2.5 }),
    shape(3, sparkle(radius * 0.82), "#FFF7DA", at),
  ];
}
