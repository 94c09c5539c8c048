import { writeFile } from "node:fs/promises";
import {
  type Picture,
  picturesOf,
  type MaterialFolder,
} from "@/lib/engine/probe/testing/drawn-material";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { renderClip } from "../render-clip";
import { renderFrame } from "../render-frame";
import type { FontFiles, Sources } from "../render-options";

/** A silent timeline of a workshop's material. */
export type SilentPlan = {
  timeline: Timeline;
  sources: Sources;
  fonts?: FontFiles;
  /** A folder below the workshop. */
  cache?: string;
};

const sizeOf = ({ Reelpress }: Timeline) => ({ width: Reelpress.Width, height: Reelpress.Height });
const cacheOf = (shop: MaterialFolder, name = "cache") => ({
  folder: shop.path(name),
  maxBytes: 1024 ** 3,
});

/** Makes the clip, and decodes all its frames. */
export async function framesOfClip(
  shop: MaterialFolder,
  { timeline, sources, cache }: SilentPlan,
): Promise<Picture[]> {
  await renderClip({
    timeline,
    sources,
    speechPath: () => "",
    workFolder: shop.path("work"),
    outputPath: shop.path("clip.mp4"),
    coverPath: shop.path("clip.jpg"),
    cache: cacheOf(shop, cache),
  });
  return picturesOf(shop.path("clip.mp4"), sizeOf(timeline));
}

/** The frame that the preview shows of a clip at a second, in the clip's own size. */
export async function previewFrame(
  shop: MaterialFolder,
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
    cache: cacheOf(shop, cache),
    signal: AbortSignal.timeout(30_000),
  });
  await writeFile(shop.path("frame.jpg"), jpeg);
  const [picture] = await picturesOf(shop.path("frame.jpg"), size);
  if (!picture) throw new Error("the preview is no picture");
  return picture;
}
