import { random } from "@/lib/engine/plan/arithmetic/seeded-random";
import type { DrawnVfx } from "@/lib/engine/plan/looks/drawn-vfx";
import { polygon } from "../ass/sticker-shapes";
import { blurred, overlaid } from "./basic";
import { veil } from "./cover";
import { clouds, type Field } from "./field";
import { particles } from "./particles";
import { filtered, inTurn, type Vfx } from "./scene";
import { blinking, falling, shapes, together } from "./swarms";

const turn = 2 * Math.PI;
/** Around the wide picture, 0 to 2: both halves are the same, so that it scrolls without a seam. */
const around = (u: number, x: number) => u / x + 1;

/** Bands of light that wind across the picture and flow along. */
const flowing = (
  name: string,
  colors: readonly string[],
  { bands, thick, speed }: { bands: number; thick: number; speed: number },
): Vfx =>
  inTurn(
    ...colors.map((color, index) => {
      const field: Field = (u, v, { x, y }) => {
        const at = around(u, x);
        const heights = Array.from({ length: bands }, (_, band) => {
          const phase = index * 1.9 + band * 2.6;
          const middle = ((band + 0.5) / bands) * 1.6 - 0.8;
          const height = middle + 0.3 * Math.sin(turn * at + phase);
          return Math.exp(-(((v / y - height) / thick) ** 2)) * (0.7 + 0.3 * Math.sin(turn * at));
        });
        return 0.6 * Math.max(...heights);
      };
      return veil({
        name: `flow ${name} ${index}`,
        field,
        color,
        wide: 2,
        x: `-mod(t*${(speed * (1 + 0.3 * index)).toFixed(3)},1)`,
      });
    }),
  );

const flows = [
  [["#FFFFFF"], 1],
  [["#FFD27A"], 1],
  [["#7FD6FF"], 1],
  [["#FF8FB8"], 1],
  [["#B79CFF"], 1],
  [["#8CFFC1"], 1],
  [["#FFFFFF", "#7FD6FF"], 1],
  [["#FFD27A", "#FF8FB8"], 1],
  [["#B79CFF", "#7FD6FF"], 1],
  [["#FFFFFF"], 2],
  [["#FFD27A", "#FFFFFF"], 2],
  [["#7FD6FF", "#8CFFC1"], 2],
  [["#FF8FB8", "#B79CFF", "#7FD6FF"], 1],
] as const;

/** A sign of no script: strokes of chance on a grid of three by four. */
function sign(number: number): string {
  const dice = random("signs", "strokes", number);
  const strokes = Array.from({ length: 5 }, () => {
    const [column, row] = [dice.integer(3), dice.integer(4)];
    const wide = dice.integer(2) === 0;
    const [x, y] = [-36 + column * 26, -48 + row * 26];
    const [right, below] = wide ? [x + 32, y + 9] : [x + 9, y + 32];
    return polygon([
      [x, y],
      [right, y],
      [right, below],
      [x, below],
    ]);
  });
  return strokes.join(" ");
}

/** Signs that fall in front of the darkened picture. */
const rainOfSigns = (name: string, colors: readonly string[], tint: string): Vfx =>
  inTurn(
    filtered(() => ["eq=brightness=-0.14:saturation=0.6", tint]),
    particles(
      `signs ${name}`,
      together(
        ...[0, 1, 2, 3, 4, 5].map((number) =>
          falling({
            rate: 11,
            shape: sign(number),
            colors,
            seconds: [1.8, 3.4],
            size: [0.06, 0.1],
            opacity: [0.5, 1],
          }),
        ),
      ),
    ),
  );

/** A window in the rain: the picture is soft, and drops stand and run on the glass. */
const rainOnGlass = (name: string, rate: number, soft: number, tint: string): Vfx =>
  inTurn(
    overlaid(
      (scene) => blurred(scene, soft),
      () => "0.75",
    ),
    filtered(() => [tint]),
    particles(
      `glass ${name}`,
      together(
        blinking({
          rate,
          shape: shapes.dot,
          colors: ["#F4FAFF", "#CFE2F2"],
          size: [0.01, 0.035],
          lasts: [1.4, 2.6],
          opacity: [0.35, 0.7],
          blur: 0.12,
        }),
        falling({
          rate: rate / 6,
          shape: shapes.drop,
          colors: ["#E6F1FA"],
          seconds: [1.6, 3.2],
          size: [0.07, 0.12],
          opacity: [0.3, 0.6],
          blur: 0.05,
        }),
      ),
    ),
  );

/** Flames along the lower edge, which flicker, and sparks that rise. */
const burning = (name: string, colors: readonly [string, string], high: number): Vfx =>
  inTurn(
    ...colors.map((color, index) =>
      veil({
        name: `fire ${name} ${index}`,
        field: (u, v, { x, y }) => {
          const at = turn * around(u, x);
          const tongues = clouds(Math.cos(at) * 1.3 + 5, Math.sin(at) * 1.3 + v * 1.1 + 9);
          const height = (1 - v / y) / 2 / (high * (1 - 0.35 * index));
          return Math.min(1, Math.max(0, (1 - height) * 1.1 + (tongues - 0.5) * 1.3)) * 0.9;
        },
        color,
        wide: 2,
        x: `-mod(t*${index === 0 ? 0.35 : 0.5},1)`,
        opacity: `0.75+0.15*sin(t*17+${index})+0.1*sin(t*29)`,
      }),
    ),
    particles(
      `sparks ${name}`,
      falling({
        rate: 26,
        shape: shapes.dot,
        colors: ["#FFD166", "#FF9F45", "#FFF1B8"],
        seconds: [1.4, 2.8],
        size: [0.008, 0.02],
        drift: 0.12,
        blur: 0.3,
        up: true,
      }),
    ),
  );

type FlowingLight = Extract<DrawnVfx, `OV0001-flow_move_light_${string}`>;

/** Light that flows, signs, rain on a window and fire, of the pack that IMS sells. */
export const sceneryVfx = {
  ...(Object.fromEntries(
    flows.map(([colors, bands], index) => [
      `OV0001-flow_move_light_${index + 1}`,
      flowing(String(index + 1), colors, {
        bands,
        thick: bands === 1 ? 0.22 : 0.13,
        speed: 0.3 + 0.05 * (index % 3),
      }),
    ]),
  ) as Record<FlowingLight, Vfx>),
  "OV0001-hacker_world_1": rainOfSigns("green", ["#3BFF6B", "#B6FFC8"], "colorbalance=gm=0.12"),
  "OV0001-hacker_world_2": rainOfSigns("blue", ["#46C8FF", "#D2F1FF"], "colorbalance=bm=0.15"),
  "OV0001-hacker_world_3": rainOfSigns("red", ["#FF4D5E", "#FFC2C8"], "colorbalance=rm=0.15"),
  "OV0001-rain_glass_2": rainOnGlass("light", 26, 0.012, "eq=brightness=-0.03"),
  "OV0001-rain_glass_3": rainOnGlass("heavy", 60, 0.018, "eq=brightness=-0.06:saturation=0.85"),
  "OV0001-rain_glass_4": rainOnGlass("cold", 40, 0.016, "colorbalance=bs=0.1:bm=0.08:rm=-0.05"),
  "OV0001-rain_glass_5": rainOnGlass("night", 40, 0.022, "eq=brightness=-0.16:saturation=0.8"),
  "OV0001-bottom_burn": burning("low", ["#FF5A1F", "#FFC14D"], 0.3),
  "OV0001-bottom_burn2": burning("high", ["#E8430F", "#FFB03A"], 0.5),
} as const satisfies Readonly<Record<string, Vfx>>;
