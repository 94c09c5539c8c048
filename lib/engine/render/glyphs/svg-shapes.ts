import svgpath from "svgpath";
import type { Shape, Step } from "@/lib/lettering/text-font";

type Look = { fill: string; opacity: number; transforms: readonly string[] };

const outermost: Look = { fill: "#000000", opacity: 1, transforms: [] };
const tag = /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>/g;
const unseen = new Set(["defs", "clipPath", "mask", "filter", "linearGradient", "radialGradient"]);
/** The named colours that the icon sets use. */
const named: Readonly<Record<string, string>> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  gold: "#ffd700",
  gray: "#808080",
  navy: "#000080",
  green: "#008000",
  purple: "#800080",
};

const attribute = (source: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(source)?.[1];
const numberOf = (source: string, name: string) => Number(attribute(source, name) ?? 0);

function lookOf(attributes: string, around: Look): Look {
  const own = attribute(attributes, "transform");
  return {
    fill: attribute(attributes, "fill") ?? around.fill,
    opacity:
      around.opacity *
      Number(attribute(attributes, "opacity") ?? 1) *
      Number(attribute(attributes, "fill-opacity") ?? 1),
    transforms: own === undefined ? around.transforms : [own, ...around.transforms],
  };
}

function ellipse(x: number, y: number, width: number, height: number): string {
  return `M${x - width} ${y}A${width} ${height} 0 1 0 ${x + width} ${y}A${width} ${height} 0 1 0 ${x - width} ${y}Z`;
}

function rectangle(x: number, y: number, width: number, height: number, round: number): string {
  const r = Math.min(round, width / 2, height / 2);
  if (r === 0) return `M${x} ${y}h${width}v${height}h-${width}Z`;
  const arc = (right: number, down: number) => `a${r} ${r} 0 0 1 ${right * r} ${down * r}`;
  const [across, along] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${arc(1, 1)}v${along}${arc(-1, 1)}h-${across}${arc(-1, -1)}v-${along}${arc(1, -1)}Z`;
}

function pathOf(name: string, attributes: string, body: string): string | null {
  const of = (one: string) => numberOf(attributes, one);
  switch (name) {
    case "path":
      return attribute(attributes, "d") ?? null;
    case "use":
      return (
        new RegExp(`<path id="${attribute(attributes, "href")?.slice(1)}"[^>]* d="([^"]*)"`).exec(
          body,
        )?.[1] ?? null
      );
    case "circle":
      return ellipse(of("cx"), of("cy"), of("r"), of("r"));
    case "ellipse":
      return ellipse(of("cx"), of("cy"), of("rx"), of("ry"));
    case "rect":
      return rectangle(of("x"), of("y"), of("width"), of("height"), of("rx") || of("ry"));
    default:
      return null;
  }
}

function stepsOf(path: string, transforms: readonly string[]): Step[] {
  let read = svgpath(path);
  for (const transform of transforms) read = read.transform(transform);
  const steps: Step[] = [];
  let start: readonly [number, number] = [0, 0];
  read
    .abs()
    .unarc()
    .unshort()
    .iterate((segment, _, x, y) => {
      switch (segment[0]) {
        case "M":
          start = [segment[1], segment[2]];
          steps.push({ kind: "move", to: start });
          break;
        case "L":
          steps.push({ kind: "line", to: [segment[1], segment[2]] });
          break;
        case "H":
          steps.push({ kind: "line", to: [segment[1], y] });
          break;
        case "V":
          steps.push({ kind: "line", to: [x, segment[1]] });
          break;
        case "C":
          steps.push({
            kind: "curve",
            by: [segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]],
          });
          break;
        case "Q": {
          const [, cx, cy, toX, toY] = segment;
          const third = (from: number, control: number) => from + ((control - from) * 2) / 3;
          const by = [
            third(x, cx),
            third(y, cy),
            third(toX, cx),
            third(toY, cy),
            toX,
            toY,
          ] as const;
          steps.push({ kind: "curve", by });
          break;
        }
        default:
          // The end of a figure. Without a move, the next figure begins where this one began.
          steps.push({ kind: "line", to: start });
      }
    });
  return steps;
}

/**
 * The filled outlines of an SVG, the lowest first, clipped to its sides as its masks do. Outlines that
 * are only stroked are left out: the pictures that we ship are made of filled outlines.
 */
export function svgShapes(
  body: string,
  { width, height }: { width: number; height: number },
): Shape[] {
  const shapes: Shape[] = [];
  const around: Look[] = [outermost];
  let hidden = 0;
  for (const [, isEnd, name = "", attributes = "", isEmpty] of body.matchAll(tag)) {
    if (unseen.has(name)) {
      if (isEnd) hidden -= 1;
      else if (!isEmpty) hidden += 1;
      continue;
    }
    if (name === "g") {
      if (isEnd) around.pop();
      else if (!isEmpty) around.push(lookOf(attributes, around.at(-1) ?? outermost));
      continue;
    }
    if (isEnd || hidden > 0) continue;
    const look = lookOf(attributes, around.at(-1) ?? outermost);
    const path = pathOf(name, attributes, body);
    const color = colorOf(look.fill, body);
    if (path === null || color === null) continue;
    const steps = stepsOf(path, look.transforms).map((step) => within(step, width, height));
    shapes.push({ color, opacity: look.opacity, steps });
  }
  return shapes;
}

function within(step: Step, width: number, height: number): Step {
  const inX = (value: number) => Math.min(width, Math.max(0, value));
  const inY = (value: number) => Math.min(height, Math.max(0, value));
  if (step.kind !== "curve") return { kind: step.kind, to: [inX(step.to[0]), inY(step.to[1])] };
  const [x1, y1, x2, y2, x, y] = step.by;
  return { kind: "curve", by: [inX(x1), inY(y1), inX(x2), inY(y2), inX(x), inY(y)] };
}

/** The colour of a filling. A gradient becomes its first colour: the sets hold only a handful of them. */
function colorOf(fill: string, body: string): string | null {
  const gradient = /^url\(#(.+)\)$/.exec(fill)?.[1];
  const stop = gradient && new RegExp(`id="${gradient}".*?stop-color="([^"]*)"`).exec(body)?.[1];
  const text = named[stop ?? fill] ?? stop ?? fill;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  return /^#[0-9a-f]{6}$/i.test(text) ? text : null;
}
