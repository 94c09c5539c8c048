import { writeFile } from "node:fs/promises";
import {
  type Picture,
  picturesOf,
  psnr,
  type FootageFolder,
} from "@/lib/engine/probe/testing/drawn-footage";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { renderClip } from "../render-clip";
import { renderFrame } from "../render-frame";
import type { FontFiles, Sources } from "../render-options";
import { atRate } from "./timeline";

/** A silent timeline of drawn footage. */
export type SilentPlan = {
  timeline: Timeline;
  sources: Sources;
  fonts?: FontFiles;
  /** A folder below the footage folder. */
  cache?: string;
};

/** In dB; two encodings of the same picture are more alike. */
const leastAlike = 24;

const sizeOf = ({ Reelpress }: Timeline) => ({ width: Reelpress.Width, height: Reelpress.Height });
const cacheOf = (footage: FootageFolder, name = "cache") => ({
  folder: footage.path(name),
  maxBytes: 1024 ** 3,
});

/** Makes the clip, and decodes all its frames. */
export async function framesOfClip(
  footage: FootageFolder,
  { timeline, sources, cache }: SilentPlan,
): Promise<Picture[]> {
  await renderClip({
    timeline,
    sources,
    speechPath: () => "",
    workFolder: footage.path("work"),
    outputPath: footage.path("clip.mp4"),
    coverPath: footage.path("clip.jpg"),
    cache: cacheOf(footage, cache),
  });
  return picturesOf(footage.path("clip.mp4"), sizeOf(timeline));
}

/** The frame that the preview shows at `seconds` of a clip, in the clip's own size. */
export async function previewFrame(
  footage: FootageFolder,
  { timeline, sources, fonts, cache }: SilentPlan,
  seconds: number,
): Promise<Picture> {
  const size = sizeOf(timeline);
  const jpeg = await renderFrame({
    timeline,
    sources,
    ...(fonts ? { fonts } : {}),
    seconds,
    pictureWidth: size.width,
    cache: cacheOf(footage, cache),
    signal: AbortSignal.timeout(30_000),
  });
  await writeFile(footage.path("frame.jpg"), jpeg);
  const [picture] = await picturesOf(footage.path("frame.jpg"), size);
  if (!picture) throw new Error("the preview is no picture");
  return picture;
}

/**
 * What a film at 30 frames a second does not show as it does at 25, at the moments that both have (each fifth of a
 * second): whatever moves, does so by time and not by frames.
 * @param what says what is shown at a moment
 */
export async function otherAtThirty(
  footage: FootageFolder,
  plan: SilentPlan,
  plain: readonly Picture[],
  what: (seconds: number) => string | null,
): Promise<string[]> {
  const faster = await framesOfClip(footage, { ...plan, timeline: atRate(plan.timeline, 30) });
  const moments = Math.floor(plan.timeline.Reelpress.Duration * 5 - 1e-6);
  return Array.from({ length: moments }, (_, at) => at).flatMap((at) => {
    const [one, same] = [plain[at * 5], faster[at * 6]];
    const alike = one && same ? psnr(one, same) : 0;
    return alike < leastAlike ? [`${what(at / 5)} at ${at / 5} s: ${alike.toFixed(1)} dB`] : [];
  });
}
