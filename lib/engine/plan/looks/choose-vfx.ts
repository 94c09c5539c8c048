import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { DrawnVfx } from "./drawn-vfx";
import { random } from "../arithmetic/seeded-random";

/** What is drawn of without a list: effects that go with any picture. */
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
 * Whether a shot has an effect, and which: by chance for each shot, in per cent, of the list for the
 * first shot or that for the others (reference, 3.8). Null for a shot without.
 */
export function chooseVfx(
  { editing }: BatchConfigs,
  seed: string,
  index: number,
): (place: number) => string | null {
  const process = editing.ProcessConfig ?? {};
  if (process.AllowVfxEffect !== true) return () => null;
  const share = (process.VfxEffectProbability ?? editingDefaults.vfxProbability) / 100;
  const first = process.VfxFirstClipEffectList;
  const others = process.VfxNotFirstClipEffectList;
  return (place) => {
    const dice = random(seed, "vfx", index, place);
    if (dice.fraction() >= share) return null;
    const [asked, usual] = place === 0 ? [first, usualFirstVfx] : [others, usualOtherVfx];
    return dice.pick<string>(asked?.length ? asked : usual);
  };
}
