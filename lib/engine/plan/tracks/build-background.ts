import { type EditingConfig, editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { sizeWithin } from "../arithmetic/size-within";
import type { MediaFacts } from "../facts";
import type { Frame } from "@/lib/lettering/text-look";

type Effect = VideoClip["Effects"][number];

/** Whether a source, fitted into the frame, leaves a strip of 2 pixels or more uncovered. */
export function leavesGap(media: MediaFacts, frame: Frame): boolean {
  if (media.width <= 0 || media.height <= 0) return false;
  const scale = Math.min(frame.width / media.width, frame.height / media.height);
  return frame.width - media.width * scale >= 2 || frame.height - media.height * scale >= 2;
}

/** What a source shows without its bars, where sources may lose their edges: `ProcessConfig.Reelpress.Crop`. */
export function withoutBars(media: MediaFacts, editing: EditingConfig): MediaFacts {
  const { bars } = media;
  if (!bars || (editing.ProcessConfig?.Reelpress?.Crop ?? "Never") === "Never") return media;
  return { ...media, ...sizeWithin(media, bars) };
}

/** Less than this share of a source is little to lose at its edges. */
const littleLost = 0.35;

/** The share of a source that is cut off when it fills the frame. */
export function lostByFilling(media: MediaFacts, frame: Frame): number {
  if (media.width <= 0 || media.height <= 0) return 0;
  const across = frame.width / media.width;
  const down = frame.height / media.height;
  return 1 - Math.min(across, down) / Math.max(across, down);
}

/** Whether a source of another shape fills the frame: `ProcessConfig.Reelpress.Crop`. */
export function fillsFrame(media: MediaFacts, frame: Frame, editing: EditingConfig): boolean {
  const crop = editing.ProcessConfig?.Reelpress?.Crop ?? "Never";
  if (crop === "Never" || !leavesGap(media, frame)) return false;
  return crop === "Always" || lostByFilling(media, frame) < littleLost;
}

/** The footage of a request that fills the frame and loses its edges, but for what has its focus already. */
export function aimedSources(
  { editing, output, input }: BatchConfigs,
  media: ReadonlyMap<string, MediaFacts>,
): MediaFacts[] {
  const frame = { width: output.Width, height: output.Height };
  const chosen = new Set(editing.ProcessConfig?.Reelpress?.Focus?.map(({ Media }) => Media));
  const references = input.MediaGroupArray.flatMap(({ MediaArray }) => MediaArray);
  const found = references.flatMap((reference) => {
    const facts = media.get(reference);
    if (!facts || chosen.has(reference)) return [];
    return fillsFrame(withoutBars(facts, editing), frame, editing) ? [facts] : [];
  });
  return [...new Set(found)];
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
