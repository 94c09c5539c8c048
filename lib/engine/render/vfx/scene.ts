import { flags } from "@/lib/engine/exec/flags";
import type { DrawnFiles } from "../graph/drawn-files";
import type { Size } from "../graph/fit-picture";
import { framesPerSecond } from "@/lib/engine/plan/arithmetic/frames";
import type { GraphBuilder } from "../graph/graph-builder";

/**
 * Where an effect is drawn. The picture's timestamps (`t` in filters) are seconds of its clip, so
 * that a part of a clip, or a single frame of it, looks as it does in the whole.
 */
export type VfxScene = {
  graph: GraphBuilder;
  files: DrawnFiles;
  frame: Size;
  /** Frame of the clip that the picture begins with. */
  at: number;
  /** How long the whole clip is seen. */
  seconds: number;
};

/** Draws an effect over a picture; takes and answers labels of the graph. */
export type Vfx = (scene: VfxScene, picture: string) => string;

/** An effect that is a row of filters. */
export const filtered =
  (filters: (scene: VfxScene) => readonly string[]): Vfx =>
  (scene, picture) =>
    scene.graph.chain([picture], filters(scene));

/** One effect after the other. */
export const inTurn =
  (...effects: readonly Vfx[]): Vfx =>
  (scene, picture) =>
    effects.reduce((shown, effect) => effect(scene, shown), picture);

/** A share of the frame's smaller side, in whole pixels. */
export const share = ({ frame }: VfxScene, part: number): number =>
  Math.round(Math.min(frame.width, frame.height) * part);

/** How far a change from one second to another has come, 0 to 1. */
export const ramp = (from: number, to: number): string =>
  `clip((t-${from.toFixed(3)})/${(to - from).toFixed(3)},0,1)`;
/** The same, begun and ended gently. */
export const eased = (from: number, to: number): string => `(0.5-0.5*cos(PI*${ramp(from, to)}))`;
/** From 1 towards 0, anew each `period` seconds. */
export const beat = (period: number, speed: number): string => `exp(-${speed}*mod(t,${period}))`;

/** How long an effect at the beginning or end of a clip takes: a second, of a short clip half. */
export const entrance = ({ seconds }: VfxScene): number => Math.min(1, seconds / 2);

/** A picture with the scene's times that is held as long as it is asked for. */
export function held(scene: VfxScene, from: string, filters: readonly string[]): string {
  const { graph, at } = scene;
  // Whole numbers: (N+47)/25/TB is a frame early.
  const times = `loop=loop=-1:size=1,settb=1/${framesPerSecond},setpts=N+${at}`;
  return graph.chain([from], [...filters, times]);
}

/** A drawn file as an input: raw pixels of one picture. */
export function drawnInput(scene: VfxScene, format: string, size: Size, file: string): string {
  const input = scene.graph.input([
    ...flags(`-f rawvideo -pixel_format ${format}`),
    ...flags(`-video_size ${size.width}x${size.height} -framerate ${framesPerSecond} -i`),
    `file:${file}`,
  ]);
  return `${input}:v`;
}

/** A plain colour that fills the frame. By way of RGB: `color` alone only knows BT.601. */
export function plain(scene: VfxScene, color: string, size: Size = scene.frame): string {
  const { graph } = scene;
  const source = graph.chain(
    [],
    [
      `color=c=0x${color.replace("#", "")}:s=${size.width}x${size.height}:r=${framesPerSecond}`,
      "trim=end_frame=1,format=gbrp,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
    ],
  );
  return held(scene, source, []);
}

/** `above` over `below` with an opacity that is an expression of `t`. */
export function mixed(scene: VfxScene, below: string, above: string, opacity: string): string {
  const { graph, frame } = scene;
  const grey = graph.chain(
    [],
    [
      `color=c=black:s=${frame.width}x${frame.height}:r=${framesPerSecond}`,
      "format=gray,trim=end_frame=1",
    ],
  );
  const mask = held(scene, grey, []);
  // The level 0.5 + brightness of a mask whose contrast is 0.
  const level = graph.chain([mask], [`eq=contrast=0:brightness='(${opacity})-0.5':eval=frame`]);
  const shown = graph.chain([above, level], ["alphamerge"]);
  return graph.chain([below, shown], ["overlay=format=yuv420:shortest=1"]);
}

/** The picture twice. */
export function doubled({ graph }: VfxScene, picture: string): [string, string] {
  const [one, other] = [graph.label(), graph.label()];
  graph.raw(`[${picture}]split[${one}][${other}]`);
  return [one, other];
}

/**
 * The picture goes round: what leaves on one side comes in on the other. `speed` is in pictures a
 * second. The filter `scroll` would do it, but counts frames of its own.
 */
export function rolled(scene: VfxScene, picture: string, axis: "x" | "y", speed: number): string {
  const [one, other] = doubled(scene, picture);
  const [stack, x, y] =
    axis === "x"
      ? ["hstack", `iw/2*mod(t*${speed}+100,1)`, "0"]
      : ["vstack", "0", `ih/2*mod(t*${speed}+100,1)`];
  const size = axis === "x" ? "iw/2:ih" : "iw:ih/2";
  return scene.graph.chain([one, other], [`${stack},crop=${size}:x='${x}':y='${y}'`]);
}
