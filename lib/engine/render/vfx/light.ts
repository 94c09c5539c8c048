import { flash } from "./basic";
import { cover, veil } from "./cover";
import type { Edge, Field } from "./field";
import { eased, filtered, inTurn, type Vfx } from "./scene";

const disc = (u: number, v: number, radius: number, soft: number) =>
  1 / (1 + Math.exp((Math.hypot(u, v) - radius) / soft));

/** Distance to a heart's outline, below 0 inside. Source: the curve (x²+y²-1)³ = x²y³. */
export const heartAt = (u: number, v: number): number => {
  const [x, y] = [u * 1.2, -v * 1.2 + 0.15];
  const inner = x * x + y * y - 1;
  return Math.cbrt(inner ** 3 - x * x * y ** 3);
};
const starAt = (u: number, v: number): number => {
  const angle = Math.atan2(u, -v);
  const wedge = (2 * Math.PI) / 5;
  const away = Math.abs(((angle + 10 * Math.PI + wedge / 2) % wedge) - wedge / 2);
  return Math.hypot(u, v) * Math.cos(away) + Math.hypot(u, v) * Math.sin(away) * 1.35 - 0.52;
};
const soften = (distance: number, soft: number) => 1 / (1 + Math.exp(distance / soft));

/** Light that falls through a shape; the rest of the picture is dark. `shape` is 1 in the light. */
const projected = (name: string, shape: Field, warm: string): Vfx =>
  inTurn(
    veil({
      name: `${name} dark`,
      field: (u, v, edge) => 0.72 * (1 - shape(u, v, edge)),
      color: "#060508",
      opacity: "0.92+0.08*sin(t*2)",
    }),
    veil({ name: `${name} light`, field: (u, v, edge) => 0.2 * shape(u, v, edge), color: warm }),
  );

const crescent: Field = (u, v) =>
  Math.max(0, disc(u, v, 0.55, 0.03) - disc(u - 0.25, v + 0.1, 0.48, 0.03));
/** Two panes of a window, slanted by the sun. */
const panes: Field = (u, v) => {
  const across = u + v * 0.35;
  const pane = (from: number, to: number) =>
    soften(from - across, 0.03) * soften(across - to, 0.03);
  const height = soften(Math.abs(v) - 0.75, 0.04) * (1 - 0.8 * soften(Math.abs(v) - 0.03, 0.02));
  return (pane(-0.65, -0.05) + pane(0.05, 0.65)) * height;
};
const beams =
  (count: number, x: number, y: (edge: Edge) => number): Field =>
  (u, v, edge) => {
    const angle = Math.atan2(u - x, v - y(edge));
    const ray = 0.5 + 0.5 * Math.sin(angle * count + Math.sin(angle * count * 0.37) * 2);
    const far = Math.hypot(u - x, v - y(edge)) / (2 * edge.far);
    return 0.62 * ray ** 2 * Math.max(0, 1 - far * 0.9);
  };
const glow =
  (x: number, y: (edge: Edge) => number, radius: number, dense: number): Field =>
  (u, v, edge) =>
    dense * Math.exp(-((Math.hypot(u - x, v - y(edge)) / radius) ** 2));

/** Bands of the rainbow side by side, in a picture twice as wide that moves on. */
const band =
  (index: number, bands: number): Field =>
  (u, _v, edge) => {
    const at = ((u / edge.x + 1) / 2) * 2 * bands;
    const away = Math.abs(((at - index + bands * 2.5) % bands) - bands / 2);
    return 0.4 * Math.max(0, 1 - (bands / 2 - away));
  };
const rainbow = ["#FF3B30", "#FF9500", "#FFE100", "#34C759", "#0A84FF", "#AF52DE"];
const rainbowOf = (name: string, x?: string): Vfx =>
  inTurn(
    ...rainbow.map((color, index) =>
      veil({
        name: `${name} ${index}`,
        field: band(index, rainbow.length),
        color,
        wide: 2,
        ...(x === undefined ? {} : { x }),
      }),
    ),
  );

/** Effects of IMS: light and shadow, and the sun effects of "dream". */
export const lightVfx = {
  moon_projection: projected("moon", crescent, "#FFF4D6"),
  star_projection: projected("star", (u, v) => soften(starAt(u / 1.1, v / 1.1), 0.02), "#FFF0B8"),
  heart_projection: projected(
    "heart",
    (u, v) => soften(heartAt(u / 0.75, v / 0.75), 0.05),
    "#FFB3C7",
  ),
  sunset_projection: inTurn(
    veil({
      name: "sunset dark",
      field: (u, v) => 0.6 * (1 - disc(u, v, 0.7, 0.06)),
      color: "#12060A",
    }),
    veil({ name: "sunset", field: (u, v) => 0.55 * disc(u, v, 0.68, 0.09), color: "#FF6A1F" }),
    veil({ name: "sunset core", field: glow(0, () => 0, 0.42, 0.4), color: "#FFD070" }),
  ),
  carwindow_projection: projected("panes", panes, "#FFE3B0"),
  anglelight: veil({
    name: "beams from above",
    field: beams(17, 0, ({ y }) => -y - 0.25),
    color: "#FFF6DC",
    opacity: "0.85+0.15*sin(t*2.2)",
  }),
  fallingcircle: veil({
    name: "rings",
    field: (u, v) => 0.6 * (0.5 + 0.5 * Math.cos(Math.hypot(u, v) * 12)) ** 4,
    color: "#FFFFFF",
    opacity: "0.5-0.5*cos(2*PI*t/1.6)",
  }),
  lightcenter: veil({
    name: "center light",
    field: glow(0, () => 0, 0.75, 0.85),
    color: "#FFF7E0",
    opacity: "0.7+0.3*sin(2*PI*t/1.5)",
  }),
  lightsweep: veil({
    name: "sweep",
    field: (u, v) => 0.6 * Math.exp(-(((u + v * 0.35) / 0.32) ** 2)),
    color: "#FFF1C9",
    wide: 1.6,
    x: "-1.5+2.4*mod(t,2.4)/2.4",
  }),
  moon: cover({
    name: "eclipse",
    field: (u, v, { far }) => Math.hypot(u, v) / far,
    soft: 0.12,
    reach: ({ seconds }) => `1-0.75*${eased(0, seconds / 2)}+0.75*${eased(seconds / 2, seconds)}`,
  }),
  rotationspotlight: veil({
    name: "stage beam",
    field: (u, v, { y }) => {
      const down = v + y;
      return 0.6 * Math.exp(-((u / (0.1 + down * 0.16)) ** 2)) * Math.max(0, 1 - down / 4.2);
    },
    color: "#EAF3FF",
    wide: 2,
    x: "-0.5+0.32*sin(t*2)",
  }),
  bigsun: inTurn(
    veil({ name: "sun halo", field: glow(0.75, ({ y }) => -y * 0.8, 1.5, 0.6), color: "#FFB648" }),
    veil({
      name: "sun core",
      field: glow(0.75, ({ y }) => -y * 0.8, 0.5, 1),
      color: "#FFF5D0",
      opacity: "0.9+0.1*sin(t*3)",
    }),
  ),
  colorfulsun: inTurn(
    veil({
      name: "pink halo",
      field: glow(-0.6, ({ y }) => -y * 0.7, 1.3, 0.55),
      color: "#FF5FA2",
    }),
    veil({
      name: "orange halo",
      field: glow(-0.6, ({ y }) => -y * 0.7, 0.85, 0.5),
      color: "#FFA53D",
    }),
    veil({
      name: "yellow core",
      field: glow(-0.6, ({ y }) => -y * 0.7, 0.4, 0.9),
      color: "#FFF3B0",
    }),
  ),
  colorfulradial: inTurn(
    ...rainbow.map((color, index) =>
      veil({
        name: `ray ${index}`,
        field: (u, v, { far }) => {
          const turn = (Math.atan2(v, u) / (2 * Math.PI) + 1) * 12;
          const away = Math.abs(((turn - index * 2 + 18) % 12) - 6);
          return 0.55 * Math.max(0, away - 5) * Math.min(1, (Math.hypot(u, v) / far) * 1.6);
        },
        color,
        opacity: `0.6+0.4*sin(t*4+${index})`,
      }),
    ),
  ),
  colorfulripples: inTurn(
    ...rainbow.slice(0, 4).map((color, index) =>
      veil({
        name: `ripple ${index}`,
        field: (u, v) =>
          0.55 * Math.max(0, Math.cos(Math.hypot(u, v) * 9 - (index * Math.PI) / 2)) ** 6,
        color,
        opacity: `0.5+0.5*cos(t*5-${((index * Math.PI) / 2).toFixed(3)})`,
      }),
    ),
  ),
  rainbowfilter: rainbowOf("rainbow"),
  movingrainbow: rainbowOf("rainbow", "-mod(t,2)/2"),
  darknight_rainbow: inTurn(
    flash(() => "0.3", -1),
    rainbowOf("rainbow", "-mod(t,3)/3"),
  ),
  discolights: inTurn(
    ...["#FF2D95", "#00C2FF", "#B6FF00", "#9D4DFF"].map((color, index) =>
      veil({
        name: `disco ${index}`,
        field: glow(
          index % 2 === 0 ? -0.6 : 0.6,
          ({ y }) => (index < 2 ? -0.6 * y : 0.5 * y),
          0.9,
          0.75,
        ),
        color,
        opacity: `0.15+0.85*lt(mod(t*3+${index},4),1.3)`,
      }),
    ),
  ),
  colorful: filtered(() => ["hue=h='t*90':s=1.35"]),
} as const satisfies Readonly<Record<string, Vfx>>;

/** Coloured light from the middle. Its radius counts half short sides, its period seconds. */
export const centerLight = (color: string, radius: number, period: number): Vfx =>
  veil({
    name: `center ${radius}`,
    field: glow(0, () => 0, radius, 0.85),
    color,
    opacity: `0.7+0.3*sin(2*PI*t/${period})`,
  });
