import { type Random, random } from "@/lib/engine/plan/arithmetic/seeded-random";
import { assDocument } from "../ass/ass-document";
import { assAlpha, assColor } from "../ass/ass-tags";
import { filterValue } from "@/lib/engine/exec/filter-value";
import type { Size } from "../graph/fit-picture";
import { filtered, type Vfx } from "./scene";

/** One thing that flies, blinks or falls. Positions and sizes are shares of the frame's shorter side. */
export type Particle = {
  /** Outline in ASS drawing commands, 100 wide, centred. */
  shape: string;
  color: string;
  opacity?: number;
  blur?: number;
  from: readonly [x: number, y: number];
  to?: readonly [x: number, y: number];
  /** In seconds of the clip. */
  start: number;
  end: number;
  /** Width at the beginning and at the end; and degrees. */
  size: number;
  grows?: number;
  turn?: number;
  turns?: number;
  /** Milliseconds. */
  fadeIn?: number;
  fadeOut?: number;
};

/** Width and height of the frame in units of its shorter side. */
export type Stage = { wide: number; high: number; seconds: number };

/** All particles of a clip, chosen at random with `dice`. */
export type Swarm = (stage: Stage, dice: Random) => Particle[];

const time = (seconds: number) => {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(hundredths / 6000);
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
};
const decimal = (value: number) => String(Math.round(value * 10) / 10);

function event(particle: Particle, unit: number): string {
  const { from, to = from, start, end, size, grows = size } = particle;
  const { turn = 0, turns = 0, fadeIn = 0, fadeOut = 0, blur = 0, opacity = 1 } = particle;
  // A second of the script before the first one shows: what began before the clip is under way.
  const points = [...from, ...to].map((value) => decimal(value * unit)).join(",");
  const scale = (width: number) => decimal(width * unit);
  const lasts = Math.round((end - start) * 1000);
  const changes =
    grows === size && turns === 0
      ? ""
      : `\\t(0,${lasts},\\fscx${scale(grows)}\\fscy${scale(grows)}\\frz${decimal(turn + turns)})`;
  const tags = [
    `\\an5\\move(${points})\\fad(${fadeIn},${fadeOut})\\bord0\\shad0\\blur${decimal(blur * unit)}`,
    `\\1c${assColor(particle.color)}\\1a${assAlpha(opacity)}`,
    `\\fscx${scale(size)}\\fscy${scale(size)}\\frz${decimal(turn)}${changes}\\p1`,
  ].join("");
  return `Dialogue: 0,${time(start + lead)},${time(end + lead)},Default,,0,0,0,,{${tags}}${particle.shape}`;
}

/** Seconds by which the script starts before the clip, because events cannot begin before 0. */
const lead = 10;

function particleScript(particles: readonly Particle[], frame: Size): string {
  const unit = Math.min(frame.width, frame.height);
  return assDocument(
    frame,
    "Sans",
    particles.map((particle) => event(particle, unit)),
  );
}

/** Particles over the picture. Lengths are rounded up to five seconds, so that clips share scripts. */
export const particles = (name: string, swarm: Swarm): Vfx =>
  filtered(({ files, frame, seconds }) => {
    const unit = Math.min(frame.width, frame.height);
    const stage = {
      wide: frame.width / unit,
      high: frame.height / unit,
      seconds: Math.ceil(seconds / 5) * 5,
    };
    const drawn = particleScript(swarm(stage, random(name, "particles")), frame);
    const script = files.path(["particles", drawn], "ass", () => drawn);
    return [
      `setpts=PTS+${lead}/TB`,
      `ass=filename=${filterValue(script)}`,
      `setpts=PTS-${lead}/TB`,
    ];
  });
