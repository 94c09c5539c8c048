import type { Random } from "@/lib/engine/plan/arithmetic/seeded-random";
import { circle } from "../ass/sample-shapes";
import { heart, polygon, sparkle, star } from "../ass/sticker-shapes";
import type { Particle, Swarm } from "./particles";

/** A crescent: the rim of a disc, and the rim of a second disc that covers a part of it. */
const crescent = (): string => {
  const rim = (from: number, to: number, x: number, radius: number) =>
    Array.from({ length: 25 }, (_, at): [number, number] => {
      const angle = from + ((to - from) * at) / 24;
      return [x + radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  return polygon([
    ...rim(-1.05, -2 * Math.PI + 1.05, 0, 50),
    ...rim(1.28, -1.28 + 2 * Math.PI, 11, 45),
  ]);
};

/** Shapes 100 wide. */
export const shapes = {
  dot: circle(50),
  heart: heart(91),
  star: star(5, 50, 21),
  sparkle: sparkle(50),
  moon: crescent(),
  drop: polygon([
    [-2, -50],
    [2, -50],
    [4, 50],
    [-4, 50],
  ]),
  streak: polygon([
    [-50, 0],
    [50, -2],
    [50, 2],
  ]),
} as const;

const between = (dice: Random, from: number, to: number) => from + dice.fraction() * (to - from);
/** Endless streams begin this many seconds before the clip, so that its first frame is not empty. */
const warmUp = 6;

/** `each` makes one particle; `rate` particles begin per second. */
const stream =
  (
    rate: number,
    each: (start: number, dice: Random, wide: number, high: number) => Particle,
  ): Swarm =>
  ({ wide, high, seconds }, dice) =>
    Array.from({ length: Math.round((seconds + warmUp) * rate) }, (_, at) =>
      each(at / rate - warmUp + dice.fraction() / rate, dice, wide, high),
    );

type Falling = {
  rate: number;
  shape: string;
  colors: readonly string[];
  /** Seconds from edge to edge. */
  seconds: readonly [number, number];
  size: readonly [number, number];
  opacity?: readonly [number, number];
  /** How far the particle drifts sideways. */
  drift?: number;
  blur?: number;
  spins?: number;
  turn?: number;
  up?: boolean;
};

/** Things that fall, or rise, from edge to edge. */
export const falling = (kind: Falling): Swarm =>
  stream(kind.rate, (start, dice, wide, high) => {
    const { drift = 0, spins = 0, blur = 0, turn = 0, opacity = [0.7, 1] } = kind;
    const x = between(dice, -Math.max(0, drift), wide - Math.min(0, drift));
    const size = between(dice, ...kind.size);
    const lasts = between(dice, ...kind.seconds);
    const [top, bottom] = [-0.12, high + 0.12];
    return {
      shape: kind.shape,
      color: dice.pick(kind.colors),
      opacity: between(dice, ...opacity),
      blur: blur * size,
      from: [x, kind.up ? bottom : top],
      to: [x + drift * between(dice, 0.6, 1.4), kind.up ? top : bottom],
      start,
      end: start + lasts,
      size,
      turn: spins === 0 ? turn : between(dice, 0, 360),
      turns: spins === 0 ? 0 : between(dice, -spins, spins) * 360,
    };
  });

type Blinking = Pick<Falling, "rate" | "shape" | "colors" | "size" | "blur" | "opacity"> & {
  lasts: readonly [number, number];
  /** How far the particle wanders while it is visible. */
  wanders?: number;
  grows?: number;
  turns?: number;
};

/** Things that appear anywhere and fade. */
export const blinking = (kind: Blinking): Swarm =>
  stream(kind.rate, (start, dice, wide, high) => {
    const { wanders = 0, blur = 0, grows = 1, turns = 0, opacity = [0.7, 1] } = kind;
    const [x, y] = [between(dice, 0, wide), between(dice, 0, high)];
    const away = () => between(dice, -wanders, wanders);
    const size = between(dice, ...kind.size);
    const lasts = between(dice, ...kind.lasts);
    const half = Math.round(lasts * 500);
    return {
      shape: kind.shape,
      color: dice.pick(kind.colors),
      opacity: between(dice, ...opacity),
      blur: blur * size,
      from: [x, y],
      to: [x + away(), y + away()],
      start,
      end: start + lasts,
      size,
      grows: size * grows,
      turns,
      fadeIn: half,
      fadeOut: half,
    };
  });

type Bursting = Pick<Falling, "shape" | "colors" | "size" | "blur"> & {
  /** Seconds from one burst to the next, and the number of sparks in a burst. */
  every: number;
  sparks: number;
  reach: number;
  lasts: number;
  /** Where bursts start: anywhere in the upper part, or always in the middle. */
  from: "sky" | "middle";
  grows?: number;
};

/** Fireworks: sparks fly apart from one point. */
export const bursting =
  (kind: Bursting): Swarm =>
  ({ wide, high, seconds }, dice) => {
    const all: Particle[] = [];
    for (let start = -kind.lasts; start < seconds; start += kind.every) {
      const isSky = kind.from === "sky";
      const x = isSky ? between(dice, wide * 0.2, wide * 0.8) : wide / 2;
      const y = isSky ? between(dice, high * 0.12, high * 0.5) : high / 2;
      const color = dice.pick(kind.colors);
      for (let spark = 0; spark < kind.sparks; spark += 1) {
        const angle = ((spark + dice.fraction() * 0.4) / kind.sparks) * 2 * Math.PI;
        const reach = kind.reach * (spark % 3 === 0 ? 0.55 : between(dice, 0.8, 1));
        const size = between(dice, ...kind.size);
        all.push({
          shape: kind.shape,
          color: kind.from === "middle" ? dice.pick(kind.colors) : color,
          blur: (kind.blur ?? 0) * size,
          from: [x, y],
          to: [x + reach * Math.cos(angle), y + reach * Math.sin(angle) + reach * 0.12],
          start,
          end: start + kind.lasts,
          size,
          grows: size * (kind.grows ?? 0.5),
          turns: between(dice, -120, 120),
          fadeOut: Math.round(kind.lasts * 600),
        });
      }
    }
    return all;
  };

/** Things that rush out of the middle towards the viewer. */
export const rushing = (
  kind: Pick<Falling, "rate" | "shape" | "colors" | "size" | "blur">,
): Swarm =>
  stream(kind.rate, (start, dice, wide, high) => {
    const angle = dice.fraction() * 2 * Math.PI;
    const reach = Math.hypot(wide, high) / 2 + 0.1;
    const near = between(dice, 0.04, 0.12);
    const size = between(dice, ...kind.size);
    const point = (far: number) =>
      [wide / 2 + far * Math.cos(angle), high / 2 + far * Math.sin(angle)] as const;
    return {
      shape: kind.shape,
      color: dice.pick(kind.colors),
      blur: (kind.blur ?? 0) * size,
      from: point(near),
      to: point(reach),
      start,
      end: start + between(dice, 1, 1.8),
      size: size * 0.15,
      grows: size,
      turns: 60,
      fadeIn: 250,
    };
  });

/** Things that surround the middle and pulsate. */
export const surrounding =
  (
    kind: Pick<Falling, "shape" | "colors" | "size" | "blur"> & { count: number; period: number },
  ): Swarm =>
  ({ wide, high, seconds }, dice) => {
    const all: Particle[] = [];
    for (let start = -kind.period; start < seconds; start += kind.period) {
      for (let at = 0; at < kind.count; at += 1) {
        const turn = ((start / kind.period) * 0.5 + at) / kind.count;
        const angle = turn * 2 * Math.PI;
        const next = angle + Math.PI / kind.count;
        const point = (to: number) =>
          [wide / 2 + wide * 0.42 * Math.cos(to), high / 2 + high * 0.4 * Math.sin(to)] as const;
        const size = between(dice, ...kind.size);
        all.push({
          shape: kind.shape,
          color: kind.colors[at % kind.colors.length] ?? "#FFFFFF",
          blur: (kind.blur ?? 0) * size,
          from: point(angle),
          to: point(next),
          start,
          end: start + kind.period,
          size: size * 0.8,
          grows: size * 1.15,
          fadeIn: 120,
          fadeOut: 120,
        });
      }
    }
    return all;
  };

/** Several swarms at once. */
export const together =
  (...swarms: readonly Swarm[]): Swarm =>
  (stage, dice) =>
    swarms.flatMap((swarm) => swarm(stage, dice));
