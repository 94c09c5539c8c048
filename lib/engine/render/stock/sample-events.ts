import { assAlpha, assColor, escapeAss } from "../ass/ass-tags";
import { circle } from "../ass/sample-shapes";

/** How a shape of a sample scene stands or moves; `from` and `to` in pixels of the scene. */
export type Motion = {
  from: readonly [number, number];
  to?: readonly [number, number];
  tags?: string;
  fade?: boolean;
};

/** When an event is seen, in seconds of the scene; all of it when absent. */
export type Seen = { fromSeconds: number; toSeconds: number };

const milliseconds = 5000;

const clock = (seconds: number): string => {
  const hundredths = Math.round(seconds * 100);
  const minutes = Math.floor(hundredths / 6000);
  const rest = ((hundredths % 6000) / 100).toFixed(2).padStart(5, "0");
  return `0:${String(minutes).padStart(2, "0")}:${rest}`;
};

export function event(
  layer: number,
  tags: string,
  body: string,
  { fromSeconds, toSeconds }: Seen = { fromSeconds: 0, toSeconds: 60 },
): string {
  return `Dialogue: ${layer},${clock(fromSeconds)},${clock(toSeconds)},Default,,0,0,0,,{${tags}}${body}`;
}

function motionTags({ from, to, tags = "", fade = false }: Motion, seen?: Seen): string {
  const length = seen ? Math.round((seen.toSeconds - seen.fromSeconds) * 1000) : milliseconds;
  const position = to
    ? `\\move(${from.join(",")},${to.join(",")},0,${length})`
    : `\\pos(${from.join(",")})`;
  return `\\an7${position}${fade ? "\\fad(600,0)" : ""}${tags}`;
}

export function shape(
  layer: number,
  drawing: string,
  color: string,
  motion: Motion,
  opacity = 1,
  seen?: Seen,
): string {
  const paint = `\\bord0\\shad0\\1c${assColor(color)}\\1a${assAlpha(opacity)}\\p1`;
  return event(layer, `${motionTags(motion, seen)}${paint}`, drawing, seen);
}

export function words(
  text: string,
  at: readonly [number, number],
  size: number,
  color = "#FFFFFF",
): string {
  const drift = `\\an5\\move(${at[0]},${at[1] + 14},${at[0]},${at[1] - 6},0,${milliseconds})`;
  return event(
    9,
    `${drift}\\fad(700,0)\\b1\\bord0\\shad0\\blur0.4\\fs${Math.round(size * 1.448)}\\1c${assColor(color)}`,
    escapeAss(text),
  );
}

/** Text that stands still while it is seen: a scoreboard. */
export function label(
  text: string,
  at: readonly [number, number],
  size: number,
  seen: Seen,
): string {
  const look = `\\an5\\pos(${at.join(",")})\\b1\\bord0\\shad0\\fs${Math.round(size * 1.448)}\\1c${assColor("#FFFFFF")}`;
  return event(9, look, escapeAss(text), seen);
}

/** Soft lights that drift upwards. */
export function lights(count: number, width: number, height: number, color: string): string[] {
  return Array.from({ length: count }, (_, index) => {
    const x = ((index * 0.381966 + 0.07) % 1) * width;
    const y = ((index * 0.754877 + 0.31) % 1) * height;
    const radius = height * (0.02 + 0.055 * ((index * 0.29) % 1));
    const rise = height * (0.08 + 0.12 * ((index * 0.57) % 1));
    const motion: Motion = { from: [x, y], to: [x + rise * 0.3, y - rise], tags: "\\blur6" };
    return shape(1, circle(radius), color, motion, 0.12 + 0.16 * ((index * 0.43) % 1));
  });
}
