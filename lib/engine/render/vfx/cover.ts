import { drawnInput, held, plain, type Vfx, type VfxScene } from "./scene";
import { type Field, fieldFile } from "./field";

export type Cover = {
  name: string;
  field: Field;
  /** How wide the edge is, as a share of the field's values. */
  soft: number;
  color?: string;
  /** Expression of `t`, 0 to 1: the frame is covered where the field lies above it. */
  reach: (scene: VfxScene) => string;
};

/**
 * Filters that make a field into a mask: white where the field lies below the threshold, an
 * expression of `t` or `n` from 0 (nowhere) to 1 (everywhere). Source: vf_eq, whose contrast turns
 * about the middle and whose brightness is added after it.
 */
export function threshold(reach: string, soft: number): string[] {
  const edge = `(${reach})*${(1 + soft).toFixed(4)}-${(soft / 2).toFixed(4)}`;
  return [
    `eq=contrast=-1:brightness='${edge}-0.5':eval=frame`,
    `eq=contrast=${(1 / soft).toFixed(3)}`,
  ];
}

/** Covers what the field does not leave open. */
export const cover =
  ({ name, field, soft, color = "#000000", reach }: Cover): Vfx =>
  (scene, picture) => {
    const { graph, files, frame } = scene;
    const file = fieldFile(files, name, field, frame);
    const mask = held(scene, drawnInput(scene, "gray", frame, file), []);
    const open = graph.chain([mask], [...threshold(reach(scene), soft), "negate"]);
    const lid = graph.chain([plain(scene, color), open], ["alphamerge"]);
    return graph.chain([picture, lid], ["overlay=format=yuv420:shortest=1"]);
  };

/** A colour laid over the frame, as dense as a field says; it may drift and breathe. */
export const veil =
  (options: {
    name: string;
    field: Field;
    color: string;
    /** Of the drawn picture, in frames: wider than 1 where it drifts. */
    wide?: number;
    high?: number;
    /** Expressions of `t`: place of its corner as a share of the frame, and opacity. */
    x?: string;
    y?: string;
    opacity?: string;
  }): Vfx =>
  (scene, picture) => {
    const { graph, files, frame } = scene;
    const { name, field, color, wide = 1, high = 1, x = "0", y = "0", opacity } = options;
    // Soft things are drawn small.
    const even = (side: number) => Math.max(2, Math.round(side / 8) * 2);
    const small = { width: even(frame.width * wide), height: even(frame.height * high) };
    const size = { width: Math.round(frame.width * wide), height: Math.round(frame.height * high) };
    const file = fieldFile(files, name, field, small);
    const drawn = drawnInput(scene, "gray", small, file);
    const mask = held(scene, drawn, [`scale=${size.width}:${size.height}:flags=bilinear`]);
    const dense = opacity
      ? graph.chain([mask], [`eq=contrast='${opacity}':brightness='(${opacity})/2-0.5':eval=frame`])
      : mask;
    const lid = graph.chain([plain(scene, color, size), dense], ["alphamerge"]);
    const position = `x='main_w*(${x})':y='main_h*(${y})'`;
    return graph.chain([picture, lid], [`overlay=${position}:format=yuv420:shortest=1`]);
  };
