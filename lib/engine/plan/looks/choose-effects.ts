import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { chooseFilter } from "./choose-filter";
import { chooseVfx } from "./choose-vfx";

export type ShotEffect = Extract<VideoClip["Effects"][number], { Type: "Filter" | "VFX" }>;

/** Chooses the effects of each shot of an output, in the order in which they are applied. */
export function chooseEffects(
  configs: BatchConfigs,
  seed: string,
  index: number,
): (shotIndex: number) => ShotEffect[] {
  const filter = chooseFilter(configs, seed, index);
  const vfxAt = chooseVfx(configs, seed, index);
  return (shotIndex) => {
    const vfx = vfxAt(shotIndex);
    const effects: ShotEffect[] = [];
    if (filter !== null) effects.push({ Type: "Filter", SubType: filter });
    if (vfx !== null) effects.push({ Type: "VFX", SubType: vfx });
    return effects;
  };
}
