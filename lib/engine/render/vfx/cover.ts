import { drawnInput, held, plain, type Vfx, type VfxScene } from "./scene";
import { type Field, fieldFile } from "./field";

export type Cover = {
  name: string;
  field: Field;
  /** Width of the soft edge, in values of the field. */
  soft: number;
  color?: string;
  /** Expression of `t`, 0 to 1: the frame is covered where the field is greater. */
  reach: (scene: VfxScene) => string;
};

/**
 * Filters that turn a field into a mask that is white where the field lies below the threshold. The
 * threshold `reach` is an expression of `t` or `n`, from 0 (white nowhere) to 1 (everywhere). Source:
 * vf_eq, which applies the contrast around the middle level and then adds the brightness.
 */
export function threshold(reach: string, soft: number): string[] {
  const edge = `(${reach})*${(1 + soft).toFixed(4)}-${(soft / 2).toFixed(4)}`;
  return [
    `eq=contrast=-1:brightness='${edge}-0.5':eval=frame`,
    `eq=contrast=${(1 / soft).toFixed(3)}`,
  ];
}

/** Covers the frame where the field is greater than `reach`. */
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

/** A colour over the frame whose density is a field. It may drift and change its opacity. */
export const veil =
  (options: {
    name: string;
    field: Field;
    color: string;
    /** Width of the drawn picture in frame widths: more than 1 if it drifts. */
    wide?: number;
    high?: number;
    /** Expressions of `t`: position of the corner as a share of the frame, and opacity. */
    x?: string;
    y?: string;
    opacity?: string;
  }): Vfx =>
  (scene, picture) => {
    const { graph, files, frame } = scene;
    const { name, field, color, wide = 1, high = 1, x = "0", y = "0", opacity } = options;
    // A soft picture can be drawn small and enlarged.
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
