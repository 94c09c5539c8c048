import { outputLimits } from "@/lib/ims/schema/config/output-config";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { MediaFacts } from "../facts";

export type Size = { width: number; height: number };
/** A requested size; either side may be left open. */
export type RequestedSize = { width: number | undefined; height: number | undefined };

const even = (pixels: number): number => Math.ceil(pixels / 2) * 2;

/** The size of a written timeline: the largest source decides. Source: IMS docs, OutputMediaConfig. */
export function sizeOfInputs(media: Iterable<MediaFacts>, requested: RequestedSize): Size {
  const facts = [...media];
  const largest = (side: "width" | "height") =>
    Math.max(outputLimits.minSide, ...facts.map((one) => even(one[side])));
  return {
    width: requested.width ?? largest("width"),
    height: requested.height ?? largest("height"),
  };
}

/** The size of an engine plan: its own, or scaled in proportion to the requested side. */
export function sizeOfPlan({ Reelpress }: Timeline, requested: RequestedSize): Size {
  const { Width, Height } = Reelpress;
  const factor = (requested.width ?? (requested.height ?? Height) * (Width / Height)) / Width;
  return {
    width: requested.width ?? even(Width * factor),
    height: requested.height ?? even(Height * factor),
  };
}

/** Why no video of this size can be made, and the side that is wrong; null when it can. */
export function sizeProblem({ width, height }: Size): { side: string; message: string } | null {
  const sides = [
    ["Width", width],
    ["Height", height],
  ] as const;
  for (const [side, pixels] of sides) {
    if (pixels % 2 === 0) continue;
    return { side, message: `${pixels} is odd; video needs even sides, use ${pixels + 1}` };
  }
  const { maxShortSide, maxSide } = outputLimits;
  if (Math.min(width, height) <= maxShortSide && Math.max(width, height) <= maxSide) return null;
  const message = `${width}x${height} is too large; at most ${maxSide}, the shorter side at most ${maxShortSide}`;
  return { side: "Width", message };
}
