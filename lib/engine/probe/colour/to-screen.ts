import type { MediaFacts } from "@/lib/engine/plan/facts";
import { filterValue } from "@/lib/engine/exec/filter-value";
import { type ColourChange, colourChange, type ColourFacts, matrixOf } from "./film-colour";

/** Requests a colour table, which is written before ffmpeg runs; returns its path. */
export type TableOf = (change: ColourChange) => string;

/** The use of a picture: in a clip, or as a JPEG (whose readers expect BT.601, full range). */
const targets = {
  clip: "out_color_matrix=bt709:out_range=tv",
  jpeg: "out_color_matrix=smpte170m:out_range=pc",
} as const;

export type ScreenFacts = ColourFacts & Pick<MediaFacts, "kind">;

/**
 * Filters that scale a picture and convert its colours to bt709. Other primaries and HDR go through a
 * colour table, as floats, for which ffmpeg's table lookup is twice as fast.
 */
export function toScreen(
  facts: ScreenFacts,
  size: { width: number; height: number },
  algorithm: string,
  target: keyof typeof targets,
  tableOf: TableOf,
): string {
  const scale = `scale=${size.width}:${size.height}:flags=${algorithm}`;
  const exact = "accurate_rnd+full_chroma_int";
  const change = facts.kind === "video" ? colourChange(facts) : null;
  const isRgb = facts.kind === "image" || facts.colorSpace === "gbr";
  const matrix = isRgb ? "" : `:in_color_matrix=${matrixOf(facts)}`;
  if (change !== null) {
    const table = `lut3d=file=${filterValue(tableOf(change))}:interp=tetrahedral`;
    const back = `scale=flags=bicubic+${exact}:${targets[target]}`;
    return `${scale}+${exact}${matrix},format=gbrpf32le,${table},${back},format=yuv420p`;
  }
  if (isRgb || target === "jpeg") return `${scale}+${exact}${matrix}:${targets[target]}`;
  // swscale would convert by way of RGB, which is twice as slow and two levels too dark.
  const from = matrixOf(facts);
  const moved = from === "bt709" ? "" : `,format=yuv420p,colorspace=iall=${from}:all=bt709:fast=1`;
  return `${scale}:out_range=tv${moved}`;
}
