import { flash } from "./basic";
import { type Swarm, particles } from "./particles";
import { inTurn, type Vfx } from "./scene";
import { blinking, bursting, falling, rushing, shapes, surrounding, together } from "./swarms";

const bright = ["#FFFFFF", "#FFF3C4", "#FFE08A"];
const many = ["#FF5E7E", "#FFB347", "#FFE66D", "#7BE495", "#56CCF2", "#B388FF"];
const pinks = ["#FF4D6D", "#FF758F", "#FF9EB5", "#F72585"];
const whites = ["#FFFFFF"];
const warmLights = ["#FFD166", "#FFF1B8", "#FFC36B", "#FFE9C9"];

const starry = blinking({
  rate: 22,
  shape: shapes.sparkle,
  colors: bright,
  size: [0.04, 0.14],
  lasts: [0.6, 1.4],
});
const hearts = (rate: number, up: boolean): Swarm =>
  falling({
    rate,
    shape: shapes.heart,
    colors: pinks,
    seconds: [2.4, 4.4],
    size: [0.042, 0.112],
    opacity: [0.75, 1],
    drift: 0.08,
    up,
  });
const rain = (
  rate: number,
  seconds: readonly [number, number],
  length: readonly [number, number],
) =>
  falling({
    rate,
    shape: shapes.drop,
    colors: ["#DDE9F5", "#C6D8EA"],
    seconds,
    size: length,
    opacity: [0.45, 0.8],
    drift: -0.1,
    turn: -4,
  });
const snow = (rate: number, size: readonly [number, number], blur = 0.12): Swarm =>
  falling({
    rate,
    shape: shapes.dot,
    colors: whites,
    seconds: [3, 5.5],
    size,
    opacity: [0.6, 0.95],
    drift: 0.15,
    blur,
  });
const bubbles = (rate: number, size: readonly [number, number], colors = many): Swarm =>
  falling({
    rate,
    shape: shapes.dot,
    colors,
    seconds: [3, 5],
    size,
    opacity: [0.4, 0.65],
    drift: 0.08,
    up: true,
  });
const meteors = falling({
  rate: 9,
  shape: shapes.streak,
  colors: ["#FFFFFF", "#CFE8FF"],
  seconds: [0.8, 1.4],
  size: [0.3, 0.63],
  opacity: [0.7, 1],
  drift: -0.9,
  blur: 0.006,
  turn: 117,
});
const fireworks = (colors: readonly string[], shape: string, size: readonly [number, number]) =>
  bursting({ every: 0.5, sparks: 40, reach: 0.55, lasts: 1.3, from: "sky", shape, colors, size });

const rows = {
  // Atmosphere.
  colorfulstarry: blinking({
    rate: 30,
    shape: shapes.sparkle,
    colors: many,
    size: [0.054, 0.162],
    lasts: [0.6, 1.4],
  }),
  flyfire: blinking({
    rate: 9,
    shape: shapes.dot,
    colors: ["#E8FF8A", "#D4FF5E", "#FFF3A0"],
    size: [0.034, 0.0595],
    lasts: [1.6, 2.8],
    wanders: 0.22,
    blur: 0.35,
  }),
  heartfireworks: fireworks(pinks, shapes.heart, [0.05, 0.09]),
  meteorshower: meteors,
  sparklestarfield: rushing({
    rate: 26,
    shape: shapes.sparkle,
    colors: bright,
    size: [0.114, 0.266],
  }),
  spotfall: falling({
    rate: 7,
    shape: shapes.dot,
    colors: warmLights,
    seconds: [3, 5],
    size: [0.05, 0.16],
    opacity: [0.25, 0.5],
    blur: 0.08,
    drift: 0.1,
  }),
  starexplosion: bursting({
    every: 0.8,
    sparks: 26,
    reach: 0.75,
    lasts: 1.3,
    from: "middle",
    shape: shapes.sparkle,
    colors: bright,
    size: [0.095, 0.19],
  }),
  starry,
  moons_and_stars: together(
    ({ wide, high, seconds }) => [
      {
        shape: shapes.moon,
        color: "#FFF3C4",
        from: [wide * 0.76, high * 0.17],
        to: [wide * 0.74, high * 0.15],
        start: -1,
        end: seconds,
        size: 0.22,
        turn: -20,
      },
    ],
    starry,
    falling({
      rate: 2,
      shape: shapes.star,
      colors: ["#FFE08A", "#FFF3C4"],
      seconds: [4, 5.5],
      size: [0.064, 0.128],
      spins: 0.3,
      drift: 0.06,
    }),
  ),
  // Dream.
  fallingheart: hearts(7, false),
  colorfulfireworks: fireworks(many, shapes.dot, [0.024, 0.045]),
  fireworks: fireworks(["#FFD98A", "#FFF1C9", "#FFC857"], shapes.sparkle, [0.08, 0.14]),
  heartshot: bursting({
    every: 0.7,
    sparks: 14,
    reach: 0.7,
    lasts: 1.4,
    from: "middle",
    shape: shapes.heart,
    colors: pinks,
    size: [0.06, 0.12],
    grows: 1.3,
  }),
  starfieldshinee: blinking({
    rate: 14,
    shape: shapes.star,
    colors: bright,
    size: [0.057, 0.133],
    lasts: [0.7, 1.2],
  }),
  starfieldshinee2: blinking({
    rate: 60,
    shape: shapes.star,
    colors: [...bright, ...many],
    size: [0.034, 0.119],
    lasts: [0.25, 0.5],
  }),
  heartsurround: surrounding({
    shape: shapes.heart,
    colors: pinks,
    size: [0.07, 0.1],
    count: 12,
    period: 0.6,
  }),
  risingheartbubble: hearts(6, true),
  starfield: rushing({
    rate: 60,
    shape: shapes.dot,
    colors: bright,
    size: [0.03, 0.07],
    blur: 0.15,
  }),
  colorfulbubbles: bubbles(8, [0.07, 0.2]),
  heartbubbleshinee: blinking({
    rate: 9,
    shape: shapes.heart,
    colors: pinks,
    size: [0.065, 0.143],
    lasts: [0.6, 1.1],
    grows: 1.3,
  }),
  starsparkle: bursting({
    every: 0.4,
    sparks: 18,
    reach: 0.3,
    lasts: 0.9,
    from: "sky",
    shape: shapes.star,
    colors: bright,
    size: [0.044, 0.11],
  }),
  shinningstar_light: blinking({
    rate: 6,
    shape: shapes.sparkle,
    colors: whites,
    size: [0.14, 0.3],
    lasts: [0.6, 1.1],
    turns: 30,
  }),
  // Nature.
  rainy: rain(110, [0.6, 0.9], [0.08, 0.13]),
  meteor: rain(260, [0.45, 0.7], [0.11, 0.18]),
  snow: snow(26, [0.012, 0.034]),
  // Advanced.
  "OV0001-rain_1": rain(80, [0.6, 0.9], [0.08, 0.13]),
  "OV0001-rain_2": rain(320, [0.4, 0.6], [0.12, 0.2]),
  "OV0001-snow_1": snow(14, [0.012, 0.026]),
  "OV0001-snow_2": snow(30, [0.012, 0.034]),
  "OV0001-snow_3": snow(60, [0.01, 0.03]),
  "OV0001-snow_4": together(snow(26, [0.012, 0.03]), snow(3, [0.07, 0.12], 0.3)),
  "OV0001-particles_1": blinking({
    rate: 40,
    shape: shapes.dot,
    colors: warmLights,
    size: [0.0132, 0.0352],
    lasts: [1, 2.2],
    wanders: 0.12,
    blur: 0.2,
  }),
  "OV0001-particles_2": falling({
    rate: 30,
    shape: shapes.dot,
    colors: bright,
    seconds: [3, 5],
    size: [0.0132, 0.0396],
    drift: 0.1,
    blur: 0.2,
    up: true,
  }),
  "OV0001-particles_3": rushing({
    rate: 40,
    shape: shapes.dot,
    colors: warmLights,
    size: [0.0264, 0.066],
    blur: 0.15,
  }),
  "OV0001-pop_up_color_1": bubbles(4, [0.05, 0.12]),
  "OV0001-pop_up_color_2": bubbles(9, [0.03, 0.08]),
  "OV0001-pop_up_color_3": bubbles(4, [0.1, 0.22]),
  "OV0001-pop_up_color_4": bubbles(6, [0.05, 0.14], pinks),
  "OV0001-pop_up_color_5": bubbles(6, [0.05, 0.14], ["#56CCF2", "#2D9CDB", "#9BE8FF"]),
  "OV0001-pop_up_color_6": bubbles(6, [0.05, 0.14], warmLights),
  "OV0001-pop_up_color_7": bubbles(6, [0.05, 0.14], ["#7BE495", "#B8F2C6", "#3DBE6C"]),
  "OV0001-pop_up_color_8": bubbles(14, [0.02, 0.16]),
} as const satisfies Readonly<Record<string, Swarm>>;

type Ids = keyof typeof rows;

const drawn = Object.fromEntries(
  Object.entries(rows).map(([id, swarm]) => [id, particles(id, swarm)]),
) as Record<Ids, Vfx>;

/** Effects of IMS: small things that fly, fall and blink. */
export const particleVfx = {
  ...drawn,
  // The picture is darkened to a night scene, so that the lights show.
  meteorshower: inTurn(
    flash(() => "0.16", -1),
    drawn.meteorshower,
  ),
  moons_and_stars: inTurn(
    flash(() => "0.12", -1),
    drawn.moons_and_stars,
  ),
  flyfire: inTurn(
    flash(() => "0.16", -1),
    drawn.flyfire,
  ),
  colorfulstarry: inTurn(
    flash(() => "0.14", -1),
    drawn.colorfulstarry,
  ),
} satisfies Readonly<Record<Ids, Vfx>>;
