import { even } from "@/lib/lettering/even";
import type { Size } from "../graph/fit-picture";

/** The shorter side of a proxy, in pixels: as wide as a phone shows a film in a list. */
export const proxySide = 360;

/** The size of the proxy of a clip: the clip's shape, made smaller until its shorter side has `proxySide`. */
export function proxySize({ width, height }: Size): Size {
  const scale = Math.min(1, proxySide / Math.min(width, height));
  return { width: even(width * scale), height: even(height * scale) };
}
