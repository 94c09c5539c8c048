import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { chooseFilter } from "./choose-filter";
import { chooseVfx } from "./choose-vfx";

export type ShotEffect = Extract<VideoClip["Effects"][number], { Type: "Filter" | "VFX" }>;

/** What is laid over the shot of each place of an output, in the order it is applied. */
export function chooseEffects(
  configs: BatchConfigs,
  seed: string,
  index: number,
): (place: number) => ShotEffect[] {
  const filter = chooseFilter(configs, seed, index);
  const vfxAt = chooseVfx(configs, seed, index);
  return (place) => {
    const vfx = vfxAt(place);
    const effects: ShotEffect[] = [];
    if (filter !== null) effects.push({ Type: "Filter", SubType: filter });
    if (vfx !== null) effects.push({ Type: "VFX", SubType: vfx });
    return effects;
  };
}
