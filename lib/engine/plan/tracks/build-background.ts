import { type EditingConfig, editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import { type Crop, fillsFrame } from "@/lib/ims/schema/config/crop";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { sizeWithin } from "../arithmetic/size-within";
import type { MediaFacts } from "../facts";

type Effect = VideoClip["Effects"][number];

/** The point of a source that a request names, by its media id. */
export function namedPoints(
  { ProcessConfig }: EditingConfig,
  media: ReadonlyMap<string, MediaFacts>,
): ReadonlyMap<string, { X: number; Y: number }> {
  const points = ProcessConfig?.Reelpress?.Focus ?? [];
  return new Map(
    points.flatMap((point) => {
      const facts = media.get(point.Media);
      return facts ? [[facts.mediaId, point] as const] : [];
    }),
  );
}

/** When a source of another shape fills the frame: `Never` when absent, as on IMS; always around a named point. */
export const cropOf = ({ ProcessConfig }: EditingConfig, isNamed: boolean): Crop =>
  isNamed ? "Always" : (ProcessConfig?.Reelpress?.Crop ?? "Never");

/** What a source shows without its bars, where sources may lose their edges. */
export function withoutBars(media: MediaFacts, crop: Crop): MediaFacts {
  const { bars } = media;
  return !bars || crop === "Never" ? media : { ...media, ...sizeWithin(media, bars) };
}

/** The footage of a request that fills the frame and loses its edges, but for what has its point already. */
export function aimedSources(
  { editing, output, input }: BatchConfigs,
  media: ReadonlyMap<string, MediaFacts>,
): MediaFacts[] {
  const frame = { width: output.Width, height: output.Height };
  const named = namedPoints(editing, media);
  const crop = cropOf(editing, false);
  const sources = input.MediaGroupArray.flatMap(({ MediaArray }) =>
    MediaArray.flatMap((reference) => media.get(reference) ?? []),
  );
  return [...new Set(sources)].filter(
    (facts) => !named.has(facts.mediaId) && fillsFrame(withoutBars(facts, crop), frame, crop),
  );
}

/**
 * The background behind a source of another aspect ratio: an image of the pool, else blur or colour
 * as configured, else black. Source: IMS docs, BackgroundImageConfig and BackgroundImageArray.
 */
export function backgroundEffect(
  config: EditingConfig["BackgroundImageConfig"],
  imageId: string | undefined,
): Effect {
  const kind = config?.SubType ?? (config?.Radius !== undefined ? "Blur" : "Color");
  if (imageId !== undefined && config?.SubType === undefined) {
    return { Type: "Background", SubType: "Image", MediaId: imageId };
  }
  if (kind === "Blur") {
    return {
      Type: "Background",
      SubType: "Blur",
      Radius: config?.Radius ?? editingDefaults.backgroundRadius,
    };
  }
  return { Type: "Background", SubType: "Color", Color: config?.Color ?? "#000000" };
}
