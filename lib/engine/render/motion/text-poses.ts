import type { DrawnMotion } from "@/lib/engine/plan/looks/drawn-motions";

/**
 * How a text, or one of its letters, is drawn at a moment of its motion. Lengths are in em, angles in
 * degrees. A field that is absent has the value of the text at rest.
 */
export type Pose = {
  x?: number;
  y?: number;
  scaleX?: number;
  scaleY?: number;
  /** Rotation in the plane of the picture, counter-clockwise. */
  turn?: number;
  /** Rotation about the horizontal axis (`flip`) and about the vertical axis (`spin`). */
  flip?: number;
  spin?: number;
  /** 0…1 */
  opacity?: number;
  blur?: number;
};

type PoseContext = {
  /** Distance in em from the middle of the line to the middle of this letter; 0 for a whole text. */
  fromMiddle: number;
  /** Height of the whole text, in em. */
  height: number;
  /** A pseudo-random number, 0…1; the same letter and moment always get the same number. */
  chance: number;
};

type Motion = {
  pose: (progress: number, context: PoseContext) => Pose;
  /** Share of the motion's duration over which the starts of the letters are spread. */
  spread?: number;
  /** Room that the motion needs around the text: in em, plus a share of the text's size. */
  room: { em: number; share: number };
};

const slowing = (progress: number) => 1 - (1 - progress) ** 3;
/** An easing curve that overshoots a little and comes back. */
const past = (progress: number) => 1 + 2.7 * (progress - 1) ** 3 + 1.7 * (progress - 1) ** 2;
const soon = (progress: number, times = 3) => Math.min(1, progress * times);
const swing = (progress: number, turns: number) =>
  Math.cos(turns * 2 * Math.PI * progress) * (1 - progress) ** 2;

const close = { em: 0.2, share: 0 };
const still = { pose: () => ({}), room: close };

/** One scale for both sides. */
const scaled = (scale: number): Pose => ({ scaleX: scale, scaleY: scale });

/**
 * Our own curves for the motions, after the names and the animated examples of IMS. At progress 1
 * each motion ends in the text at rest. Motions that only reveal the text are in `reveal-text.ts`.
 */
export const motionPoses: Readonly<Record<DrawnMotion, Motion>> = {
  blur: {
    pose: (p) => ({ opacity: soon(p, 1.5), blur: 0.5 * (1 - p) ** 1.5 }),
    room: { em: 1, share: 0 },
  },
  zoom: { pose: (p) => ({ ...scaled(past(p)), opacity: soon(p) }), room: { em: 0.2, share: 0.12 } },
  elasticzoom: {
    pose: (p) => ({
      scaleX: slowing(p) + 0.3 * Math.sin(3 * Math.PI * p) * (1 - p),
      scaleY: slowing(p) - 0.3 * Math.sin(3 * Math.PI * p) * (1 - p),
      opacity: soon(p),
    }),
    room: { em: 0.3, share: 0.2 },
  },
  zoomslightout: {
    pose: (p) => ({ ...scaled(0.82 + 0.18 * slowing(p)), opacity: soon(p, 1.5) }),
    room: close,
  },
  zoomin: {
    pose: (p) => ({ ...scaled(1.8 - 0.8 * slowing(p)), opacity: soon(p, 1.5) }),
    room: { em: 0.2, share: 0.42 },
  },
  zoomout: { pose: (p) => ({ ...scaled(0.2 + 0.8 * slowing(p)), opacity: soon(p) }), room: close },
  rotate1: {
    pose: (p) => ({
      ...scaled(0.3 + 0.7 * slowing(p)),
      turn: -150 * (1 - slowing(p)),
      opacity: soon(p),
    }),
    room: { em: 1.5, share: 0 },
  },
  rotateflip: {
    pose: (p) => ({
      ...scaled(0.5 + 0.5 * slowing(p)),
      flip: 360 * (1 - slowing(p)),
      opacity: soon(p),
    }),
    room: { em: 0.6, share: 0 },
  },
  slingshot: {
    pose: (p) => ({
      x: -3.5 * (1 - past(p)),
      scaleX: 1 + 0.25 * (1 - p) ** 2,
      opacity: soon(p, 2),
    }),
    room: { em: 4, share: 0.15 },
  },
  sunrise: { pose: (p, { height }) => ({ y: height * (1 - slowing(p)) }), room: close },
  sunset: { pose: (p, { height }) => ({ y: height * (1 - slowing(p)) }), room: close },
  open: still,
  dissovle: still,
  angular: still,
  scroll_left: still,
  scroll_right: still,
  wipe_left: still,
  wipe_right: still,
  wipe_up: still,
  wipe_down: still,
  wave: {
    pose: (p) => ({ y: 0.9 * (1 - past(p)), opacity: soon(p) }),
    spread: 0.6,
    room: { em: 1, share: 0 },
  },
  spring: {
    pose: (p) => ({ y: -0.8 * swing(p, 1.5), opacity: soon(p, 4) }),
    spread: 0.4,
    room: { em: 1, share: 0 },
  },
  growth: {
    pose: (p) => ({ scaleY: slowing(p), y: 0.45 * (1 - slowing(p)), opacity: soon(p) }),
    spread: 0.5,
    room: close,
  },
  close: {
    pose: (p, { fromMiddle }) => ({
      x: fromMiddle * 0.6 * (1 - slowing(p)),
      opacity: soon(p, 1.5),
    }),
    room: { em: 0.3, share: 0.3 },
  },
  rotateup: {
    pose: (p) => ({
      y: 1.2 * (1 - slowing(p)),
      spin: 360 * (1 - slowing(p)),
      opacity: soon(p, 2),
    }),
    spread: 0.6,
    room: { em: 1.3, share: 0 },
  },
  rotate2: {
    pose: (p) => ({
      x: 1.5 * (1 - slowing(p)),
      turn: -200 * (1 - slowing(p)),
      opacity: soon(p, 2),
    }),
    spread: 0.6,
    room: { em: 1.8, share: 0 },
  },
  heartjump: {
    // Two beats, as a heart has, and then at rest.
    pose: (p) => ({
      ...scaled(slowing(soon(p, 2.5)) + 0.28 * Math.sin(4 * Math.PI * p) ** 2 * (1 - p)),
      opacity: soon(p, 4),
    }),
    spread: 0.4,
    room: { em: 0.4, share: 0.1 },
  },
  musicjump: {
    pose: (p) => ({
      y: -0.7 * Math.abs(Math.sin(3 * Math.PI * p)) * (1 - p),
      turn: 14 * Math.sin(3 * Math.PI * p) * (1 - p),
      opacity: soon(p, 4),
    }),
    spread: 0.6,
    room: { em: 1, share: 0 },
  },
  typewriter1: { pose: (p) => ({ opacity: p > 0 ? 1 : 0 }), spread: 1, room: close },
  typewriter2: { pose: (p) => ({ opacity: p }), spread: 0.75, room: close },
  typewriter3: {
    pose: (p) => ({ ...scaled(1.7 - 0.7 * slowing(p)), opacity: soon(p) }),
    spread: 0.75,
    room: { em: 0.5, share: 0 },
  },
  brokentypewriter: {
    pose: (p, { chance }) =>
      p >= 1
        ? {}
        : { opacity: p > 0 && chance > 0.35 ? 1 : 0, y: 0.35 * (chance - 0.65) * (1 - p) },
    spread: 0.7,
    room: { em: 0.3, share: 0 },
  },
};

/**
 * Progress of letter `index` of `count` when the whole motion is at `progress`: 0 before the letter
 * starts, 1 when it is at rest.
 */
export function letterProgress(
  kind: DrawnMotion,
  progress: number,
  index: number,
  count: number,
): number {
  const spread = motionPoses[kind].spread ?? 0;
  const begin = count < 2 ? 0 : (spread * index) / (count - 1);
  // With no time left for the letter's own motion, it appears from one frame to the next.
  if (spread >= 1) return progress > begin ? 1 : 0;
  return Math.min(1, Math.max(0, (progress - begin) / (1 - spread)));
}

/** A pseudo-random number from 0 to 1, evenly distributed, for a letter at a moment. */
export function chanceOf(letter: number, step: number): number {
  let mixed = Math.imul(letter + 1, 0x9e3779b1) ^ Math.imul(step + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
