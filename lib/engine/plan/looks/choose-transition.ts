import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { random } from "../arithmetic/seeded-random";

/**
 * Chooses the transition after each shot of an output. By default a clip has one transition, and each
 * output takes the next of the list, as with every pool of IMS (reference, 2.1). When
 * `UseUniformTransition` is false, one is drawn for each cut. Without a list it is the cross-fade.
 */
export function chooseTransitions(
  { editing }: BatchConfigs,
  seed: string,
  index: number,
): (shotIndex: number) => string {
  const { TransitionList, UseUniformTransition } = editing.ProcessConfig ?? {};
  const list = TransitionList?.length ? TransitionList : [editingDefaults.transition];
  const first = random(seed, "transition").integer(list.length);
  const uniform = list[(first + index) % list.length] ?? editingDefaults.transition;
  if (UseUniformTransition ?? true) return () => uniform;
  return (shotIndex) => random(seed, "transition", index, shotIndex).pick(list);
}
