import { flags } from "@/lib/engine/exec/flags";
import type { DrawnFiles } from "../graph/drawn-files";
import type { Size } from "../graph/fit-picture";
import type { GraphBuilder } from "../graph/graph-builder";

/**
 * What an effect needs to be drawn. The timestamps of the picture (`t` in filters) are seconds of its
 * clip, so that a part of the clip, or a single frame, looks the same as in the whole clip.
 */
export type VfxScene = {
  graph: GraphBuilder;
  files: DrawnFiles;
  frame: Size;
  /** Frame of the clip at which the picture begins. */
  at: number;
  /** Length of the whole clip. */
  seconds: number;
  /** Frames a second. */
  rate: number;
};

/** Draws an effect over a picture; takes and returns a label of the graph. */
export type Vfx = (scene: VfxScene, picture: string) => string;

/** An effect that is a chain of filters. */
export const filtered =
  (filters: (scene: VfxScene) => readonly string[]): Vfx =>
  (scene, picture) =>
    scene.graph.chain([picture], filters(scene));

/** Applies one effect after the other. */
export const inTurn =
  (...effects: readonly Vfx[]): Vfx =>
  (scene, picture) =>
    effects.reduce((shown, effect) => effect(scene, shown), picture);

/** A share of the frame's smaller side, in whole pixels. */
export const share = ({ frame }: VfxScene, part: number): number =>
  Math.round(Math.min(frame.width, frame.height) * part);

/** Progress, 0 to 1, of a change from one second to another, as an expression of `t`. */
export const ramp = (from: number, to: number): string =>
  `clip((t-${from.toFixed(3)})/${(to - from).toFixed(3)},0,1)`;
/** The same progress, eased in and out. */
export const eased = (from: number, to: number): string => `(0.5-0.5*cos(PI*${ramp(from, to)}))`;
/** Falls from 1 towards 0, again every `period` seconds. */
export const beat = (period: number, speed: number): string => `exp(-${speed}*mod(t,${period}))`;

/** Length of an effect at the beginning or end of a clip: one second, but at most half of the clip. */
export const entrance = ({ seconds }: VfxScene): number => Math.min(1, seconds / 2);

/** A still picture with the timestamps of the scene, held as long as filters read from it. */
export function held(scene: VfxScene, from: string, filters: readonly string[]): string {
  const { graph, at, rate } = scene;
  // Whole frame numbers as timestamps: (N+47)/25/TB would come out a frame early.
  const times = `loop=loop=-1:size=1,settb=1/${rate},setpts=N+${at}`;
  return graph.chain([from], [...filters, times]);
}

/** Adds a drawn file as an input: the raw pixels of one picture. */
export function drawnInput(scene: VfxScene, format: string, size: Size, file: string): string {
  const input = scene.graph.input([
    ...flags(`-f rawvideo -pixel_format ${format}`),
    ...flags(`-video_size ${size.width}x${size.height} -framerate ${scene.rate} -i`),
    `file:${file}`,
  ]);
  return `${input}:v`;
}

/** A plain colour that fills the frame, converted from RGB: `color` alone only knows BT.601. */
export function plain(scene: VfxScene, color: string, size: Size = scene.frame): string {
  const { graph, rate } = scene;
  const source = graph.chain(
    [],
    [
      `color=c=0x${color.replace("#", "")}:s=${size.width}x${size.height}:r=${rate}`,
      "trim=end_frame=1,format=gbrp,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
    ],
  );
  return held(scene, source, []);
}

/** Blends `above` over `below`; the opacity is an expression of `t`. */
export function mixed(scene: VfxScene, below: string, above: string, opacity: string): string {
  const { graph, frame, rate } = scene;
  const grey = graph.chain(
    [],
    [`color=c=black:s=${frame.width}x${frame.height}:r=${rate}`, "format=gray,trim=end_frame=1"],
  );
  const mask = held(scene, grey, []);
  // With contrast 0, `eq` makes the whole mask the level 0.5 + brightness.
  const level = graph.chain([mask], [`eq=contrast=0:brightness='(${opacity})-0.5':eval=frame`]);
  const shown = graph.chain([above, level], ["alphamerge"]);
  return graph.chain([below, shown], ["overlay=format=yuv420:shortest=1"]);
}

/** Splits the picture into two copies. */
export function doubled({ graph }: VfxScene, picture: string): [string, string] {
  const [one, other] = [graph.label(), graph.label()];
  graph.raw(`[${picture}]split[${one}][${other}]`);
  return [one, other];
}

/**
 * Scrolls the picture endlessly: what leaves on one side comes in on the other. `speed` is in picture
 * sizes a second. The filter `scroll` cannot be used, because it counts its own frames and ignores `t`.
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
