import { chance, clouds, type Field } from "../vfx/field";
import { heartAt } from "../vfx/light";
import type { Mask } from "./transit";

const part = (value: number) => ((value % 1) + 1) % 1;
const turnOf = (u: number, v: number) => Math.atan2(v, u) / (2 * Math.PI) + 0.5;

/** A grid of square cells: the cell of a point, and the point's position in the cell, -0.5 to 0.5. */
const cellOf = (u: number, v: number, size: number) => {
  const [column, row] = [Math.floor(u / size), Math.floor(v / size)];
  return { column, row, x: u / size - column - 0.5, y: v / size - row - 0.5 };
};

/** The honeycomb cell of a point: its centre, and the point's distance from it, 1 at the rim. */
function combOf(u: number, v: number, size: number) {
  const high = size * Math.sqrt(3);
  const near = [0, 0.5].map((shift) => {
    const x = (Math.round(u / size - shift) + shift) * size;
    const y = (Math.round(v / high - shift) + shift) * high;
    return { x, y, away: Math.hypot(u - x, v - y) };
  });
  const [one, other] = near;
  const cell = one && other && other.away < one.away ? other : one;
  return { x: cell?.x ?? 0, y: cell?.y ?? 0, away: (cell?.away ?? 0) / (size * 0.58) };
}

/** Distance of a heart's outline from its middle, for each direction. */
const heartRim = Array.from({ length: 720 }, (_, at) => {
  const angle = (at / 720) * 2 * Math.PI;
  let [inside, outside] = [0, 3];
  for (let round = 0; round < 24; round += 1) {
    const middle = (inside + outside) / 2;
    if (heartAt(middle * Math.cos(angle), middle * Math.sin(angle)) < 0) inside = middle;
    else outside = middle;
  }
  return inside;
});
const narrowestHeart = Math.min(...heartRim);
const heart: Field = (u, v, { far }) => {
  const rim = heartRim[Math.floor(part(Math.atan2(v, u) / (2 * Math.PI)) * 720)] ?? narrowestHeart;
  return (Math.hypot(u, v) / far) * (narrowestHeart / rim);
};

const fields = {
  bowTieVertical: (u, v, { x, y }) => Math.atan2(Math.abs(u) / x, Math.abs(v) / y) / (Math.PI / 2),
  bowTieHorizontal: (u, v, { x, y }) =>
    Math.atan2(Math.abs(v) / y, Math.abs(u) / x) / (Math.PI / 2),
  polka: (u, v) => {
    const { x, y } = cellOf(u, v, 0.28);
    return Math.hypot(x, y) / Math.SQRT1_2;
  },
  perlin: (u, v) => (clouds(u * 2.2 + 9, v * 2.2 + 9) - 0.15) / 0.7,
  morph: (u, v) => chance(Math.floor(u * 130), Math.floor(v * 130)),
  zoomincircles: (u, v, { far }) => {
    const away = Math.hypot(u, v) / far;
    return 0.45 * away + 0.55 * part(away * 6);
  },
  undulatingburnout: (u, v, { far }) =>
    (Math.hypot(u, v) / far) * (0.86 + 0.12 * Math.sin(turnOf(u, v) * 2 * Math.PI * 9)),
  pinwheel: (u, v) => part(turnOf(u, v) * 8),
  circle: (u, v, { x, y }) => Math.hypot(u / x, v / y) / Math.SQRT2,
  heart,
  randomsquares: (u, v) => {
    const { column, row } = cellOf(u, v, 0.2);
    return chance(column, row);
  },
  squareswire: (u, v, { x, y }) => {
    const cell = cellOf(u, v, 0.22);
    const along = (u / x + v / y + 2) / 4;
    return 0.62 * along + 0.38 * Math.max(Math.abs(cell.x), Math.abs(cell.y)) * 2;
  },
  hexagonalize: (u, v) => {
    const cell = combOf(u, v, 0.26);
    const time = chance(Math.round(cell.x * 100), Math.round(cell.y * 100));
    return 0.6 * time + 0.4 * cell.away;
  },
  gridflip: (u, v, { x, y }) => {
    const cell = cellOf(u, v, 0.4);
    const along = ((cell.column + 0.5) * 0.4) / x + ((cell.row + 0.5) * 0.4) / y;
    return 0.5 * Math.min(1, Math.max(0, (along + 2) / 4)) + Math.abs(cell.x);
  },
  wind: (u, v, { x }) => 0.7 * ((u / x + 1) / 2) + 0.3 * chance(Math.floor(v * 110), 3),
  doomscreentransition_up: (u, v, { y }) =>
    0.65 * ((1 - v / y) / 2) + 0.35 * chance(Math.floor(u * 11), 1),
  doomscreentransition_down: (u, v, { y }) =>
    0.65 * ((1 + v / y) / 2) + 0.35 * chance(Math.floor(u * 11), 2),
  polarfunction: (u, v, { far }) =>
    (Math.hypot(u, v) / far) * (0.72 + 0.28 * Math.cos(turnOf(u, v) * 2 * Math.PI * 5)),
  burn: (u, v, { y }) => 0.55 * clouds(u * 2.6 + 5, v * 2.6 + 5) + 0.45 * ((1 - v / y) / 2),
  feather: (u, v, { x }) => 0.7 * ((u / x + 1) / 2) + 0.3 * clouds(u * 1.6 + 4, v * 1.6 + 4),
  lowerLeft: (u, v, { x, y }) => (u / x - v / y + 2) / 4,
  upperRight: (u, v, { x, y }) => (v / y - u / x + 2) / 4,
  sector: (u, v, { x, y }) => Math.atan2(u + x, y - v + 0.001) / (Math.PI / 2),
  middle: (u, _v, { x }) => Math.abs(u) / x,
  upwards: (_u, v, { y }) => (1 - v / y) / 2,
  fromLowerRight: (u, v, { x, y }) => (2 - u / x - v / y) / 4,
  trapezoid: (u, v, { x, y }) => 0.7 * (Math.abs(u) / x) + 0.3 * ((v / y + 1) / 2),
  slices: (u, v) => 0.25 * part(turnOf(u, v) * 3) + 0.75 * part(turnOf(u, v) * 12 + 0.5),
} as const satisfies Readonly<Record<string, Field>>;

/** Softness of the edge of each mask whose edge is not nearly hard. */
const soft: Partial<Record<keyof typeof fields, number>> = {
  perlin: 0.12,
  burn: 0.05,
  feather: 0.5,
  lowerLeft: 0.15,
  upperRight: 0.15,
  circle: 0.06,
  undulatingburnout: 0.06,
};

/** The shape of a wipe, by its name. */
export const maskOf = (name: keyof typeof fields): Mask => ({
  name: `wipe ${name}`,
  field: fields[name],
  soft: soft[name] ?? 0.02,
});
