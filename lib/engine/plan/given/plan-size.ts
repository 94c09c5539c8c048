import { outputLimits } from "@/lib/ims/schema/config/output-config";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { MediaFacts } from "../facts";

export type Size = { width: number; height: number };
/** What is asked of a size: either side may be left open. */
export type AskedSize = { width: number | undefined; height: number | undefined };

const even = (pixels: number): number => Math.ceil(pixels / 2) * 2;

/** The size of a written timeline: the largest input decides. Source: IMS docs, OutputMediaConfig. */
export function sizeOfInputs(media: Iterable<MediaFacts>, asked: AskedSize): Size {
  const facts = [...media];
  const largest = (side: "width" | "height") =>
    Math.max(outputLimits.minSide, ...facts.map((one) => even(one[side])));
  return { width: asked.width ?? largest("width"), height: asked.height ?? largest("height") };
}

/** The size of one of our plans: its own, or its shape by the side that is asked for. */
export function sizeOfPlan({ Reelpress }: Timeline, asked: AskedSize): Size {
  const { Width, Height } = Reelpress;
  const factor = (asked.width ?? (asked.height ?? Height) * (Width / Height)) / Width;
  return {
    width: asked.width ?? even(Width * factor),
    height: asked.height ?? even(Height * factor),
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
