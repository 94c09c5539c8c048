import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/wire";
import { chooseFilter } from "./choose-filter";

export type ShotEffect = Extract<VideoClip["Effects"][number], { Type: "Filter" | "VFX" }>;

/** What is laid over the shot of each place of an output, in the order it is applied. */
export function chooseEffects(
  configs: BatchConfigs,
  seed: string,
  index: number,
): (place: number) => ShotEffect[] {
  const filter = chooseFilter(configs, seed, index);
  return () => (filter === null ? [] : [{ Type: "Filter", SubType: filter }]);
}
