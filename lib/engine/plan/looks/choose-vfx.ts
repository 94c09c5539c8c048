import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { DrawnVfx } from "./drawn-vfx";
import { random } from "../arithmetic/seeded-random";

/** The effects to draw from when the request has no list: they suit any footage. */
export const usualFirstVfx = [
  "open",
  "bluropen",
  "whiteshow",
  "zoomslight",
] as const satisfies readonly DrawnVfx[];
export const usualOtherVfx = [
  "zoomslight",
  "zoominout",
  "slightshake",
  "heartbeat",
] as const satisfies readonly DrawnVfx[];

/**
 * Chooses the effect of each shot; null for a shot without one. `VfxEffectProbability`, in per cent,
 * decides whether a shot has an effect. The first shot has its own list (reference, 3.8).
 */
export function chooseVfx(
  { editing }: BatchConfigs,
  seed: string,
  index: number,
): (shotIndex: number) => string | null {
  const process = editing.ProcessConfig ?? {};
  if (process.AllowVfxEffect !== true) return () => null;
  const share = (process.VfxEffectProbability ?? editingDefaults.vfxProbability) / 100;
  const first = process.VfxFirstClipEffectList;
  const others = process.VfxNotFirstClipEffectList;
  return (shotIndex) => {
    const dice = random(seed, "vfx", index, shotIndex);
    if (dice.fraction() >= share) return null;
    const [listed, usual] = shotIndex === 0 ? [first, usualFirstVfx] : [others, usualOtherVfx];
    return dice.pick<string>(listed?.length ? listed : usual);
  };
}
